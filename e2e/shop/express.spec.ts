import type { Page } from "@playwright/test";
import { database } from "#lib/database";
import { keepAddresses } from "../support/address-book.ts";
import { cards, continueTo, fillAddress, fillCard, orderNumber, placeOrder } from "../support/checkout.ts";
import { newCustomer } from "../support/customer.ts";
import { exampleOrder } from "../support/example-order.ts";
import { addVaseToCart, signIn } from "../support/shop.ts";
import { expect, test } from "../support/test.ts";

const press = (page: Page, name: string) => page.getByRole("main").getByRole("button", { name, exact: true }).click();

/** Three actions from the cart to the order: on, the card, the order. */
async function inAHurry(page: Page): Promise<void> {
  const customer = await newCustomer();
  await keepAddresses(customer, { label: "Home", street: "12 Quay Street", isDefault: true });
  const before = await exampleOrder(customer.email);
  await database().order.update({
    where: { number: before },
    data: { accountId: customer.id, deliveryMethod: "express" },
  });
  await signIn(page, customer);
  await addVaseToCart(page);

  await press(page, "Checkout");
  await expect(page).toHaveURL(/\/checkout\/payment$/);
  await fillCard(page, cards.accepted);
  await press(page, "Continue");
  await expect(page).toHaveURL(/\/checkout\/review$/);
  for (const remembered of [customer.email, "12 Quay Street", "Express"])
    await expect(page.getByRole("main")).toContainText(remembered);
  await placeOrder(page);
  const number = await orderNumber(page);
  expect(await database().order.findUnique({ where: { number } })).toMatchObject({
    ...{ email: customer.email, addressLine1: "12 Quay Street", deliveryMethod: "express", status: "confirmed" },
  });
}

test("a customer in a hurry needs three actions from the cart to the order", async ({ page }) => inAHurry(page));

test("and no more on a phone @phone", async ({ page }) => inAHurry(page));

test("nor without script @no-javascript", async ({ page }) => inAHurry(page));

test("who kept an address with the first order, and chose no default, is asked for it and the card the next time", async ({
  page,
}) => {
  const customer = await newCustomer();
  await signIn(page, customer);
  await addVaseToCart(page);
  await press(page, "Checkout");
  await expect(page).toHaveURL(/\/checkout\/delivery$/);
  await fillAddress(page, customer.name);
  await page.getByLabel("Keep this address in my account").check();
  await continueTo(page, /\/checkout\/shipping$/);
  await page.getByRole("radio", { name: "Express" }).check();
  await continueTo(page, /\/checkout\/payment$/);
  await fillCard(page, cards.accepted);
  await continueTo(page, /\/checkout\/review$/);
  await expect(page.getByRole("main")).toContainText(customer.email);
  await placeOrder(page);
  await orderNumber(page);

  await addVaseToCart(page);
  await press(page, "Checkout");
  await expect(page).toHaveURL(/\/checkout\/delivery$/);
  const kept = page.getByRole("radio", { name: "12 Quay Street, Dublin" });
  await expect(kept).not.toBeChecked();
  await expect(page.getByText("You have no default address.").getByRole("link")).toHaveAttribute(
    "href",
    "/account/addresses",
  );
  await kept.check();
  await continueTo(page, /\/checkout\/payment$/);
  await expect(page.getByRole("complementary", { name: "Your order" })).toContainText("Express");
});

test("on a phone what the order comes to stays in sight, and hides nothing that has the focus @phone @WCAG-2.4.11", async ({
  page,
}) => {
  // As it is with the keyboard of the phone open.
  await page.setViewportSize({ width: 390, height: 420 });
  await addVaseToCart(page);
  await page.goto("/checkout/contact");
  await page.getByLabel("Email").fill("ada@example.com");
  await press(page, "Continue");
  await expect(page).toHaveURL(/\/checkout\/delivery$/);
  const order = page.getByRole("complementary", { name: "Your order" });
  await page.getByLabel("Phone").focus();
  await expect(order).toBeInViewport({ ratio: 1 });
  for (const label of ["Eircode", "Town or city", "Flat, floor, company", "Street and house number", "Name"]) {
    await page.keyboard.press("Shift+Tab");
    await expect(page.getByLabel(label)).toBeFocused();
    const focused = await page.locator(":focus").boundingBox();
    const shown = await order.boundingBox();
    expect(focused?.y ?? 0).toBeGreaterThanOrEqual((shown?.y ?? 0) + (shown?.height ?? 0));
  }
});

test("on a wide screen what the order comes to stays in sight to the end of the page", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 640 });
  await addVaseToCart(page);
  await page.goto("/checkout/contact");
  await page.getByLabel("Email").fill("ada@example.com");
  await continueTo(page, /\/checkout\/delivery$/);
  const total = page.getByRole("complementary", { name: "Your order" }).getByText("Total", { exact: true });
  await page.getByRole("contentinfo").scrollIntoViewIfNeeded();
  await expect(page.getByLabel("Country")).not.toBeInViewport();
  await expect(total).toBeInViewport({ ratio: 1 });
});
