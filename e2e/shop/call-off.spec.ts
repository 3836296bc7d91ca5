/** Whoever has left their bank's page without an answer gets their cart back at once, unless the bank was paid meanwhile. */
import type { Page } from "@playwright/test";
import { arriveSignedIn, sendUnseen } from "../support/arrival.ts";
import { cards, fillCard, newShopper, orderNumber, placeOrder, walkToReview } from "../support/checkout.ts";
import { newCustomer } from "../support/customer.ts";
import { isHeaded, main, press } from "../support/form.ts";
import { lettersTo, postHasCome } from "../support/mailbox.ts";
import { addVaseToCart, expectInCart, signIn } from "../support/shop.ts";
import { ordersOf, shelve, unshelve } from "../support/stock.ts";
import { expect, test } from "../support/test.ts";

/** Places an order whose bank asks first, and gives the path of the bank's question. */
async function leaveBankUnanswered(page: Page, shopper: { email: string; name: string }): Promise<string> {
  await addVaseToCart(page);
  await walkToReview(page, shopper, cards.challenged);
  await placeOrder(page);
  await expect(page).toHaveURL(/\/test-bank\/challenge\//);
  return new URL(page.url()).pathname;
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(() => {
    test.use({ javaScriptEnabled });

    const way = javaScriptEnabled ? "with scripts" : "without scripts";
    test(`${way} the cart says where, and one press frees it: all is kept, and another card pays`, async ({ page }) => {
      const shopper = newShopper();
      await leaveBankUnanswered(page, shopper);
      await page.goto("/products/harvest-vase");
      await page.getByRole("button", { name: "Add to cart" }).click();
      await expect(
        page.getByText("Open the cart to see how the payment stands, or to call it off.").first(),
      ).toBeVisible();
      await page.goto("/cart");
      await page.getByRole("link", { name: /or call it off$/ }).click();
      await expect(page).toHaveURL(/\/checkout\/wait\//);
      await page.getByRole("button", { name: "Call the payment off" }).click();
      await expect(page).toHaveURL(/\/checkout\/payment\?declined=called-off/);
      await expect(page.getByText("The payment is called off")).toBeVisible();
      expect(await ordersOf(shopper.email)).toMatchObject([{ status: "cancelled" }]);

      await fillCard(page, cards.accepted);
      await page.getByRole("main").getByRole("button", { name: "Continue", exact: true }).click();
      await expect(page).toHaveURL(/\/checkout\/review/);
      await placeOrder(page);
      const number = await orderNumber(page);
      await expectInCart(page, 0);
      expect((await ordersOf(shopper.email)).map(({ status }) => status)).toEqual(["cancelled", "confirmed"]);
      await postHasCome(shopper.email);
      expect((await lettersTo(shopper.email)).map(({ subject }) => subject)).toEqual([expect.stringContaining(number)]);
    });
  });
}

test("a payment that was approved in another window wins", async ({ page, context }) => {
  const shopper = newShopper();
  const question = await leaveBankUnanswered(page, shopper);
  const [order] = await ordersOf(shopper.email);
  const other = await context.newPage();
  await other.goto("/healthz");
  await page.goto(`/checkout/wait/${order?.number}`);
  const callOff = page.getByRole("button", { name: "Call the payment off" });
  await expect(callOff).toBeVisible();
  await sendUnseen(other, question, { answer: "approve" });
  // Should the page have asked again before the press, it leads to the same place.
  await callOff.click({ timeout: 5000 }).catch(() => undefined);
  expect(await orderNumber(page)).toBe(order?.number);
  expect(await ordersOf(shopper.email)).toMatchObject([{ status: "confirmed" }]);
});

test("a payment that is called off from another browser is told of on the order's page", async ({ page, attacker }) => {
  const shopper = newShopper();
  await leaveBankUnanswered(page, shopper);
  const [order] = await ordersOf(shopper.email);
  const other = await attacker.newPage();
  await other.goto(`/checkout/wait/${order?.number}`);
  await main(other).getByLabel("Email").fill(shopper.email);
  await press(other, "Find order");
  await expect(other).toHaveURL(new RegExp(`/orders/${order?.number}$`));
  await other.goto(`/checkout/wait/${order?.number}`);
  await press(other, "Call the payment off");
  await isHeaded(other, "This order was cancelled");
  expect(await orderNumber(other)).toBe(order?.number);
  await expect(main(other).getByRole("button", { name: "Buy these again" })).toBeVisible();
  // The page that waits for an answer that has come already leads there too; at home it leads on to pay.
  await other.goto(`/checkout/wait/${order?.number}`);
  await isHeaded(other, "This order was cancelled");
  await page.goto(`/checkout/wait/${order?.number}`);
  await expect(page).toHaveURL(/\/checkout\/payment\?declined=not-approved/);
});

test("the waiting page asks again only once its last question is answered", async ({ page }) => {
  const shopper = newShopper();
  await leaveBankUnanswered(page, shopper);
  const [order] = await ordersOf(shopper.email);
  const { promise, resolve: answer } = Promise.withResolvers<void>();
  let asked = 0;
  await page.route("**/checkout/wait/**", async (route) => {
    if (route.request().headers()["rsc"] === undefined) return route.continue();
    asked += 1;
    await promise;
    await route.continue().catch(() => undefined);
  });
  await page.clock.install();
  await page.goto(`/checkout/wait/${order?.number}`);
  await expect(page.getByRole("button", { name: "Call the payment off" })).toBeVisible();
  for (const _ of [1, 2, 3]) await page.clock.runFor(10_000);
  await expect.poll(() => asked).toBe(1);
  answer();
  await expect
    .poll(async () => {
      await page.clock.runFor(2000);
      return asked;
    })
    .toBeGreaterThan(1);
});

test("what is being paid on another device is said at the sign-in, and waits below the cart", async ({
  page,
  attacker,
}) => {
  const customer = await newCustomer();
  const { sku, path } = await shelve();
  const other = await attacker.newPage();
  await arriveSignedIn(other, customer);
  await other.goto(path);
  await other.getByRole("button", { name: "Add to cart" }).click();
  await expect(other).toHaveURL(/\/cart/);
  await walkToReview(other, customer, cards.challenged);
  await placeOrder(other);
  await expect(other).toHaveURL(/\/test-bank\/challenge\//);

  await addVaseToCart(page);
  await signIn(page, customer);
  await expect(page).toHaveURL(/\/cart/);
  await expect(
    page.getByText("Being paid just now, and saved for later here in case the bank says no: Harvest vase"),
  ).toBeVisible();
  await expectInCart(page, 1);
  await expect(page.getByRole("heading", { name: "Saved for later" })).toBeVisible();
  await unshelve(sku);
});

test("what is added comes together with those that were saved for later, and the cart says so", async ({ page }) => {
  await addVaseToCart(page);
  await page.getByRole("button", { name: /Save.*for later/ }).click();
  await expect(page.getByText("Harvest vase is saved for later.")).toBeVisible();
  await addVaseToCart(page);
  await expect(page.getByText("With those you had saved for later, they are 2 now.")).toBeVisible();
  await expectInCart(page, 2);
});
