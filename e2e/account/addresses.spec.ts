import type { Page } from "@playwright/test";
import { database } from "#lib/database";
import { keepAddresses } from "../support/address-book.ts";
import { newCustomer } from "../support/customer.ts";
import { confirmWith, expectToBeAsked, journalOf } from "../support/elevation.ts";
import { forge } from "../support/forged-form.ts";
import { addVaseToCart, signIn } from "../support/shop.ts";
import { expect, test } from "../support/test.ts";

const path = "/account/addresses";

async function fill(page: Page, street: string): Promise<void> {
  await page.getByLabel("Country").selectOption("IE");
  await page.getByLabel("Street and house number").fill(street);
  await page.getByLabel("Eircode").fill("D02 AF30");
  await page.getByLabel("Town or city").fill("Dublin");
}

const press = (page: Page, name: string) => page.getByRole("main").getByRole("button", { name, exact: true }).click();
const follow = (page: Page, name: string) => page.getByRole("main").getByRole("link", { name, exact: true }).click();
const stored = async (accountId: string) =>
  (await database().savedAddress.findMany({ where: { accountId }, orderBy: { createdAt: "asc" } })).map(
    ({ addressLine1, defaultOf }) => `${addressLine1}${defaultOf === null ? "" : " (default)"}`,
  );

