import { newShopper, orderNumber, placeOrder, walkToReview } from "../support/checkout.ts";
import { newCustomer } from "../support/customer.ts";
import { latestLetterTo, lettersTo, postHasCome } from "../support/mailbox.ts";
import { addVaseToCart, expectInCart, signIn } from "../support/shop.ts";
import { ordersOf, setStock, shelve, unshelve } from "../support/stock.ts";
import { expect, test } from "../support/test.ts";

const ways = [
  { way: "on a desktop", options: {} },
  { way: "on a phone", options: { viewport: { width: 390, height: 844 }, hasTouch: true } },
  { way: "without JavaScript", options: { javaScriptEnabled: false } },
];

for (const { way, options } of ways) {
  test.describe(way, () => {
    test.use(options);

    test("a guest finds a vase, buys it, sees the order and gets one letter", async ({ page, javaScriptEnabled }) => {
      const shopper = newShopper();
      const answers: number[] = [];
      page.on("response", (answer) => {
        if (answer.request().method() === "POST") answers.push(answer.status());
      });
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
      // The browser itself has sent the six forms, and each answer leads to a page that can be reloaded.
      if (javaScriptEnabled === false) expect(answers).toEqual(Array.from({ length: 6 }, () => 303));
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

test("who buys an order again is told by name of what is sold out, and of what there is too little", async ({
  page,
}) => {
  const [gone, scarce] = [await shelve(), await shelve()];
  for (const { path } of [gone, scarce]) {
    await page.goto(path);
    await page.getByLabel("Quantity").selectOption("2");
    await page.getByRole("button", { name: "Add to cart" }).click();
    await expect(page).toHaveURL(/\/cart/);
  }
  await walkToReview(page);
  await placeOrder(page);
  const number = await orderNumber(page);
  await setStock(gone.sku, 0);
  await setStock(scarce.sku, 1);
  await page.getByRole("button", { name: "Buy these again" }).click();
  const notice = page.getByRole("main");
  await expect(notice).toContainText(`What there is of order ${number} is in your cart`);
  await expect(notice).toContainText(`Harvest vase, ${gone.sku}, Test: sold out`);
  await expect(notice).toContainText(`Harvest vase, ${scarce.sku}, Test: only 1 left`);
  await expectInCart(page, 1);

  await setStock(scarce.sku, 0);
  await page.goto(`/orders/${number}`);
  await page.getByRole("button", { name: "Buy these again" }).click();
  await expect(notice).toContainText(`Nothing of order ${number} can be bought just now`);
  for (const { sku } of [gone, scarce]) await unshelve(sku);
});
