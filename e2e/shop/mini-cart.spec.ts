import { database } from "#lib/database";
import { keepAddresses } from "../support/address-book.ts";
import { newCustomer } from "../support/customer.ts";
import { exampleOrder } from "../support/example-order.ts";
import { addVaseToCart, expectScripted, signIn } from "../support/shop.ts";
import { expect, test } from "../support/test.ts";

test("the little cart opens with a key, shows what is in it, and gives the focus back at Escape", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await addVaseToCart(page);
  await page.goto("/products");
  await expectScripted(page);
  expect(asked).not.toContain("/cart/contents");
  const opener = page.getByRole("button", { name: "Look into the cart" });
  const cart = page.getByRole("region", { name: "In your cart" });
  await opener.press("Enter");
  await expect(cart).toContainText("Harvest vase");
  await expect(cart).toContainText("more for free delivery");
  await page.keyboard.press("Escape");
  await expect(cart).toBeHidden();
  await expect(opener).toBeFocused();
  await opener.click();
  await cart.getByRole("link", { name: "Checkout" }).click();
  await expect(page).toHaveURL(/\/checkout\/contact$/);
});

test("the little cart has its size before what is in it has come", async ({ page }) => {
  await addVaseToCart(page);
  await page.goto("/products");
  await expectScripted(page);
  const asked = Promise.withResolvers<void>();
  await page.route("**/cart/contents", async (route) => {
    await asked.promise;
    await route.continue();
  });
  await page.getByRole("button", { name: "Look into the cart" }).click();
  const cart = page.getByRole("region", { name: "In your cart" });
  await expect(cart).toContainText("One moment…");
  const links = () => cart.getByRole("link", { name: "See the cart" }).boundingBox();
  const before = await links();
  expect(before).not.toBeNull();
  asked.resolve();
  await expect(cart).toContainText("Harvest vase");
  expect((await links())?.y).toBe(before?.y);
});

test("whoever has bought here before goes from the little cart straight to the card", async ({ page }) => {
  const customer = await newCustomer();
  await keepAddresses(customer, { label: "Home", street: "12 Quay Street", isDefault: true });
  const before = await exampleOrder(customer.email);
  await database().order.update({ where: { number: before }, data: { accountId: customer.id } });
  await signIn(page, customer);
  await addVaseToCart(page);
  await page.goto("/products");
  await expectScripted(page);
  await page.getByRole("button", { name: "Look into the cart" }).click();
  await page.getByRole("region", { name: "In your cart" }).getByRole("button", { name: "Checkout" }).click();
  await expect(page).toHaveURL(/\/checkout\/payment$/);
});
