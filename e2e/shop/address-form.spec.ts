import type { Page } from "@playwright/test";
import { newShopper } from "../support/checkout.ts";
import { addVaseToCart } from "../support/shop.ts";
import { expect, test } from "../support/test.ts";

const press = (page: Page, name: string) => page.getByRole("main").getByRole("button", { name, exact: true }).click();
const summary = (page: Page) => page.getByRole("main").getByRole("alert");

/** The labels of what names the town, as they follow one another. */
const townLabels = async (page: Page) =>
  (await page.locator("#delivery label").allTextContents()).filter((label) => /code|Eircode|Town|Province/.test(label));

async function openAddress(page: Page): Promise<void> {
  await addVaseToCart(page);
  await page.goto("/checkout/contact");
  await page.getByLabel("Email").fill(newShopper().email);
  await press(page, "Continue");
  await expect(page).toHaveURL(/\/checkout\/delivery$/);
  await page.getByLabel("Name", { exact: true }).fill("Ada Byron");
  await page.getByLabel("Street and house number").fill("Via Appia 1");
  await page.getByLabel("Town or city").fill("Roma");
}

async function expectTyped(page: Page): Promise<void> {
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Ada Byron");
  await expect(page.getByLabel("Street and house number")).toHaveValue("Via Appia 1");
  await expect(page.getByLabel("Town or city")).toHaveValue("Roma");
}

/** Chooses a country; without script a press has the fields follow. */
async function choose(page: Page, country: string, isScripted: boolean): Promise<void> {
  await page.getByLabel("Country").selectOption(country);
  if (!isScripted) await press(page, "Show the fields for this country");
}

async function followCountry(page: Page, isScripted: boolean): Promise<void> {
  await openAddress(page);
  expect(await townLabels(page)).toEqual(["Town or city", "Eircode (optional)"]);
  await choose(page, "DE", isScripted);
  await expect(page.getByLabel("Postal code")).toBeVisible();
  expect(await townLabels(page)).toEqual(["Postal code", "Town or city"]);
  await choose(page, "IT", isScripted);
  await expect(page.getByLabel("Province")).toBeVisible();
  await expect(summary(page)).toHaveCount(0);
  await expectTyped(page);

  await page.getByLabel("Postal code").fill("0018");
  await page.getByLabel("Province").selectOption("MI");
  await press(page, "Continue");
  await expect(summary(page)).toContainText("Check the postal code: it looks like 00144");
  await summary(page).getByRole("link").click();
  await expect(page.getByLabel("Postal code")).toBeFocused();
  await page.getByLabel("Postal code").fill("00184");
  await press(page, "Continue");
  await expect(summary(page)).toContainText("Check both: postal code 00184 is not in Milano");
  await expect(page.getByLabel("Province")).toHaveAttribute("aria-invalid", "true");
  await expectTyped(page);
  await page.getByLabel("Province").selectOption("RM");
  await press(page, "Continue");
  await expect(page).toHaveURL(/\/checkout\/shipping/);
}

test("the form of an address follows the country, keeps what was typed, and refuses in the country’s words", async ({
  page,
}) => followCountry(page, true));

test("so it does without script @no-javascript", async ({ page }) => followCountry(page, false));

test("a whole postal code fills in the state that it is of, and says so; what was chosen by hand stays", async ({
  page,
}) => {
  await openAddress(page);
  await choose(page, "US", true);
  const [code, state] = [page.getByLabel("ZIP code"), page.getByLabel("State")];
  await code.fill("9720");
  await expect(state).toHaveValue("");
  await code.fill("97205");
  await expect(state).toHaveValue("OR");
  await expect(page.getByText("Filled in: state Oregon.")).toBeAttached();
  // Of this code no Italian province is.
  await code.fill("99501");
  await expect(state).toHaveValue("AK");
  await choose(page, "IT", true);
  await expect(page.getByText("Filled in:")).toHaveCount(0);
  await choose(page, "US", true);
  await state.selectOption("TX");
  await code.fill("97205");
  await press(page, "Continue");
  await expect(summary(page)).toContainText("Check both: ZIP code 97205 is not in Texas");
  await expect(state).toHaveValue("TX");
});

async function listErrors(page: Page): Promise<void> {
  await openAddress(page);
  await page.getByLabel("Town or city").fill("");
  await page.getByLabel("Eircode").fill("none");
  await press(page, "Continue");
  await expect(summary(page).getByRole("link")).toHaveText([/town or city/, /Eircode/]);
}

test("what is to be put right is listed as the fields of the country follow one another", async ({ page }) =>
  listErrors(page));

test("and so it is without script @no-javascript", async ({ page }) => listErrors(page));

test("what a guest has typed survives a reload, in their browser alone, until it is sent", async ({
  page,
  attacker,
}) => {
  await openAddress(page);
  const kept = page.waitForResponse((answer) => answer.request().postData()?.includes("D02 AF30") ?? false);
  await page.getByLabel("Eircode").fill("D02 AF30");
  await kept;
  await page.reload();
  await expect(page.getByText("What you had typed is here again")).toBeVisible();
  await expectTyped(page);
  await expect(page.getByLabel("Eircode")).toHaveValue("D02 AF30");

  const other = await attacker.newPage();
  await openAddress(other);
  await other.goto("/checkout/delivery");
  await expect(other.getByLabel("Eircode")).toHaveValue("");

  await press(page, "Continue");
  await expect(page).toHaveURL(/\/checkout\/shipping/);
  await page.goto("/checkout/delivery");
  await expect(page.getByLabel("Eircode")).toHaveValue("D02 AF30");
  await expect(page.getByText("What you had typed is here again")).toBeHidden();
});
