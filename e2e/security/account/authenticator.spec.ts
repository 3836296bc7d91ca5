/**
 * Attack: whoever has found a signed-in browser adds a second factor of their own, or takes the owner's away.
 * Shown by setting one up and removing it, with and without a recent proof, in one tab and in two.
 */
import type { Page } from "@playwright/test";
import { database } from "#lib/database";
import { arriveSignedIn } from "../../support/arrival.ts";
import {
  beginSetUp,
  beginSignIn,
  codeOf,
  confirmCode,
  enterCode,
  forgetUsedCodes,
  keyOn,
  protect,
  recoveryCodesOf,
  wrongCodeOf,
} from "../../support/authenticator.ts";
import { customerCookie, identifierIn } from "../../support/cookies.ts";
import { type Customer, newCustomer } from "../../support/customer.ts";
import { elevationCookie, expectToBeAsked, journalOf, openElevated } from "../../support/elevation.ts";
import { letterAbout } from "../../support/mailbox.ts";
import { signedInAt, signIn } from "../../support/shop.ts";
import { expect, test } from "../../support/test.ts";

const authenticator = "/account/security/authenticator";
const main = (page: Page) => page.getByRole("main");
const heading = (page: Page) => page.getByRole("heading", { level: 1 });
/** Fills and sends the form that asks who one is, with a code if there is one. */
async function confirmWithBoth(page: Page, password: string, code?: string): Promise<void> {
  await main(page).getByLabel("Current password", { exact: true }).fill(password);
  if (code !== undefined) await main(page).getByLabel("Code", { exact: true }).fill(code);
  await main(page).getByRole("button", { name: "Confirm", exact: true }).click();
}

/** Signs in with both factors, and opens a page that asks for both again. */
async function openProved(page: Page, path: string, customer: Customer, secret: string): Promise<void> {
  await beginSignIn(page, customer);
  await enterCode(page, codeOf(secret));
  await signedInAt(page, "/account");
  await forgetUsedCodes(customer);
  await page.goto(path);
  await expectToBeAsked(page);
  await confirmWithBoth(page, customer.password, codeOf(secret));
  await expect(page).toHaveURL(new RegExp(`${path}$`));
}

test("an authenticator is set up from the page that says what is missing; all others are out, and the owner is told @ACC-21 @REA-01 @AUD-04 @ASVS-6.3.7 @ASVS-7.4.3 @ASVS-7.5.1 @javascript", async ({
  page,
  attacker,
}) => {
  const customer = await newCustomer();
  const other = await attacker.newPage();
  for (const one of [page, other]) await signIn(one, customer);
  await page.getByRole("navigation", { name: "Account" }).getByRole("link", { name: "Security" }).click();
  await expect(main(page)).toContainText("Your password is all that protects this account");
  await main(page).getByRole("link", { name: "Set up authenticator" }).click();
  await expectToBeAsked(page);
  await confirmWithBoth(page, customer.password);
  await beginSetUp(page);
  await expect(main(page).getByRole("img", { name: /QR code/ })).toBeVisible();
  const secret = await keyOn(page);
  await confirmCode(page, wrongCodeOf(secret));
  await expect(page.getByText("This is not the code that your app shows now").first()).toBeVisible();
  expect(await keyOn(page)).toBe(secret);
  const used = codeOf(secret);
  await confirmCode(page, used);
  await expect(heading(page)).toHaveText("Recovery codes");
  await letterAbout(customer.email, "An authenticator now protects your account");
  await other.goto("/account");
  await expect(other).toHaveURL(/sign-in/);

  await main(page).getByRole("button", { name: "Show recovery codes" }).click();
  const codes = main(page)
    .getByRole("region", { name: /recovery codes/ })
    .getByRole("listitem");
  await expect(codes).toHaveCount(10);
  const code = await codes.first().innerText();
  await main(page).getByRole("link", { name: "I have kept them" }).click();
  await expect(heading(page)).toHaveText("Security");
  await page.goBack();
  await expect(main(page)).toContainText("You have 10 left");
  await expect(main(page)).not.toContainText(code);
  await page.goto("/account/security");
  await expect(main(page)).toContainText("Your account is well protected");
  await expect(main(page)).toContainText("10 left");

  await beginSignIn(other, customer);
  await enterCode(other, used);
  await expect(other.getByText("was used before").first()).toBeVisible();
  await other.goto("/sign-in/second-factor?with=recovery-code");
  await enterCode(other, code, "Recovery code");
  await signedInAt(other, "/account");
});

test("an authenticator is set up, and its recovery codes shown, without script @ACC-21 @ASVS-7.5.1", async ({
  page,
}) => {
  const customer = await newCustomer();
  await arriveSignedIn(page, customer);
  await openElevated(page, authenticator, customer);
  await beginSetUp(page);
  await confirmCode(page, codeOf(await keyOn(page)));
  await main(page).getByRole("button", { name: "Show recovery codes" }).click();
  await expect(
    main(page)
      .getByRole("region", { name: /recovery codes/ })
      .getByRole("listitem"),
  ).toHaveCount(10);
});

