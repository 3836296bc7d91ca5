import { expect, test } from "vitest";
import { adviceFor } from "./advice.ts";

const makeCodes = "Show recovery codes";

test.each([
  ["a password alone", "customer", {}, true, "Your password is all that protects this account", "Set up authenticator"],
  ["another site alone", "customer", {}, false, "Another site is all that protects this account", "Add passkey"],
  ["no codes", "customer", { hasAuthenticator: true }, true, "You have no recovery codes", makeCodes],
  [
    "three codes",
    "customer",
    { passkeys: 1, recoveryCodes: 3 },
    true,
    "You are running out of recovery codes",
    makeCodes,
  ],
  ["four codes", "customer", { passkeys: 1, recoveryCodes: 4 }, true, "Your account is well protected", undefined],
  [
    "codes and no password",
    "customer",
    { passkeys: 1, recoveryCodes: 4 },
    false,
    "Your account is well protected",
    undefined,
  ],
  ["a member of staff's password alone", "staff", {}, true, "First, a second factor", "Set up authenticator"],
] as const)("how safe an account is, and what would help most, with %s", (_, whose, more, isSet, title, label) => {
  const advice = adviceFor({ hasAuthenticator: false, passkeys: 0, recoveryCodes: 0, ...more }, whose, isSet);
  expect([advice.title, advice.link?.label]).toEqual([title, label]);
});
