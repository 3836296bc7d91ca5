/** What is wrong with a form is summed up above it: heard, led to, and gone when it is put right. */
import { keepAddresses } from "../support/address-book.ts";
import { arriveSignedIn } from "../support/arrival.ts";
import { newShopper, walkToReview } from "../support/checkout.ts";
import { newCustomer } from "../support/customer.ts";
import { exampleOrder } from "../support/example-order.ts";
import { main, press } from "../support/form.ts";
import { inGerman } from "../support/german.ts";
import { addVaseToCart } from "../support/shop.ts";
import { expect, test } from "../support/test.ts";

test("the mark of an error in a page's title stands there once, however often it is pressed, and goes, in German too", async ({
  page,
}) => {
  const { email } = newShopper();
  const number = await exampleOrder(email);
  await page.goto("/de/orders/find");
  await expect(page.getByRole("combobox", { name: inGerman("Search the shop") })).toBeVisible();
  const title = await page.title();
  await press(page, inGerman("Find order"));
  await expect(page).toHaveTitle(`Fehler: ${title}`);
  await main(page).getByLabel(inGerman("Order number")).fill("CW-AAAA-2222");
  await press(page, inGerman("Find order"));
  await expect(main(page).getByRole("alert").getByRole("link")).toHaveCount(1);
  await expect(page).toHaveTitle(`Fehler: ${title}`);
  await main(page).getByLabel(inGerman("Order number")).fill(number);
  await main(page).getByLabel(inGerman("Email")).fill(email);
  await press(page, inGerman("Find order"));
  await expect(page).toHaveURL(new RegExp(`/de/orders/${number}$`));
  await expect(page).toHaveTitle(new RegExp(`^${inGerman("Your order")}`));
});

test("of two fields that are too long each is named, and led to", async ({ page }) => {
  await addVaseToCart(page);
  await page.goto("/checkout/contact");
  await main(page).getByLabel("Email").fill(newShopper().email);
  await press(page, "Continue");
  await expect(page).toHaveURL(/delivery/);
  for (const label of ["Name", "Street and house number", "Flat, floor, company", "Town or city"])
    await main(page).getByLabel(label).fill("x".repeat(81));
  await press(page, "Continue");
  await expect(main(page).getByRole("alert").getByRole("link")).toHaveText([
    /for the name$/,
    /for the street and house number$/,
    /for flat, floor and company$/,
    /for the town or city$/,
  ]);
});

test("whoever chooses none of their addresses is told, and led to the choice by the keyboard", async ({ page }) => {
  const customer = await newCustomer();
  await keepAddresses(customer, { label: "Home", street: "12 Quay Street" }, { label: "Work", street: "1 Mill Lane" });
  await arriveSignedIn(page, customer);
  await addVaseToCart(page);
  await page.goto("/checkout/contact");
  await press(page, "Continue");
  await expect(page).toHaveURL(/delivery/);
  await expect(main(page).getByRole("radio", { checked: true })).toHaveCount(0);
  await press(page, "Continue");
  const link = main(page).getByRole("alert").getByRole("link");
  await expect(link).toHaveText("Choose where the parcel should go");
  await link.focus();
  await page.keyboard.press("Enter");
  const choice = main(page).getByRole("group", { name: "Delivery address" });
  await expect(choice).toBeFocused();
  await expect(choice).toHaveAccessibleDescription(/Choose where the parcel should go/);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await expect(main(page).getByLabel("Home")).toBeChecked();
  await press(page, "Continue");
  await expect(page).toHaveURL(/shipping/);
});

test("whatever changes before an order is placed is heard each time", async ({ page, context }) => {
  await addVaseToCart(page);
  await walkToReview(page);
  const other = await context.newPage();
  const told = page.getByRole("group", { name: "Please look again: something has changed" });
  for (const _change of ["the first", "the second"]) {
    await addVaseToCart(other);
    await page.getByRole("button", { name: "Place order" }).focus();
    await page.keyboard.press("Enter");
    await expect(told).toContainText("The total is now");
    await expect(told).toBeFocused();
  }
});
