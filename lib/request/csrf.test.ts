import { expect, test } from "vitest";
import { randomSecret } from "#lib/random";
import { anonymous, type GuestSession, type SignedInSession } from "#lib/session";
import { after, days, now } from "#lib/time";
import { isTokenOf, isTokenUnder, tokenFor } from "./csrf.ts";

const live = () => ({
  handle: "handle",
  csrfSecret: randomSecret(),
  createdAt: now(),
  lastSeenAt: now(),
  absoluteEndAt: after(now(), days(1)),
});
const guest: GuestSession = { kind: "guest", ...live() };
const customer: SignedInSession = {
  kind: "customer",
  ...live(),
  accountId: "ada",
  viaGrace: false,
  proofDue: false,
  authenticatedAt: now(),
};

test("a token belongs to its own session and to no other", () => {
  expect(isTokenOf(customer, tokenFor(customer))).toBe(true);
  expect(isTokenOf(guest, tokenFor(guest))).toBe(true);
  expect(isTokenOf(customer, tokenFor(guest))).toBe(false);
  expect(isTokenOf(guest, tokenFor(customer))).toBe(false);
});

test("one that only asked for a proof is good for that alone, and says nothing of the session afterwards @CSR-06", () => {
  const token = tokenFor(customer, "proof");
  expect(isTokenOf(customer, token, "proof")).toBe(true);
  expect(isTokenOf(customer, token)).toBe(false);
  expect(isTokenOf(customer, tokenFor(customer), "proof")).toBe(false);
  expect(isTokenOf(guest, token, "proof")).toBe(false);
  expect(isTokenUnder(customer.csrfSecret, token)).toBe(false);
  expect(isTokenUnder(customer.csrfSecret, tokenFor(customer))).toBe(true);
});

test.each(["", ".", "salt", "salt.", "salt.forged", `salt.${randomSecret()}`])(
  "a customer is refused with %j",
  (token) => {
    expect(isTokenOf(customer, token)).toBe(false);
  },
);

test("a guest may come without one, but not with a forged one", () => {
  expect(isTokenOf(guest, "")).toBe(true);
  expect(isTokenOf(guest, "salt.forged")).toBe(false);
});

test("no two tokens of a session look alike", () => {
  expect(tokenFor(customer)).not.toBe(tokenFor(customer));
});

test("nobody has nothing to forge", () => {
  expect(isTokenOf(anonymous, "")).toBe(true);
});
