import type { Page } from "@playwright/test";
import { randomName } from "#lib/random";
import { cookiesIn, signedInCookies } from "../../support/cookies.ts";
import { newCustomer } from "../../support/customer.ts";
import { latestLetterTo, linkIn } from "../../support/mailbox.ts";
import { addVaseToCart, expectInCart } from "../../support/shop.ts";
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

test("an address, a mailed link, a name and a password make an account, signed in with the cart intact", async ({
  page,
  context,
}) => {
  const email = newAddress();
  await addVaseToCart(page);
  await askFor(page, email);
  await complete(page, linkIn(await latestLetterTo(email)));
  await expect(page).not.toHaveURL(/register/);
  await expectInCart(page, 1);
  expect(await cookiesIn(context)).toEqual(signedInCookies());
  await page.goto("/account");
  await expect(page.getByText(email)).toBeVisible();
});

test("the page says the same to a known address; only the letter differs @ASVS-6.3.8 @WSTG-IDNT-04", async ({
  page,
}) => {
  const known = await newCustomer();
  const unknown = newAddress();
  expect(await askFor(page, known.email)).toBe(await askFor(page, unknown));
  expect((await latestLetterTo(known.email)).text).not.toContain("/register/");
  expect((await latestLetterTo(unknown)).text).toContain("/register/");
});

test("a link makes one account, and looking at it uses nothing up @ASVS-6.4.1", async ({ page, attacker }) => {
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

test("a password needs fifteen characters, and not everybody's @ASVS-6.2.1 @ASVS-6.2.4", async ({ page }) => {
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
