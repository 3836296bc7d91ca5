import { expect, test } from "vitest";
import { isSecretField } from "./index.ts";

test.each(["password", "current-password", "new-password", "cc-number", "cc-csc", "one-time-code", "passkey", "token"])(
  "%s is kept nowhere",
  (name) => {
    expect(isSecretField(name)).toBe(true);
  },
);

test.each(["email", "name", "promotion-code", "message", "address-line1", "passkey-name"])(
  "%s is there again after a reload",
  (name) => {
    expect(isSecretField(name)).toBe(false);
  },
);
