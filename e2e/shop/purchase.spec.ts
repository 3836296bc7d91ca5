import { newShopper, orderNumber, placeOrder, walkToReview } from "../support/checkout.ts";
import { newCustomer } from "../support/customer.ts";
import { latestLetterTo, lettersTo, postHasCome } from "../support/mailbox.ts";
import { addVaseToCart, expectInCart, signIn } from "../support/shop.ts";
import { ordersOf } from "../support/stock.ts";
import { expect, test } from "../support/test.ts";

const ways = [
  { way: "on a desktop", options: {} },
  { way: "on a phone", options: { viewport: { width: 390, height: 844 }, hasTouch: true } },
  { way: "without JavaScript", options: { javaScriptEnabled: false } },
];

for (const { way, options } of ways) {
  test.describe(way, () => {
    test.use(options);

    test("a guest finds a vase, buys it, sees the order and gets one letter", async ({ page }) => {
      const shopper = newShopper();
      await page.goto("/");
      await page.goto("/search?q=harvst+vase");
      await page
        .getByRole("main")
        .getByRole("link", { name: /Harvest vase/ })
        .first()
        .click();
      await page.getByRole("button", { name: "Add to cart" }).click();
      await expect(page).toHaveURL(/\/cart/);
      await walkToReview(page, shopper);
      await placeOrder(page);

      const number = await orderNumber(page);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(page.getByRole("main")).toContainText("Harvest vase");
      await expectInCart(page, 0);

      const letter = await latestLetterTo(shopper.email);
      expect(letter.text).toContain(number);
      expect(letter.html).toContain(number);
      await postHasCome(shopper.email);
      expect(await lettersTo(shopper.email)).toHaveLength(1);
      expect(await ordersOf(shopper.email)).toMatchObject([
        { number, status: "confirmed", payment: { status: "paid" } },
      ]);
    });

    test("a customer buys signed in, finds the order in the history, and buys the same again", async ({ page }) => {
      const customer = await newCustomer();
      await addVaseToCart(page);
      await signIn(page, customer);
      await walkToReview(page, customer);
      await placeOrder(page);
      const number = await orderNumber(page);
      await page.goto("/account/orders");
      await page.getByRole("link", { name: new RegExp(number) }).click();
      await expect(page).toHaveURL(new RegExp(`/orders/${number}`));
      await page.getByRole("button", { name: "Buy these again" }).click();
      await expect(page.getByRole("main")).toContainText(`All of order ${number} is in your cart`);
      await expectInCart(page, 1);
    });
  });
}
