/** The headers that every answer of the shop carries, whatever it is and whatever has gone wrong. */
import { expect } from "@playwright/test";
import type { Answer } from "./raw.ts";

const expected = {
  "strict-transport-security": "max-age=31536000; includeSubDomains",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "same-origin",
};

/** Expects every security header, and none that tells another site anything. */
export function expectEveryHeader({ headers }: Answer): void {
  expect(headers).toMatchObject(expected);
  const policy = headers["content-security-policy"];
  expect(policy).toMatch(/script-src 'nonce-[\w+/=-]{22,}' 'strict-dynamic'/);
  const directives = ["default-src 'none'", "object-src 'none'", "base-uri 'none'"];
  for (const directive of [...directives, "frame-ancestors 'none'", "form-action 'self'", "worker-src 'self'"]) {
    expect(policy).toContain(directive);
  }
  expect(policy).not.toMatch(/unsafe-/);
  expect([headers["x-powered-by"], headers["server"]]).toEqual([undefined, undefined]);
  expect(Object.keys(headers).filter((name) => name.startsWith("access-control-"))).toEqual([]);
}
