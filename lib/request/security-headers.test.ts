import { expect, test } from "vitest";
import { securityHeaders } from "./security-headers.ts";

const headers = new Map(securityHeaders("abc"));
const policy = new Map(
  (headers.get("Content-Security-Policy") ?? "").split("; ").map((directive) => {
    const [name = "", ...sources] = directive.split(" ");
    return [name, sources.join(" ")];
  }),
);

test("scripts run by nonce alone", () => {
  expect(policy.get("script-src")).toBe("'nonce-abc' 'strict-dynamic'");
  expect(headers.get("Content-Security-Policy")).not.toMatch(/unsafe|\*|data:|https?:/);
});

test.each(["default-src", "object-src", "base-uri", "frame-ancestors"])("%s allows nothing", (directive) => {
  expect(policy.get(directive)).toBe("'none'");
});

test("forms go nowhere else", () => {
  expect(policy.get("form-action")).toBe("'self'");
});

test("the other headers are there, whole", () => {
  expect(Object.fromEntries([...headers].filter(([name]) => name !== "Content-Security-Policy"))).toEqual({
    "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy":
      "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=(), publickey-credentials-create=(self), publickey-credentials-get=(self)",
    "Reporting-Endpoints": 'csp="/reports/csp"',
  });
});
