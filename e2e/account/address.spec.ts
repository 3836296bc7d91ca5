import type { Page } from "@playwright/test";
import { database } from "#lib/database";
import { newCustomer } from "../support/customer.ts";
import { confirmWith, expectToBeAsked } from "../support/elevation.ts";
import { addVaseToCart, signIn } from "../support/shop.ts";
import { expect, test } from "../support/test.ts";

const path = "/account/address";

async function fill(page: Page, street: string): Promise<void> {
  await page.getByLabel("Country").selectOption("IE");
  await page.getByLabel("Street and house number").fill(street);
  await page.getByLabel("Postal code").fill("D02 AF30");
  await page.getByLabel("Town or city").fill("Dublin");
  await page.getByRole("button", { name: "Keep this address" }).click();
}

async function walkThrough(page: Page): Promise<void> {
  const customer = await newCustomer();
  await signIn(page, customer);
  await page.goto(path);
  await fill(page, "12 Quay Street");
  await expectToBeAsked(page);
  expect(await database().defaultAddress.count({ where: { accountId: customer.id } })).toBe(0);
  await confirmWith(page, customer.password);
  await expect(page.getByLabel("Street and house number")).toHaveValue("12 Quay Street");
  await page.getByRole("button", { name: "Keep this address" }).click();
  await expect(page.getByText("Your address is kept")).toBeVisible();

  await addVaseToCart(page);
  await page.goto("/checkout/contact");
  await page.getByRole("main").getByRole("button", { name: "Continue" }).click();
  await expect(page).toHaveURL(/\/checkout\/delivery$/);
  await expect(page.getByLabel("Street and house number")).toHaveValue("12 Quay Street");
  await expect(page.getByLabel("Postal code")).toHaveValue("D02 AF30");

  await page.goto(path);
  await page.getByRole("button", { name: "Forget this address" }).click();
  await expect(page.getByText("Your address is forgotten")).toBeVisible();
  await page.goto(path);
  await expect(page.getByLabel("Street and house number")).toHaveValue("");
}

test("an address is kept after the question who one is, nothing is typed twice, and checkout suggests it @ASVS-7.5.1", async ({
  page,
}) => walkThrough(page));

test("all of that works without script @no-javascript", async ({ page }) => walkThrough(page));

test("a wrong postal code is refused in words before anybody is asked who they are", async ({ page }) => {
  await signIn(page, await newCustomer());
  await page.goto(path);
  await page.getByLabel("Street and house number").fill("12 Quay Street");
  await page.getByLabel("Postal code").fill("not one");
  await page.getByLabel("Town or city").fill("Dublin");
  await page.getByRole("button", { name: "Keep this address" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("postal code");
});
