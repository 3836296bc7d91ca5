import { expect, test } from "vitest";
import { keyedDigest, randomSecret } from "#lib/random";
import { anonymous, type GuestSession, type SignedInSession } from "#lib/session";
import { after, days, now } from "#lib/time";
import { isTokenOf } from "./csrf.ts";

const live = () => ({
  handle: "handle",
  csrfSecret: randomSecret(),
  createdAt: now(),
  lastSeenAt: now(),
  absoluteEndAt: after(now(), days(1)),
});
const guest: GuestSession = { kind: "guest", ...live() };
const customer: SignedInSession = { kind: "customer", ...live(), accountId: "ada", authenticatedAt: now() };
const tokenOf = (session: { csrfSecret: string }) => `salt.${keyedDigest(session.csrfSecret, "salt")}`;

test("a token belongs to its own session and to no other", () => {
  expect(isTokenOf(customer, tokenOf(customer))).toBe(true);
  expect(isTokenOf(guest, tokenOf(guest))).toBe(true);
  expect(isTokenOf(customer, tokenOf(guest))).toBe(false);
  expect(isTokenOf(guest, tokenOf(customer))).toBe(false);
});

test.each(["", ".", "salt", "salt.", "salt.forged", `salt.${randomSecret()}`])("a customer is refused with %j", (token) => {
  expect(isTokenOf(customer, token)).toBe(false);
});

test("a guest may come without one, but not with a forged one", () => {
  expect(isTokenOf(guest, "")).toBe(true);
  expect(isTokenOf(guest, "salt.forged")).toBe(false);
});

test("nobody has nothing to forge", () => {
  expect(isTokenOf(anonymous, "")).toBe(true);
});
