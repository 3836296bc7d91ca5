import type { Page } from "@playwright/test";
import { newShopper, orderNumber, placeOrder, walkToReview } from "../support/checkout.ts";
import { latestLetterTo } from "../support/mailbox.ts";
import { addVaseToCart, expectInCart } from "../support/shop.ts";
import { expect, test } from "../support/test.ts";

/** Types a note, and waits until the shop has heard of it. */
async function typeWithoutSending(page: Page, note: string): Promise<void> {
  const kept = page.waitForResponse((answer) => answer.request().postData()?.includes(note) ?? false);
  await page.getByLabel("Message on the card").fill(note);
  await kept;
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`on a phone ${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
    test.use({ javaScriptEnabled, viewport: { width: 390, height: 844 } });

    test("a gift note that is too long stays as it was typed, and a short one goes with the order", async ({
      page,
    }) => {
      const message = page.getByLabel("Message on the card");
      const keep = page.getByRole("button", { name: "Keep the gift note" });
      await addVaseToCart(page);
      await page.getByText("Is it a gift?").click();
      await message.fill("tea ".repeat(100));
      await page.getByLabel("No prices on the delivery note").check();
      await keep.click();
      await expect(page.getByRole("main").getByRole("alert")).toContainText("A card has room for 300 characters");
      await expect(message).toHaveValue("tea ".repeat(100));
      await expect(page.getByLabel("No prices on the delivery note")).toBeChecked();
      await message.fill("Dear Grace, <b>fill it often</b>");
      await keep.click();
      await expect(page.getByText("Your gift note is kept with the cart.")).toBeVisible();
      await expect(message).toHaveValue("Dear Grace, <b>fill it often</b>");
      if (!javaScriptEnabled) return;
      await typeWithoutSending(page, "Dear Grace, a postscript");
      await page.reload();
      await expect(message).toHaveValue("Dear Grace, a postscript");
      await expect(page.getByText("What you had typed is here again")).toBeVisible();
      await page.getByLabel("Quantity of Harvest vase").selectOption("2");
      await expectInCart(page, 2);
      await page.reload();
      await expect(message).toHaveValue("Dear Grace, a postscript");
      const shopper = newShopper();
      await walkToReview(page, shopper);
      await expect(page.getByText("Dear Grace, <b>fill it often</b>")).toBeVisible();
      await expect(page.getByText("What you typed as a gift note is not part of this order yet.")).toBeVisible();
      await placeOrder(page);
      await orderNumber(page);
      await expect(page.getByText("Dear Grace, <b>fill it often</b>")).toBeVisible();
      expect((await latestLetterTo(shopper.email)).text).toContain("Dear Grace, <b>fill it often</b>");
    });
  });
}
