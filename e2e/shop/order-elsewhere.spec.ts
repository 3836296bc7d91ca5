/** The button of a letter about an order, pressed in a browser that knows nothing of it. */
import { newShopper } from "../support/checkout.ts";
import { newCustomer } from "../support/customer.ts";
import { exampleOrder, ownedBy } from "../support/example-order.ts";
import { isHeaded, isRefused, main, press } from "../support/form.ts";
import { inGerman } from "../support/german.ts";
import { fillSignIn } from "../support/shop.ts";
import { expect, test } from "../support/test.ts";

for (const { way, tag } of [
  { way: "", tag: "" },
  { way: ", without scripts", tag: " @no-javascript" },
]) {
  test(`a guest who opens the link to their order in another browser finds it on that very page${way}${tag}`, async ({
    page,
  }) => {
    const { email } = newShopper();
    const number = await exampleOrder(email);
    expect((await page.goto(`/orders/${number}`))?.status()).toBe(404);
    await expect(main(page).getByLabel("Order number")).toHaveValue(number);
    await main(page).getByLabel("Email").fill("somebody@example.com");
    await press(page, "Find order");
    await isRefused(page);
    await expect(page).toHaveURL(new RegExp(`/orders/${number}$`));
    await main(page).getByLabel("Email").fill(email);
    await press(page, "Find order");
    await isHeaded(page, "Thank you, it is ours to pack");
    await expect(page).toHaveURL(new RegExp(`/orders/${number}$`));
    await expect(main(page).getByRole("link", { name: "an account" })).toHaveAttribute("href", "/register");
  });

  test(`so does whoever wanted to cancel it, in German, and goes on with that${way}${tag}`, async ({ page }) => {
    const { email } = newShopper();
    const number = await exampleOrder(email);
    await page.goto(`/de/orders/${number}/cancel`);
    await main(page).getByLabel(inGerman("Email")).fill(email);
    await press(page, inGerman("Find order"));
    await expect(main(page).getByRole("button", { name: inGerman("Cancel order"), exact: true })).toBeVisible();
    await expect(page).toHaveURL(new RegExp(`/de/orders/${number}/cancel$`));
  });

  test(`a customer who is signed out signs in there, and is at their order${way}${tag}`, async ({ page }) => {
    const customer = await newCustomer();
    const number = await exampleOrder(customer.email);
    await ownedBy(number, customer);
    await page.goto(`/orders/${number}`);
    await main(page).getByRole("link", { name: "Sign in", exact: true }).click();
    // The page that is left has a field for an address, too.
    await expect(page).toHaveURL(/\/sign-in\?returnTo=/);
    await fillSignIn(page, customer.email, customer.password);
    await expect(page).toHaveURL(new RegExp(`/orders/${number}$`));
    await isHeaded(page, "Thank you, it is ours to pack");
    await expect(main(page).getByLabel("Order number").or(main(page).getByText("an account"))).toHaveCount(0);
  });
}

test("a number that was typed in small letters is filled in, and led to, as it is written", async ({ page }) => {
  await page.goto("/orders/cw-7k2m-9q4x");
  await expect(main(page).getByLabel("Order number")).toHaveValue("CW-7K2M-9Q4X");
  await expect(main(page).getByRole("link", { name: "Sign in", exact: true })).toHaveAttribute(
    "href",
    "/sign-in?returnTo=%2Forders%2FCW-7K2M-9Q4X",
  );
});

test("an address that names no order fills in nothing, and leads to the orders of an account", async ({ page }) => {
  await page.goto(`/orders/${encodeURIComponent("Call 0800 12345")}`);
  await expect(main(page).getByLabel("Order number")).toHaveValue("");
  await expect(main(page).getByRole("link", { name: "Sign in", exact: true })).toHaveAttribute(
    "href",
    "/sign-in?returnTo=%2Faccount%2Forders",
  );
});
