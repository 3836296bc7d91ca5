/** Where an order goes decides how it travels, what that costs, and which tax is paid. */
import type { Page } from "@playwright/test";
import { cards, fillCard, newShopper, orderNumber, placeOrder } from "../support/checkout.ts";
import { latestLetterTo } from "../support/mailbox.ts";
import { ordersOf, shelve, unshelve } from "../support/stock.ts";
import { expect, test } from "../support/test.ts";

const amountBeside = (page: Page, term: string | RegExp) =>
  page.getByRole("main").locator("dl > div", { hasText: term }).locator("dd").first();
const onwards = (page: Page) => page.getByRole("main").getByRole("button", { name: "Continue", exact: true }).click();

let vase: { sku: string; path: string };
test.beforeAll(async () => {
  vase = await shelve();
});
test.afterAll(() => unshelve(vase.sku));

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

test("a guest on a phone has a parcel sent to California: no tracked letter, and sales tax on top", async ({
  page,
}) => {
  const shopper = newShopper();
  await page.goto(vase.path);
  await expect(page.getByText(/^Order by 14:00 .+ and it leaves.+ To Ireland:/)).toBeVisible();
  await page.getByRole("button", { name: "Add to cart" }).click();
  await expect(page.getByText("Delivery and tax are for Ireland")).toBeVisible();
  await expect(page.getByText(/Order by 14:00 .+ and it leaves .+ It arrives/)).toBeVisible();
  await page.goto("/checkout/contact");
  await page.getByLabel("Email").fill(shopper.email);
  await onwards(page);
  await page.getByLabel("Name", { exact: true }).fill(shopper.name);
  await page.getByLabel("Street and house number").fill("12 Quay Street");
  await page.getByLabel("Eircode").fill("D02 AF30");
  await page.getByLabel("Town or city").fill("Dublin");
  await onwards(page);
  await page.getByRole("radio", { name: /Tracked letter/ }).check();
  await onwards(page);
  await expect(page).toHaveURL(/payment/);

  await page.goto("/checkout/delivery");
  await page.getByLabel("Country").selectOption("US");
  await page.getByLabel("Street and house number").fill("1 Elm Street");
  await page.getByLabel("Town or city").fill("Oakland");
  await page.getByLabel("State").selectOption("CA");
  await page.getByLabel("ZIP code").fill("94607");
  await onwards(page);
  await expect(page.getByText("Tracked letter is not offered where this goes.")).toBeVisible();
  // From now on every page tells of delivery for there.
  const beside = await page.context().newPage();
  await beside.goto(vase.path);
  await expect(beside.getByText(/^Order by 14:00 .+ To United States:/)).toBeVisible();
  await expect(beside.getByText(/^Standard: arrives .+ €19\.90$/)).toBeVisible();
  await beside.goto("/cart");
  await expect(beside.getByText("Delivery and tax are for United States.")).toBeVisible();
  await beside.close();
  await expect(page.getByRole("radio", { name: /Tracked letter/ })).toHaveCount(0);
  await onwards(page);
  await fillCard(page, cards.accepted);
  await onwards(page);

  await expect(page.getByText("Total, California sales tax included")).toBeVisible();
  await expect(page.getByRole("main").locator("strong", { hasText: "€74.97" })).toBeVisible();
  await placeOrder(page);
  await orderNumber(page);
  await expect(amountBeside(page, "California sales tax 7.25%")).toHaveText("€5.07");
  await expect(amountBeside(page, /^Total/)).toHaveText("€74.97");
  expect((await latestLetterTo(shopper.email)).text).toContain("California sales tax 7.25%");
  expect(await ordersOf(shopper.email)).toMatchObject([
    { itemsMinor: 5000, deliveryMinor: 1990, taxMinor: 507, totalMinor: 7497, country: "US", region: "CA" },
  ]);
});
