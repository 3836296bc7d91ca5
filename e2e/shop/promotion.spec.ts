import type { Page } from "@playwright/test";
import { database } from "#lib/database";
import { randomName } from "#lib/random";
import { now } from "#lib/time";
import { arriveSignedIn } from "../support/arrival.ts";
import { newShopper, orderNumber, placeOrder, walkToReview } from "../support/checkout.ts";
import { newCustomer } from "../support/customer.ts";
import { latestLetterTo } from "../support/mailbox.ts";
import { examplePromotion, expire } from "../support/promotions.ts";
import { addVaseToCart } from "../support/shop.ts";
import { ordersOf, shelve, unshelve } from "../support/stock.ts";
import { expect, test } from "../support/test.ts";

const field = (page: Page) => page.getByLabel("Promotion code", { exact: true });
const refusal = (page: Page) => page.getByRole("main").getByRole("alert");
const amountBeside = (page: Page, term: string | RegExp) =>
  page.getByRole("main").locator("dl > div", { hasText: term }).locator("dd").first();

async function enter(page: Page, typed: string): Promise<void> {
  await field(page).fill(typed);
  await page.getByRole("button", { name: "Apply promotion code" }).click();
}

async function enterGood(page: Page, code: string): Promise<void> {
  await enter(page, code);
  await expect(amountBeside(page, `Promotion code ${code}`)).toBeVisible();
}

/** A cart with one vase for €50. */
async function fillCart(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.getByRole("button", { name: "Add to cart" }).click();
  await expect(page).toHaveURL(/\/cart/);
}

let vase: { sku: string; path: string };
test.beforeAll(async () => {
  vase = await shelve();
});
test.afterAll(() => unshelve(vase.sku));

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test("a guest pays what the code leaves, and finds it in the cart, the review, the order and the letter", async ({
    page,
  }) => {
    const shopper = newShopper();
    const code = await examplePromotion({ isOncePerCustomer: true });
    await fillCart(page, vase.path);
    await enterGood(page, `  ${code.toLowerCase()} `);
    await expect(amountBeside(page, `Promotion code ${code}`)).toHaveText("−€5.00");
    await expect(amountBeside(page, /^Total/)).toHaveText("€49.90");
    await walkToReview(page, shopper);
    await expect(page.getByRole("main").locator("strong", { hasText: "€49.90" })).toBeVisible();
    await placeOrder(page);
    const number = await orderNumber(page);
    await expect(amountBeside(page, `Promotion code ${code}`)).toHaveText("−€5.00");
    const letter = await latestLetterTo(shopper.email);
    expect(letter.text).toContain(number);
    expect(letter.text).toContain(`Promotion code ${code}`);
    expect(await ordersOf(shopper.email)).toMatchObject([
      { totalMinor: 4990, discountMinor: 500, promotionCode: code },
    ]);
  });
});

test("a code that comes with a link is entered by itself, before anything is in the cart, and named in the total", async ({
  page,
}) => {
  const code = await examplePromotion();
  await page.goto(`/cart?promotion=${code.toLowerCase()}`);
  await expect(page.getByRole("button", { name: `Remove promotion code ${code}` })).toBeVisible();
  await fillCart(page, vase.path);
  await expect(amountBeside(page, `Promotion code ${code}`)).toHaveText("−€5.00");

  await page.goto("/cart?promotion=NONSENSE");
  await expect(field(page)).toHaveValue("");
  await expect(amountBeside(page, `Promotion code ${code}`)).toBeVisible();
});

test("a code for free delivery is good where delivery is not free, as the account's default address says", async ({
  page,
}) => {
  const customer = await newCustomer();
  const place = { addressLine1: "1 Elm Street", postalCode: "94607", city: "Oakland", country: "US", region: "CA" };
  await database().savedAddress.create({
    data: {
      ...{ id: randomName(), accountId: customer.id, defaultOf: customer.id, name: customer.name, createdAt: now() },
      ...place,
    },
  });
  await arriveSignedIn(page, customer);
  await fillCart(page, vase.path);
  await fillCart(page, vase.path);
  await expect(amountBeside(page, "Items")).toHaveText("€100.00");
  await enterGood(page, await examplePromotion({ kind: "free-delivery", value: 0 }));
});

test("without script it waits in its field for a press @no-javascript", async ({ page }) => {
  const code = await examplePromotion();
  await page.goto(`/cart?promotion=${code}`);
  await expect(field(page)).toHaveValue(code);
  await page.getByRole("button", { name: "Apply promotion code" }).click();
  await expect(page.getByRole("main")).toContainText(`${code} is in your cart`);
});

