import { database } from "#lib/database";
import { sendUnseen } from "../support/arrival.ts";
import {
  cards,
  continueTo,
  fillCard,
  newShopper,
  orderNumber,
  placeOrder,
  walkToPayment,
  walkToReview,
} from "../support/checkout.ts";
import { lettersTo, postHasCome } from "../support/mailbox.ts";
import { addVaseToCart, expectInCart } from "../support/shop.ts";
import { ordersOf, shelve, stockOf, unshelve } from "../support/stock.ts";
import { expect, test } from "../support/test.ts";

test.describe("an order is placed once", () => {
  test("when the button is pressed twice", async ({ page }) => {
    const shopper = newShopper();
    await addVaseToCart(page);
    await walkToReview(page, shopper);
    const button = page.getByRole("button", { name: /^Place order and pay €\d+\.\d\d$/ });
    const { promise, resolve: letGo } = Promise.withResolvers<void>();
    await page.route("**/checkout/review", (route) => promise.then(() => route.continue()));
    await button.dblclick();
    await expect(page.getByText("Placing your order …")).toBeVisible();
    await expect(button).toHaveAttribute("aria-disabled", "true");
    letGo();
    await orderNumber(page);
    expect(await ordersOf(shopper.email)).toHaveLength(1);
  });

  test("when the confirmation is reloaded, and when one goes back to press again", async ({ page }) => {
    const shopper = newShopper();
    await addVaseToCart(page);
    await walkToReview(page, shopper);
    await placeOrder(page);
    await orderNumber(page);
    await page.reload();
    await page.goBack();
    // There is nothing left to press.
    await expect(page).toHaveURL(/\/cart$/);
    expect(await ordersOf(shopper.email)).toHaveLength(1);
  });

  test("when two tabs press at the same time, and both see the same order", async ({ page, context }) => {
    const shopper = newShopper();
    await addVaseToCart(page);
    await walkToReview(page, shopper);
    const second = await context.newPage();
    await second.goto("/checkout/review");
    await Promise.all([placeOrder(page), placeOrder(second)]);
    expect(await orderNumber(page)).toBe(await orderNumber(second));
    expect(await ordersOf(shopper.email)).toHaveLength(1);
  });

  test("when the answer is lost on the way and the shopper, told that it is safe, presses again", async ({
    page,
    raw,
  }) => {
    const shopper = newShopper();
    await addVaseToCart(page);
    await walkToReview(page, shopper);
    await page.route("**/checkout/review", async (route) => {
      const sent = route.request();
      if (sent.method() !== "POST") return route.continue();
      await raw("/checkout/review", await sent.allHeaders(), { method: "POST", body: sent.postData() ?? "" });
      await route.abort("connectionreset");
    });
    await placeOrder(page);
    await expect.poll(() => ordersOf(shopper.email).then((orders) => orders.length)).toBe(1);
    await page.unrouteAll({ behavior: "wait" });
    await expect(page.getByText("an order is neither placed nor paid twice")).toBeVisible();
    await page.getByRole("button", { name: "Try again" }).click();
    await placeOrder(page);
    await orderNumber(page);
    await page.goto("/checkout/review");
    await expect(page).toHaveURL(/\/cart$/);
    expect(await ordersOf(shopper.email)).toHaveLength(1);
    await expectInCart(page, 0);
  });
});

test("whose step is lost on the way, before anything is ordered, is told that nothing is charged", async ({ page }) => {
  await addVaseToCart(page);
  await walkToPayment(page);
  await fillCard(page, cards.accepted);
  await page.route("**/checkout/payment", (route) =>
    route.request().method() === "POST" ? route.abort("connectionreset") : route.continue(),
  );
  await page.getByRole("main").getByRole("button", { name: "Continue", exact: true }).click();
  await expect(page.getByText("nothing is charged before you place the order")).toBeVisible();
});

test.describe("when the network is away at the press", () => {
  test("that orders, it is not sent and says so, the page stays, and the next one orders once", async ({
    page,
    context,
  }) => {
    const shopper = newShopper();
    await addVaseToCart(page);
    await walkToReview(page, shopper);
    const sent: string[] = [];
    page.on("request", (request) => {
      if (request.method() === "POST" && request.url().endsWith("/checkout/review")) sent.push(request.url());
    });
    await context.setOffline(true);
    await expect(page.getByText("You are offline. This page stays")).toBeVisible();
    await placeOrder(page);
    await expect(page.getByText(notSent)).toBeVisible();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("All as you want it?");
    expect(sent).toEqual([]);
    await context.setOffline(false);
    await expect(page.getByText(notSent)).toBeHidden();
    expect(await ordersOf(shopper.email)).toEqual([]);
    await placeOrder(page);
    await orderNumber(page);
    expect(await ordersOf(shopper.email)).toHaveLength(1);
  });

  test("of a step before, everything that was typed stays, a card’s number included", async ({ page, context }) => {
    await addVaseToCart(page);
    await walkToPayment(page);
    await context.setOffline(true);
    await expect(page.getByText("You are offline. This page stays")).toBeVisible();
    await fillCard(page, cards.accepted);
    await page.getByRole("main").getByRole("button", { name: "Continue", exact: true }).click();
    await expect(page.getByText(notSent)).toBeVisible();
    await expect(page.getByLabel("Card number")).toHaveValue(cards.accepted);
    await expect(page.getByLabel("Name on the card")).toHaveValue("M Somerville");
    await context.setOffline(false);
    await expect(page.getByText(notSent)).toBeHidden();
    await continueTo(page, /\/checkout\/review/);
  });

  test("and goes away only as it is under way, that is not called harmless but safe to press again", async ({
    page,
    context,
    raw,
  }) => {
    const shopper = newShopper();
    await addVaseToCart(page);
    await walkToReview(page, shopper);
    // The order arrives, and the network is gone before its answer.
    await page.route("**/checkout/review", async (route) => {
      const sent = route.request();
      await raw("/checkout/review", await sent.allHeaders(), { method: "POST", body: sent.postData() ?? "" });
      await context.setOffline(true);
      await route.abort("internetdisconnected");
    });
    await placeOrder(page);
    await expect(page.getByRole("heading", { name: "You are offline" })).toBeVisible();
    await expect(page.getByText("Whether your last press has reached us")).toBeVisible();
    await expect(page.getByText("An order is neither placed nor paid twice.")).toBeVisible();
    await expect(page.getByText(/nothing (was|is) (ordered|charged)|ordered and charged nothing/)).toHaveCount(0);
    await page.unrouteAll({ behavior: "wait" });
    await context.setOffline(false);
    await page.getByRole("button", { name: "Try again" }).click();
    await placeOrder(page);
    await orderNumber(page);
    expect(await ordersOf(shopper.email)).toHaveLength(1);
  });
});

