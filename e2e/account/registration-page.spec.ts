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

/** Waits until the page's script hears what is typed. */
const isScripted = (page: Page) => expect(page.getByRole("button", { name: "Show password" })).toBeVisible();

test("no request names the address of the link, for it is a secret", async ({ page, baseURL }) => {
  const link = await newLink(page);
  const referrers: string[] = [];
  page.on("request", (request) => referrers.push(request.headers()["referer"] ?? ""));
  await page.goto(link, { waitUntil: "networkidle" });
  await page.getByLabel("Name").fill("Grace Hopper");
  await passwordOf(page).fill(password);
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page).toHaveURL(/\/account/);
  expect(referrers).toContain(`${baseURL}/`);
  expect(referrers.filter((referrer) => referrer.includes(link))).toEqual([]);
});

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

test("how hard a password is to guess shows while it is typed, and the password shows when asked @ASVS-6.2.6", async ({
  page,
}) => {
  await page.goto(await newLink(page));
  await isScripted(page);
  await passwordOf(page).pressSequentially("passwordpass");
  await expect(page.getByText("Too short")).toBeVisible();
  await passwordOf(page).pressSequentially("word");
  await expect(page.getByText("Easily guessed")).toBeVisible();
  await passwordOf(page).fill(password);
  await expect(page.getByText("Looks very hard to guess")).toBeVisible();
  await expect(passwordOf(page)).toHaveAttribute("type", "password");
  await page.getByRole("button", { name: "Show password" }).click();
  await expect(passwordOf(page)).toHaveAttribute("type", "text");
  await page.getByRole("button", { name: "Hide password" }).click();
  await expect(passwordOf(page)).toHaveAttribute("type", "password");
});

test("a password that has leaked looks hard to guess at the most, and nothing more beside its refusal", async ({
  page,
}) => {
  await page.goto(await newLink(page));
  await isScripted(page);
  await page.getByLabel("Name").fill("Grace Hopper");
  await passwordOf(page).fill("perasperaadastra");
  const estimate = page.getByText(/^Looks (very )?hard to guess$/);
  await expect(estimate).toBeVisible();
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("has leaked somewhere before");
  await expect(estimate).toHaveCount(0);
  await passwordOf(page).fill(password);
  await expect(estimate).toBeVisible();
});

test("a long password is refused in words, not cut off @ASVS-6.2.8", async ({ page }) => {
  await page.goto(await newLink(page));
  await page.getByLabel("Name").fill("Grace Hopper");
  await passwordOf(page).fill(`${password} `.repeat(5));
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("at most 128 characters; this has 140");
});

test("a link that was used explains itself and offers another", async ({ page, attacker }) => {
  const link = await newLink(page);
  await page.goto(link);
  await page.getByLabel("Name").fill("Grace Hopper");
  await passwordOf(page).fill(password);
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page).toHaveURL(/\/account/);
  // Whoever has just used it goes where it has led; anybody else may ask for one of their own.
  await page.goto(link);
  await expect(page).toHaveURL(/\/account$/);
  const other = await attacker.newPage();
  await other.goto(link);
  await expect(other.getByRole("heading", { level: 1 })).toHaveText("This link is over");
  await expect(other.getByRole("main").getByRole("button", { name: "Continue", exact: true })).toBeVisible();
});