test("every refusal says why beside the field, and leaves what was typed", async ({ page }) => {
  const [over, dear, good, other] = [
    await examplePromotion(),
    await examplePromotion({ minimumMinor: 6000 }),
    await examplePromotion(),
    await examplePromotion(),
  ];
  await expire(over);
  await fillCart(page, vase.path);
  for (const [typed, reason] of [
    ["no such code", "We have no code NOSUCHCODE."],
    [over, `${over} expired on`],
    [dear, `${dear} needs €10.00 more`],
    ["<b>", "letters, digits and hyphens only"],
  ] as const) {
    await enter(page, typed);
    await expect(refusal(page)).toContainText(reason);
    await expect(field(page)).toHaveValue(typed);
    await expect(field(page)).toHaveAccessibleDescription(new RegExp(reason.replaceAll(".", "\\.")));
  }
  await enterGood(page, good);
  await expect(field(page)).toHaveValue("");
  await enter(page, other);
  await expect(refusal(page)).toContainText(`cannot be used together with ${good}`);
  await page.getByRole("button", { name: `Remove promotion code ${good}` }).click();
  await expect(page.getByText("The promotion code is removed from your cart.")).toBeVisible();
  await expect(amountBeside(page, /^Total/)).toHaveText("€54.90");
  await expect(refusal(page)).toHaveCount(0);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a code is refused with the reason, entered, and removed", async ({ page }) => {
    const code = await examplePromotion({ kind: "free-delivery" });
    await fillCart(page, vase.path);
    await enter(page, "nonsense");
    await expect(refusal(page)).toContainText("We have no code NONSENSE.");
    await expect(field(page)).toHaveValue("nonsense");
    await expect(field(page)).toBeFocused();
    await enterGood(page, code);
    await expect(amountBeside(page, `Promotion code ${code}`)).toHaveText("−€4.90");
    await expect(page.getByText("more for free delivery")).toHaveCount(0);
    await page.getByRole("button", { name: `Remove promotion code ${code}` }).click();
    await expect(page.getByText("The promotion code is removed from your cart.")).toBeVisible();
    await expect(amountBeside(page, /^Total/)).toHaveText("€54.90");
  });
});

test("a code that is good once for each customer takes nothing off the next order that goes to their address", async ({
  page,
  attacker,
}) => {
  const shopper = newShopper();
  const code = await examplePromotion({ isOncePerCustomer: true });
  const again = await attacker.newPage();
  for (const browser of [page, again]) {
    await addVaseToCart(browser);
    await enterGood(browser, code);
  }
  await walkToReview(page, shopper);
  await placeOrder(page);
  await orderNumber(page);

  // Only its address tells who a guest is.
  await walkToReview(again, { ...shopper, email: shopper.email.toUpperCase() });
  await expect(again.getByText(`${code} can be used once by each customer, and you have used it.`)).toBeVisible();
  await placeOrder(again);
  await orderNumber(again);
  expect((await ordersOf(shopper.email)).map(({ promotionCode }) => promotionCode).toSorted()).toEqual(["", code]);
});

test("of two shoppers who press at once with the last use of a code one pays less, and the other is asked again", async ({
  page,
  attacker,
}) => {
  const code = await examplePromotion({ mostUses: 1 });
  const other = await attacker.newPage();
  const shoppers = [newShopper(), newShopper()] as const;
  for (const [browser, shopper] of [
    [page, shoppers[0]],
    [other, shoppers[1]],
  ] as const) {
    await addVaseToCart(browser);
    await enterGood(browser, code);
    await walkToReview(browser, shopper);
  }
  await Promise.all([placeOrder(page), placeOrder(other)]);
  const isTold = (browser: Page) => browser.getByText("something has changed");
  for (const browser of [page, other]) {
    await expect(isTold(browser).or(browser.getByText(/^Order CW-/))).toBeVisible();
  }
  expect((await isTold(page).count()) + (await isTold(other).count())).toBe(1);
  const orders = (await Promise.all(shoppers.map(({ email }) => ordersOf(email)))).flat();
  expect(orders).toMatchObject([{ promotionCode: code, status: "confirmed" }]);
});

test("a code that expires before the payment is said to be over, and nothing is charged until the shopper agrees", async ({
  page,
}) => {
  const shopper = newShopper();
  const code = await examplePromotion();
  await fillCart(page, vase.path);
  await enterGood(page, code);
  await walkToReview(page, shopper);
  await expire(code);
  await placeOrder(page);
  await expect(page.getByText("The total is now €54.90; before it was €49.90.")).toBeVisible();
  await expect(page.getByText("Your promotion code takes nothing off")).toBeVisible();
  expect(await ordersOf(shopper.email)).toEqual([]);
  await placeOrder(page);
  await orderNumber(page);
  expect(await ordersOf(shopper.email)).toMatchObject([{ totalMinor: 5490, discountMinor: 0, promotionCode: "" }]);
});
