/**
 * Attack: an account is made under somebody else's address, or with a password that is easily guessed.
 * Shown by asking for the mailed link and following it, with known and unknown addresses and with weak passwords.
 */
import type { Page } from "@playwright/test";
import { randomName } from "#lib/random";
import { arriveWithVase } from "../../support/arrival.ts";
import { cookiesIn, signedInCookies } from "../../support/cookies.ts";
import { newCustomer } from "../../support/customer.ts";
import { latestLetterTo, linkIn } from "../../support/mailbox.ts";
import { expectInCart } from "../../support/shop.ts";
import { expect, test } from "../../support/test.ts";

const password = "a kettle, two cups and rain";
const newAddress = () => `grace-${randomName().toLowerCase()}@example.com`;

async function askFor(page: Page, email: string): Promise<string> {
  await page.goto("/register");
  await page.getByRole("main").getByLabel("Email").fill(email);
  await page.getByRole("main").getByRole("button", { name: "Continue", exact: true }).click();
  const heading = page.getByRole("heading", { level: 1, name: /mail|post|inbox/i });
  await expect(heading).toBeVisible();
  return `${page.url()} ${await page.getByRole("main").innerText()}`.replaceAll(email, "EMAIL");
}

async function complete(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel("Name").fill("Grace Hopper");
  await page.getByRole("main").getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Create account" }).click();
}

/** The path of the link that a new address is sent. */
async function newLink(page: Page): Promise<string> {
  const email = newAddress();
  await askFor(page, email);
  return linkIn(await latestLetterTo(email));
}

const passwordOf = (page: Page) => page.getByRole("main").getByLabel("Password", { exact: true });

/** Waits until the page's script hears what is typed. */
const isScripted = (page: Page) => expect(page.getByRole("button", { name: "Show password" })).toBeVisible();

test("an address, a mailed link, a name and a password make an account, signed in with the cart intact @ACC-30 @FIX-01 @ASVS-7.2.4 @WSTG-IDNT-02", async ({
  page,
  context,
}) => {
  const email = newAddress();
  await arriveWithVase(page);
  await askFor(page, email);
  await complete(page, linkIn(await latestLetterTo(email)));
  await expect(page).not.toHaveURL(/register/);
  await expectInCart(page, 1);
  expect(await cookiesIn(context)).toEqual(signedInCookies());
  await page.goto("/account");
  await expect(page.getByText(email)).toBeVisible();
});

test("the page says the same to a known address; only the letter differs @ACC-06 @ASVS-6.3.8 @WSTG-IDNT-04", async ({
  page,
}) => {
  const known = await newCustomer();
  const unknown = newAddress();
  expect(await askFor(page, known.email)).toBe(await askFor(page, unknown));
  expect((await latestLetterTo(known.email)).text).not.toContain("/register/");
  expect((await latestLetterTo(unknown)).text).toContain("/register/");
});

test("a link makes one account, and looking at it uses nothing up @ACC-25 @ACC-30 @ASVS-6.4.1", async ({
  page,
  attacker,
}) => {
  const email = newAddress();
  await askFor(page, email);
  const link = linkIn(await latestLetterTo(email));
  await (await attacker.newPage()).goto(link);
  await complete(page, link);
  await expect(page).not.toHaveURL(/register/);

  const second = await attacker.newPage();
  await second.goto(link);
  await expect(second.getByRole("button", { name: "Create account" })).toHaveCount(0);
});

test("a password needs fifteen characters, and not everybody's @ACC-01 @ACC-02 @ASVS-6.2.1 @ASVS-6.2.4 @WSTG-ATHN-07", async ({
  page,
}) => {
  const email = newAddress();
  await askFor(page, email);
  const link = linkIn(await latestLetterTo(email));
  for (const weak of ["fourteen chars", "passwordpassword"]) {
    // Anew: what is said of the first must not pass for what is said of the second.
    await page.goto(link);
    await page.getByLabel("Name").fill("Grace Hopper");
    await page.getByRole("main").getByLabel("Password", { exact: true }).fill(weak);
    await page.getByRole("button", { name: "Create account" }).click();
    await expect(page.getByRole("main").getByLabel("Password", { exact: true })).toHaveAttribute(
      "aria-invalid",
      "true",
    );
    await expect(page.getByLabel("Name")).toHaveValue("Grace Hopper");
  }
});

test("no request names the address of the link, for it is a secret @ACC-14 @ASVS-14.2.1 @javascript", async ({
  page,
  baseURL,
}) => {
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

test("how hard a password is to guess shows while it is typed, and the password shows when asked @ACC-01 @ASVS-6.2.6 @javascript", async ({
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

test("a password that has leaked looks hard to guess at the most, and nothing more beside its refusal @ACC-02 @ASVS-6.2.4 @ASVS-6.2.12 @javascript", async ({
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

test("a long password is refused in words, not cut off @ACC-01 @ASVS-6.2.8", async ({ page }) => {
  await page.goto(await newLink(page));
  await page.getByLabel("Name").fill("Grace Hopper");
  await passwordOf(page).fill(`${password} `.repeat(5));
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("at most 128 characters; this has 140");
});

test("a link that was used explains itself and offers another @ACC-25 @ASVS-6.4.1", async ({ page, attacker }) => {
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
