/** The way to pay in a shop that takes payments with Stripe, whose script a stand-in plays. */
import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { startExampleStripe } from "#lib/payment/example-stripe";
import { continueTo, placeOrder, walkToPayment } from "../support/checkout.ts";
import { isRefused, press } from "../support/form.ts";
import { expect, test } from "../support/scene.ts";
import { dataDirFor, freePort, startShop } from "../support/server.ts";
import { addVaseToCart } from "../support/shop.ts";
import { standInForStripe } from "../support/stripe-stand-in.ts";

test("Checkout with Stripe", async ({ browser, take }) => {
  const dataDir = dataDirFor("shown-shop-with-stripe");
  rmSync(dataDir, { recursive: true, force: true });
  // The browser trusts the authority of the shop under test; this one is of the same house.
  cpSync(join(process.env["DATA_DIR"] ?? "", "tls"), join(dataDir, "tls"), { recursive: true });
  const example = await startExampleStripe();
  const { origin, stop } = await startShop(await freePort(), dataDir, { ...example.environment });
  try {
    const page = await browser.newPage({ baseURL: origin });
    await standInForStripe(page);
    await addVaseToCart(page);
    await walkToPayment(page);
    await expect(page.getByText("card form is being loaded")).toBeHidden();
    await take("payment", page);
    await press(page, "Continue");
    await isRefused(page);
    await take("payment, nothing filled in", page);
    await page.getByLabel("Card of Stripe").fill("ask_shown");
    await continueTo(page, /\/checkout\/review/);
    await take("review", page);
    await placeOrder(page);
    await expect(page).toHaveURL(/\/checkout\/wait\//);
    await take("the bank asks", page);
    await page.close();
  } finally {
    await stop();
    await example.stop();
  }
});
