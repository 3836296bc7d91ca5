import { expect, test } from "vitest";
import { embedsStripe, securityHeaders } from "./security-headers.ts";

const headers = new Map(securityHeaders("abc"));
const policyIn = (all: typeof headers) =>
  new Map(
    (all.get("Content-Security-Policy") ?? "").split("; ").map((directive) => {
      const [name = "", ...sources] = directive.split(" ");
      return [name, sources.join(" ")];
    }),
  );
const policy = policyIn(headers);

test("scripts run by nonce alone", () => {
  expect(policy.get("script-src")).toBe("'nonce-abc' 'strict-dynamic'");
  expect(headers.get("Content-Security-Policy")).not.toMatch(/unsafe|\*|data:|https?:/);
});

test.each(["default-src", "object-src", "base-uri", "frame-ancestors"])("%s allows nothing", (directive) => {
  expect(policy.get(directive)).toBe("'none'");
});

test.each(["form-action", "worker-src"])("%s is at home alone", (directive) => {
  expect(policy.get(directive)).toBe("'self'");
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

test("where Stripe's Payment Element is embedded, its addresses join the list, and nothing else changes", () => {
  const withStripe = new Map(securityHeaders("abc", { withStripe: true }));
  const changed = (all: Map<string, string>, from: Map<string, string>) =>
    Object.fromEntries([...all].filter(([name, value]) => from.get(name) !== value));
  expect(changed(policyIn(withStripe), policy)).toEqual({
    "script-src": "'nonce-abc' 'strict-dynamic' https://js.stripe.com https://*.js.stripe.com",
    "connect-src": "'self' https://api.stripe.com",
    "frame-src": "'self' https://js.stripe.com https://*.js.stripe.com https://hooks.stripe.com",
  });
  expect(Object.keys(changed(withStripe, headers))).toEqual(["Content-Security-Policy", "Permissions-Policy"]);
  expect(withStripe.get("Permissions-Policy")).toContain('payment=(self "https://js.stripe.com")');
});

test("that is the payment page, and no other", () => {
  expect(embedsStripe("/checkout/payment")).toBe(true);
  for (const path of ["/", "/checkout/payment/", "/checkout/review", "/checkout/wait/CW-1", "/account"])
    expect(embedsStripe(path), path).toBe(false);
});