async function keepBook(page: Page): Promise<void> {
  const customer = await newCustomer();
  await signIn(page, customer);
  await page.goto(path);
  await expect(page.getByText("You have kept no address yet")).toBeVisible();

  // The first is the default, so it asks; nothing is typed twice.
  await follow(page, "Add an address");
  await page.getByLabel("What you call it").fill("Home");
  await fill(page, "12 Quay Street");
  await press(page, "Save address");
  await expectToBeAsked(page);
  expect(await stored(customer.id)).toEqual([]);
  await confirmWith(page, customer.password);
  await expect(page.getByLabel("Street and house number")).toHaveValue("12 Quay Street");
  await expect(page.getByLabel("What you call it")).toHaveValue("Home");
  await press(page, "Save address");
  await expect(page.getByText("Your address is kept")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Home Default" })).toBeVisible();

  await follow(page, "Add an address");
  await fill(page, "3 Mill Lane");
  await press(page, "Save address");
  await expect(page.getByText("Your address is kept")).toBeVisible();
  expect(await stored(customer.id)).toEqual(["12 Quay Street (default)", "3 Mill Lane"]);

  await follow(page, "Edit 3 Mill Lane, Dublin");
  await page.getByLabel("Street and house number").fill("4 Mill Lane");
  await press(page, "Save address");
  await expect(page.getByText("Your address is changed")).toBeVisible();
  await press(page, "Make default 4 Mill Lane, Dublin");
  await expect(page.getByText("Checkout suggests another address from now on")).toBeVisible();
  expect(await stored(customer.id)).toEqual(["12 Quay Street", "4 Mill Lane (default)"]);
  await press(page, "Remove Home");
  await expect(page.getByText("Your address is removed")).toBeVisible();
  expect(await stored(customer.id)).toEqual(["4 Mill Lane (default)"]);
}

test("an address book is kept: added, edited, made the default, removed @ASVS-7.5.1", async ({ page }) =>
  keepBook(page));

test("all of that works without script @no-javascript", async ({ page }) => keepBook(page));

test("only what changes the default asks who one is, and the press is offered once more afterwards", async ({
  page,
}) => {
  const customer = await newCustomer();
  await keepAddresses(
    customer,
    { label: "Home", street: "12 Quay Street", isDefault: true },
    { label: "Studio", street: "3 Mill Lane" },
    { label: "Aunt Rose", street: "7 Rose Street" },
  );
  await signIn(page, customer);
  await page.goto(path);
  await press(page, "Remove Aunt Rose");
  await expect(page.getByText("Your address is removed")).toBeVisible();

  await follow(page, "Edit Home");
  await page.getByLabel("Street and house number").fill("9 Thief Lane");
  await press(page, "Save address");
  await expectToBeAsked(page);
  await page.goto(path);
  await press(page, "Remove Home");
  await expectToBeAsked(page);
  await page.goto(path);
  await press(page, "Make default Studio");
  await expectToBeAsked(page);
  expect(await stored(customer.id)).toEqual(["12 Quay Street (default)", "3 Mill Lane"]);

  await confirmWith(page, customer.password);
  await expect(page.getByText("Make the default: Studio?")).toBeVisible();
  expect(await stored(customer.id)).toEqual(["12 Quay Street (default)", "3 Mill Lane"]);
  await press(page, "Yes, make it the default");
  await expect(page.getByRole("heading", { name: "Studio Default" })).toBeVisible();
  expect(await journalOf(customer.id)).toContain("default-address-changed");
});

test("a form that lies about the default changes nothing", async ({ page }) => {
  const customer = await newCustomer();
  await keepAddresses(customer, { label: "Home", street: "12 Quay Street", isDefault: true });
  await signIn(page, customer);
  await page.goto(`${path}/${customer.id}-0`);
  await forge(page, "default");
  await page.getByLabel("Street and house number").fill("9 Thief Lane");
  await press(page, "Save address");
  await expect(page.getByRole("main").getByRole("alert")).toContainText("no longer as this page showed it");
  expect(await stored(customer.id)).toEqual(["12 Quay Street (default)"]);
});

test("two windows: what the one has removed, the other no longer edits; going back shows the book as it is", async ({
  page,
  context,
}) => {
  const customer = await newCustomer();
  await keepAddresses(customer, { label: "Studio", street: "3 Mill Lane" }, { label: "Shed", street: "4 Mill Lane" });
  await signIn(page, customer);
  await page.goto(`${path}/${customer.id}-0`);
  const other = await context.newPage();
  await other.goto(path);
  await press(other, "Remove Studio");
  await expect(other.getByText("Your address is removed")).toBeVisible();
  await press(page, "Save address");
  await expect(page.getByText(/no longer as this page showed it|There is nothing here/)).toBeVisible();
  expect(await stored(customer.id)).toEqual(["4 Mill Lane"]);
  await other.goBack();
  await other.reload();
  await expect(other.getByRole("heading", { name: "Studio" })).toHaveCount(0);
});

test("a wrong postal code is refused in words before anybody is asked who they are", async ({ page }) => {
  await signIn(page, await newCustomer());
  await page.goto(`${path}/new`);
  await page.getByLabel("Street and house number").fill("12 Quay Street");
  await page.getByLabel("Eircode").fill("not one");
  await page.getByLabel("Town or city").fill("Dublin");
  await press(page, "Save address");
  await expect(page.getByRole("main").getByRole("alert")).toContainText("Check the Eircode");
});

async function chooseAtCheckout(page: Page): Promise<void> {
  const customer = await newCustomer();
  await keepAddresses(
    customer,
    { label: "Studio", street: "3 Mill Lane" },
    { label: "Home", street: "12 Quay Street", isDefault: true },
  );
  await signIn(page, customer);
  await addVaseToCart(page);
  await page.goto("/checkout/contact");
  await press(page, "Continue");
  await expect(page).toHaveURL(/\/checkout\/delivery$/);
  await expect(page.getByRole("radio", { name: "Home" })).toBeChecked();
  await page.getByRole("radio", { name: "Studio" }).check();
  await press(page, "Continue");
  await expect(page).toHaveURL(/\/checkout\/shipping$/);
  expect(await goesTo(customer.id)).toBe("3 Mill Lane");

  // Another, which is kept for next time and does not become the default.
  await page.goto("/checkout/delivery");
  await expect(page.getByRole("radio", { name: "Studio" })).toBeChecked();
  await page.getByRole("radio", { name: "Another address" }).check();
  await press(page, "Continue");
  await fill(page, "5 New Row");
  await page.getByLabel("Keep this address in my account").check();
  await press(page, "Continue");
  await expect(page).toHaveURL(/\/checkout\/shipping$/);
  expect(await goesTo(customer.id)).toBe("5 New Row");
  expect((await stored(customer.id)).toSorted()).toEqual(["12 Quay Street (default)", "3 Mill Lane", "5 New Row"]);
  await page.goto("/checkout/delivery");
  await expect(page.getByRole("radio", { name: "5 New Row" })).toBeChecked();
}

const goesTo = async (accountId: string) =>
  (await database().checkout.findFirst({ where: { cart: { accountId } } }))?.addressLine1;

test("checkout lets one choose among one's addresses, the default first, or type another and keep it", async ({
  page,
}) => chooseAtCheckout(page));

test("one chooses at checkout without script @no-javascript", async ({ page }) => chooseAtCheckout(page));

test("one chooses at checkout on a phone @phone", async ({ page }) => chooseAtCheckout(page));

test("the first address that is kept at checkout is no default, for nobody was asked who they are", async ({
  page,
}) => {
  const customer = await newCustomer();
  await signIn(page, customer);
  await addVaseToCart(page);
  await page.goto("/checkout/contact");
  await press(page, "Continue");
  await fill(page, "12 Quay Street");
  await page.getByLabel("Keep this address in my account").check();
  await press(page, "Continue");
  await expect(page).toHaveURL(/\/checkout\/shipping$/);
  expect(await stored(customer.id)).toEqual(["12 Quay Street"]);
});
