import { newShopper, orderNumber, placeOrder, walkToReview } from "../support/checkout.ts";
import { newCustomer } from "../support/customer.ts";
import { addVaseToCart, expectInCart, fillSignIn, signIn, signOut } from "../support/shop.ts";
import { expect, test } from "../support/test.ts";

test("when two carts become one, the person sees the cart before anything else", async ({ page }) => {
  const customer = await newCustomer();
  await signIn(page, customer);
  await addVaseToCart(page);
  await signOut(page);
  await addVaseToCart(page);
  await page.goto("/sign-in?returnTo=%2Fcheckout/contact");
  await fillSignIn(page, customer.email, customer.password);
  await expect(page).toHaveURL(/\/cart\?joined=/);
  await expect(page.getByText("your two carts are one")).toBeVisible();
  await expect(page.getByText("Here again from your account: Harvest vase (Oat, Small).")).toBeVisible();
  await expectInCart(page, 2);
});

test("a guest who signs in while checking out goes on checking out", async ({ page }) => {
  const customer = await newCustomer();
  await addVaseToCart(page);
  await page.goto("/checkout/contact");
  await page.getByRole("main").getByRole("link", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/sign-in\?/);
  await fillSignIn(page, customer.email, customer.password);
  await expect(page).not.toHaveURL(/sign-in/);
  await expect(page).toHaveURL(/\/checkout\/contact$/);
  await expect(page.getByLabel("Email")).toHaveValue(customer.email);
});

test("whoever is signed in has no need of the sign-in page", async ({ page }) => {
  await signIn(page, await newCustomer());
  await page.goto("/sign-in?returnTo=%2Faccount/orders");
  await expect(page).toHaveURL(/\/account\/orders$/);
  await page.goto("/register");
  await expect(page).toHaveURL(/\/account$/);
});

test("an order stands in the account, and in nobody else's", async ({ page, attacker }) => {
  const customer = await newCustomer();
  await signIn(page, customer);
  await page.goto("/account/orders");
  await expect(page.getByText("Nothing ordered yet")).toBeVisible();
  await addVaseToCart(page);
  await walkToReview(page, { ...newShopper(), email: customer.email });
  await placeOrder(page);
  const number = await orderNumber(page);
  for (const path of ["/account", "/account/orders"]) {
    await page.goto(path);
    await expect(page.getByRole("main").getByRole("link", { name: number })).toBeVisible();
  }
  const other = await attacker.newPage();
  await signIn(other, await newCustomer());
  await other.goto("/account/orders");
  await expect(other.getByText(number)).toHaveCount(0);
});

test("signing in works without script, and keeps the address when it fails @no-javascript", async ({ page }) => {
  const customer = await newCustomer();
  await page.goto("/sign-in?returnTo=%2Faccount/orders");
  await fillSignIn(page, customer.email, "not the right one, sorry");
  await expect(page.getByRole("main").getByRole("alert")).toContainText("do not match");
  await expect(page.getByRole("main").getByLabel("Email")).toHaveValue(customer.email);
  await fillSignIn(page, customer.email, customer.password);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your orders");
});
