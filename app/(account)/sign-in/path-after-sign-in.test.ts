import { expect, test } from "vitest";
import { pathAfterSignIn } from "./path-after-sign-in.ts";

const unchanged = { rejoined: 0, capped: [] };

test("leads back to where the person was, and else to the account", () => {
  expect(pathAfterSignIn("/checkout/contact", unchanged)).toBe("/checkout/contact");
  expect(pathAfterSignIn(undefined, unchanged)).toBe("/account");
  expect(pathAfterSignIn(undefined)).toBe("/account");
});

test("does not lead to somebody else's site", () => {
  expect(pathAfterSignIn("//evil.example")).toBe("/");
});

test("shows the cart first when two carts have become one", () => {
  expect(pathAfterSignIn("/checkout/contact", { rejoined: 1, capped: [] })).toBe("/cart?merged=whole");
  const capped = [{ name: "Harvest vase", options: "", quantity: 20 }];
  expect(pathAfterSignIn("/checkout/contact", { rejoined: 1, capped })).toBe("/cart?merged=short");
});