const notSent = "Your press was not sent, so it has ordered and charged nothing. What you typed stays";

test("a declined card orders nothing, gives the stock back, and keeps what was typed", async ({ page }) => {
  const shopper = newShopper();
  const { sku, path } = await shelve();
  await page.goto(path);
  await page.getByRole("button", { name: "Add to cart" }).click();
  await expect(page).toHaveURL(/\/cart/);
  await walkToReview(page, shopper, cards.declined);
  const before = await stockOf(sku);
  await placeOrder(page);
  await expect(page).toHaveURL(/\/checkout\/payment/);
  await expect(page.getByText("The bank declined the payment")).toBeVisible();
  await expect(page.getByText("Nothing has been charged, and your cart is as it was.")).toBeVisible();
  expect(await ordersOf(shopper.email)).toMatchObject([{ status: "cancelled" }]);
  expect(await stockOf(sku)).toBe(before);

  await page.goto("/checkout/contact");
  await expect(page.getByLabel("Email")).toHaveValue(shopper.email);
  await page.goto("/checkout/delivery");
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue(shopper.name);
  await page.goto("/checkout/payment");
  await fillCard(page, cards.accepted);
  await page.getByRole("button", { name: "Continue", exact: true }).click();
  await expect(page).toHaveURL(/\/checkout\/review/);
  await placeOrder(page);
  await orderNumber(page);
  expect((await ordersOf(shopper.email)).map((order) => order.status)).toEqual(["cancelled", "confirmed"]);
  expect(await stockOf(sku)).toBe(before - 1);
  await unshelve(sku);
});

test.describe("a bank that asks the shopper first", () => {
  for (const [press, status] of [
    [/approve/i, "confirmed"],
    [/decline|refuse|cancel/i, "cancelled"],
  ] as const) {
    test(`leaves the order ${status} by its button ${press}`, async ({ page }) => {
      const shopper = newShopper();
      await addVaseToCart(page);
      await walkToReview(page, shopper, cards.challenged);
      await placeOrder(page);
      await expect(page).toHaveURL(/\/test-bank\/challenge\//);
      await page.getByRole("button", { name: press }).click();
      await expect(page).toHaveURL(status === "confirmed" ? /\/orders\// : /\/checkout\/payment/);
      expect(await ordersOf(shopper.email)).toMatchObject([{ status }]);
      // A refusal that was seen on screen is not told by letter, whoever heard of it first.
      await postHasCome(shopper.email);
      expect(await lettersTo(shopper.email)).toHaveLength(status === "confirmed" ? 1 : 0);
    });
  }
});

test("a refusal that is read on the page of the order needs no letter either", async ({ page }) => {
  const shopper = newShopper();
  await addVaseToCart(page);
  await walkToReview(page, shopper, cards.challenged);
  await placeOrder(page);
  await expect(page).toHaveURL(/\/test-bank\/challenge\//);
  const [order] = await ordersOf(shopper.email);
  const keptBack = () => database().letter.count({ where: { recipient: shopper.email } });
  // The way back from the bank is lost, and the bank tells the shop itself.
  await sendUnseen(page, new URL(page.url()).pathname, { answer: "decline" });
  await expect.poll(keptBack).toBe(1);
  await page.goto(`/orders/${order?.number}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This order was cancelled");
  expect(await keptBack()).toBe(0);
});

for (const [javaScriptEnabled, way] of [
  [true, "its late notice confirms it"],
  [false, "the browser reads the page again by itself"],
] as const) {
  test.describe(() => {
    test.use({ javaScriptEnabled });

    test(`a bank that does not answer leaves the order waiting, and ${way}`, async ({ page }) => {
      const shopper = newShopper();
      await addVaseToCart(page);
      await walkToReview(page, shopper, cards.silent);
      await placeOrder(page);
      await expect(page).toHaveURL(/\/(checkout\/wait|orders)\//);
      await expect(page).toHaveURL(/\/orders\//, { timeout: 60_000 });
      expect(await ordersOf(shopper.email)).toMatchObject([{ status: "confirmed" }]);
    });
  });
}

test("a notice that the bank did not sign changes nothing", async ({ raw }) => {
  const body = JSON.stringify({ id: "forged", reference: "any", kind: "paid" });
  const answer = await raw(
    "/webhooks/test-bank",
    { "content-type": "application/json", "test-bank-signature": "t=1,v1=00" },
    { method: "POST", body },
  );
  expect(answer.status).toBe(400);
});