test("looking at the page sets up nothing @ACC-21 @ASVS-3.5.3", async ({ page }) => {
  const customer = await newCustomer();
  await arriveSignedIn(page, customer);
  await openElevated(page, authenticator, customer);
  await expect(main(page).getByRole("img", { name: /QR code/ })).toHaveCount(0);
  expect(await database().authenticator.count({ where: { accountId: customer.id } })).toBe(0);
});

test("two tabs set up one authenticator, and the way back shows its key no more @ACC-21 @WSTG-ATHN-11 @javascript", async ({
  page,
  context,
}) => {
  const customer = await newCustomer();
  await arriveSignedIn(page, customer);
  await openElevated(page, authenticator, customer);
  await beginSetUp(page);
  const secret = await keyOn(page);
  const tab = await context.newPage();
  await tab.goto(authenticator);
  expect(await keyOn(tab)).toBe(secret);
  await confirmCode(page, codeOf(secret));
  await expect(heading(page)).toHaveText("Recovery codes");
  await confirmCode(tab, codeOf(secret, 1));
  // There is nothing left to confirm: the page says how it stands.
  await expect(main(tab).getByRole("button", { name: "Remove authenticator" })).toBeVisible();
  await page.goto(authenticator);
  await expect(main(page)).not.toContainText(secret.slice(0, 4));
  await expect(main(page).getByRole("button", { name: "Remove authenticator" })).toBeVisible();
});

test("where there is a second factor, the password alone does not elevate, nor the code alone @REA-05 @ASVS-7.5.1", async ({
  page,
  context,
}) => {
  const customer = await newCustomer();
  const secret = await protect(customer);
  await beginSignIn(page, customer);
  await enterCode(page, codeOf(secret));
  await signedInAt(page, "/account");
  await page.goto("/account/password");
  await expectToBeAsked(page);
  await confirmWithBoth(page, customer.password);
  await expect(page.getByText("This code is wrong").first()).toBeVisible();
  await forgetUsedCodes(customer);
  await confirmWithBoth(page, "not the right one, sorry", codeOf(secret));
  await expect(page.getByText("This is not your current password").first()).toBeVisible();
  expect((await context.cookies()).some(({ name }) => name === elevationCookie)).toBe(false);
  await confirmWithBoth(page, customer.password, codeOf(secret));
  await expect(page).toHaveURL(/\/account\/password$/);
});

test("a recovery code proves it in the app's place, and none of somebody else's does @REA-05 @ACC-09 @WSTG-ATHN-11", async ({
  page,
}) => {
  const [customer, other] = [await newCustomer(), await newCustomer()];
  const secret = await protect(customer);
  const [[own = ""], [foreign = ""]] = [await recoveryCodesOf(customer), await recoveryCodesOf(other)];
  await beginSignIn(page, customer);
  await enterCode(page, codeOf(secret));
  await signedInAt(page, "/account");
  await page.goto("/account/email");
  await confirmWithBoth(page, customer.password, foreign);
  await expect(page.getByText("This code is wrong").first()).toBeVisible();
  await confirmWithBoth(page, customer.password, own);
  await expect(page).toHaveURL(/\/account\/email$/);
});

test("removing the authenticator asks for it first, ends all other sessions and is told @REA-01 @ACC-21 @AUD-04 @ASVS-6.5.6 @ASVS-7.4.3 @ASVS-7.5.1", async ({
  page,
  attacker,
}) => {
  const customer = await newCustomer();
  const secret = await protect(customer);
  const other = await attacker.newPage();
  await beginSignIn(other, customer);
  await enterCode(other, codeOf(secret));
  await signedInAt(other, "/account");
  await forgetUsedCodes(customer);
  await openProved(page, authenticator, customer, secret);
  await main(page).getByRole("button", { name: "Remove authenticator" }).click();
  await expect(page.getByText("Your authenticator is removed")).toBeVisible();
  await letterAbout(customer.email, "Your authenticator was removed");
  await other.goto("/account");
  await expect(other).toHaveURL(/sign-in/);
  await arriveSignedIn(other, customer);
  expect(await journalOf(customer.id)).toContain("authenticator-removed");
});

test("the address of an authenticator names none, so there is no other's to ask for @REA-10 @WSTG-ATHN-11", async ({
  page,
  context,
  raw,
}) => {
  await arriveSignedIn(page, await newCustomer());
  const cookie = `${customerCookie}=${await identifierIn(context, customerCookie)}`;
  for (const path of [`${authenticator}/1`, "/account/security/recovery-codes/1"])
    expect((await raw(path, { cookie })).status).toBe(404);
});

test("recovery codes are made for nobody who has nothing to recover @ACC-09 @WSTG-ATHN-11", async ({ page }) => {
  const customer = await newCustomer();
  await arriveSignedIn(page, customer);
  await openElevated(page, "/account/security/recovery-codes", customer);
  await expect(main(page).getByRole("link", { name: "Set up authenticator" })).toBeVisible();
  await expect(main(page).getByRole("button", { name: "Show recovery codes" })).toHaveCount(0);
});
