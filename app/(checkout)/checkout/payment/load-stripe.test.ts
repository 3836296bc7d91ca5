import { readFileSync } from "node:fs";
import Stripe from "stripe";
import { expect, test } from "vitest";

test("browsers load Stripe's script of the release whose API the server speaks", () => {
  const text = readFileSync("app/(checkout)/checkout/payment/load-stripe.ts", "utf8");
  expect(text).toContain(`"https://js.stripe.com/${Stripe.MAJOR_API_VERSION}/stripe.js"`);
});
