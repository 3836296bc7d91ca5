import type { Page } from "@playwright/test";
import { database } from "#lib/database";
import { newShopper, orderNumber, placeOrder, walkToReview } from "../support/checkout.ts";
import { addVaseToCart, expectInCart } from "../support/shop.ts";
import { ordersOf, setStock, shelve, stockOf, unshelve } from "../support/stock.ts";
import { expect, test } from "../support/test.ts";

const main = (page: Page) => page.getByRole("main");

/** What the bank was asked to take from the card that a shopper has entered. */
async function chargesTo(cardToken: string): Promise<{ status: string }[]> {
  expect(cardToken).not.toBe("");
  return database().bankCharge.findMany({ where: { cardToken }, select: { status: true } });
}

async function cardOf(email: string): Promise<string> {
  return (await database().checkout.findFirstOrThrow({ where: { email } })).paymentToken ?? "";
}

for (const tag of ["", ": no script is needed @no-javascript"]) {
  test(`a basket that sells out meanwhile is not ordered, says what is gone, and goes through once it is back${tag}`, async ({
    page,
  }) => {
    const shopper = newShopper();
    const { sku, path } = await shelve();
    await addVaseToCart(page);
    await page.goto(path);
    await page.getByRole("button", { name: "Add to cart" }).click();
    await expectInCart(page, 2);
    await walkToReview(page, shopper);
    const card = await cardOf(shopper.email);

    await setStock(sku, 0);
    await placeOrder(page);
    await expect(page).toHaveURL(/\/cart\?/);
    await expect(main(page)).toContainText("Your order was not placed");
    await expect(main(page)).toContainText("nothing has been charged");
    const gone = main(page).getByRole("listitem").filter({ hasText: sku });
    await expect(gone.getByRole("heading")).toHaveText("Harvest vase");
    await expect(gone).toContainText("Sold out since you put it here.");
    await expect(main(page).getByText("Sold out")).toHaveCount(1);
    await expect(main(page).getByRole("link", { name: "Checkout" })).toHaveCount(0);
    expect(await ordersOf(shopper.email)).toEqual([]);
    expect(await chargesTo(card)).toEqual([]);

    // Whoever goes round the cart comes back to it.
    await page.goto("/checkout/review");
    await placeOrder(page);
    await expect(page).toHaveURL(/\/cart\?/);
    expect(await ordersOf(shopper.email)).toEqual([]);

    await setStock(sku, 1);
    await page.goto("/cart");
    await expect(main(page).getByText("Sold out")).toHaveCount(0);
    await main(page).getByRole("link", { name: "Checkout", exact: true }).click();
    await page.getByRole("navigation", { name: "Checkout steps" }).getByRole("link", { name: "Review" }).click();
    await expect(page).toHaveURL(/\/checkout\/review$/);
    await placeOrder(page);
    const number = await orderNumber(page);
    expect(await ordersOf(shopper.email)).toMatchObject([{ number, status: "confirmed", payment: { status: "paid" } }]);
    expect(await chargesTo(card)).toEqual([{ status: "paid" }]);
    expect(await stockOf(sku)).toBe(0);
    await unshelve(sku);
  });
}
