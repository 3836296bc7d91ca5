import type { Page } from "@playwright/test";
import { randomName } from "#lib/random";
import { latestLetterTo, linkIn } from "../support/mailbox.ts";
import { expect, test } from "../support/test.ts";

const password = "a kettle, two cups and rain";

/** The path of the link that a new address is sent. */
async function newLink(page: Page): Promise<string> {
  const email = `grace-${randomName().toLowerCase()}@example.com`;
  await page.goto("/register");
  await page.getByRole("main").getByLabel("Email").fill(email);
  await page.getByRole("main").getByRole("button", { name: "Continue", exact: true }).click();
  await expect(page).toHaveURL(/\/register\/sent$/);
  return linkIn(await latestLetterTo(email));
}

const passwordOf = (page: Page) => page.getByRole("main").getByLabel("Password", { exact: true });

test("a press counts, though what is said of the field that it leaves moves the button", async ({ page }) => {
  await page.goto("/register");
  const main = page.getByRole("main");
  // From here on a field is checked when it is left.
  await expect(main.locator("#register")).toHaveAttribute("novalidate");
  await main.getByLabel("Email").fill("nobody");
  await main.getByRole("button", { name: "Continue", exact: true }).click({ position: { x: 20, y: 2 } });
  await expect(main.getByRole("alert")).toBeFocused();
});

test("an account is made without script @no-javascript", async ({ page }) => {
  await page.goto(await newLink(page));
  await page.getByLabel("Name").fill("Grace Hopper");
  await passwordOf(page).fill("passwordpassword");
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(passwordOf(page)).toHaveAttribute("aria-invalid", "true");
  await expect(passwordOf(page)).toHaveValue("");
  await passwordOf(page).fill(password);
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page).toHaveURL(/\/account\?welcome=1/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Hello, Grace Hopper");
});
