/**
 * Attack: the password of a member of staff was learned.
 * Shown by signing in with it alone: nothing opens before a second factor, its codes, and both of them at each proof.
 */
import type { Page } from "@playwright/test";
import { database } from "#lib/database";
import { now } from "#lib/time";
import { arriveAsStaff, arriveSignedIn, leaveSignedOut } from "../../support/arrival.ts";
import {
  beginSetUp,
  codeOf,
  confirmCode,
  enterCode,
  keyOn,
  recoveryCodesOf,
  wrongCodeOf,
} from "../../support/authenticator.ts";
import { cookiesIn, deviceCookie, pendingSignInCookie } from "../../support/cookies.ts";
import { type Customer, newCustomer } from "../../support/customer.ts";
import { elevationCookie, expectToBeAsked, journalOf } from "../../support/elevation.ts";
import { letterAbout, lettersTo } from "../../support/mailbox.ts";
import { addPasskey, deviceOf, offerNothingInFields, pressAdd } from "../../support/passkey.ts";
import {
  confirmAsStaff,
  enterStaffCode,
  fillStaffSignIn,
  newcomer,
  newStaff,
  signInAsStaff,
  staffCookie,
} from "../../support/staff.ts";
import { expect, test } from "../../support/test.ts";

const cookie = "__Host-Http-staff-sign-in";
const main = (page: Page) => page.getByRole("main");
const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const press = (page: Page, name: string) => main(page).getByRole("button", { name, exact: true }).click();
const refusal = (page: Page) => page.getByText("This code is wrong, too old, or was used before").first();
const codesOn = (page: Page) =>
  main(page)
    .getByRole("region", { name: /recovery codes/ })
    .getByRole("listitem");

async function beginSignIn(page: Page, { email, password }: Customer): Promise<void> {
  await page.goto("/staff/sign-in");
  await fillStaffSignIn(page, email, password);
}

test("whoever has a password alone is led to a second factor, and nothing opens before it and its recovery codes @ACC-21 @ASVS-6.3.3", async ({
  page,
}) => {
  const person = await newcomer();
  await beginSignIn(page, person);
  await expect(page).toHaveURL(/\/staff\/security$/);
  const office = ["/staff", "/staff?q=ada", "/staff/limits", `/staff/accounts/${person.id}`];
  const isClosed = async () => {
    for (const path of [...office, "/staff/end-sessions?what=everybody"]) {
      await page.goto(path);
      await expect(page, path).toHaveURL(/\/staff\/security$/);
    }
  };
  await isClosed();
  await expect(main(page)).toContainText("The back office opens to nobody by a password alone");
  await main(page).getByRole("link", { name: "Set up authenticator" }).click();
  // The password was given a moment ago: it is not asked for again.
  await beginSetUp(page);
  const secret = await keyOn(page);
  await confirmCode(page, wrongCodeOf(secret));
  await expect(page.getByText("This is not the code that your app shows now").first()).toBeVisible();
  await confirmCode(page, codeOf(secret));
  await expect(heading(page)).toHaveText("Recovery codes");
  await letterAbout(person.email, "An authenticator now protects your account");
  await isClosed();
  await expect(main(page)).toContainText("Until then the back office stays closed");
  await main(page).getByRole("link", { name: "Show recovery codes" }).click();
  await press(page, "Show recovery codes");
  await expect(codesOn(page)).toHaveCount(10);
  await main(page).getByRole("link", { name: "I have kept them" }).click();
  await expect(main(page)).toContainText("Your account is well protected");
  await page.goto("/staff");
  await expect(heading(page)).toHaveText("Sessions and accounts");
  await page.goto(`/staff/accounts/${person.id}`);
  await expect(main(page)).toContainText("by password and one-time code");
});

test("signing in takes the password and then a code; before that, nothing opens @FIX-06 @ACC-21 @ASVS-6.3.3 @WSTG-ATHN-11", async ({
  page,
  context,
}) => {
  const person = await newStaff();
  await beginSignIn(page, person);
  await expect(heading(page)).toHaveText("Enter the code from your app");
  expect(await context.cookies()).toEqual([{ ...pendingSignInCookie(cookie), sameSite: "Strict" }]);
  await expect(main(page)).not.toContainText(person.email);
  for (const path of ["/staff", "/staff/security", "/staff/re-authenticate", "/account"]) {
    await page.goto(path);
    await expect(page, path).toHaveURL(/\/sign-in\?/);
  }
  await page.goto("/staff/sign-in/second-factor");
  await enterStaffCode(page, person);
  await expect(heading(page)).toHaveText("Sessions and accounts");
  expect((await cookiesIn(context)).map(({ name }) => name)).toEqual([deviceCookie, staffCookie]);
  const { methods } = await database().session.findFirstOrThrow({ where: { accountId: person.id } });
  expect(methods).toBe("pwd otp");
});

test("a wrong code lets nobody in, is told to its owner, and is worth nothing at the shop's entrance @ACC-10 @AUD-04 @ASVS-6.3.5 @CS-MFA-FAILED-FACTOR", async ({
  page,
}) => {
  const person = await newStaff();
  await beginSignIn(page, person);
  await enterCode(page, wrongCodeOf(person.secret));
  await expect(refusal(page)).toBeVisible();
  const { text } = await letterAbout(person.email, "Somebody with your password gave a wrong code");
  for (const fact of ["Chrome on Linux", "127.0.0.", "/staff/security"]) expect(text).toContain(fact);
  await page.goto("/sign-in/second-factor");
  await expect(page).toHaveURL(/\/sign-in\?because=unfinished/);
  await page.goto("/staff/sign-in/second-factor");
  await enterStaffCode(page, person);
  await expect(heading(page)).toHaveText("Sessions and accounts");
  expect(await lettersTo(person.email)).toHaveLength(1);
  expect(await journalOf(person.id)).toEqual(expect.arrayContaining(["second-factor-asked", "second-factor-refused"]));
});

test("a code opens one sign-in, in one browser, on whichever instance @ACC-21 @SCL-01 @ASVS-6.5.1", async ({
  page,
  attacker,
}) => {
  const person = await newStaff();
  const thief = await attacker.newPage();
  for (const one of [page, thief]) await beginSignIn(one, person);
  const code = codeOf(person.secret);
  await enterCode(page, code);
  await expect(heading(page)).toHaveText("Sessions and accounts");
  await enterCode(thief, code);
  await expect(refusal(thief)).toBeVisible();
});

test("a recovery code opens what the app would, once, and its owner is told @ACC-09 @AUD-04 @ASVS-6.3.7 @ASVS-6.5.2", async ({
  page,
}) => {
  const person = await newStaff();
  const [code = ""] = await recoveryCodesOf(person);
  for (const outcome of [heading(page).getByText("Sessions and accounts"), refusal(page)]) {
    await page.context().clearCookies();
    await beginSignIn(page, person);
    await page.getByRole("link", { name: "Use a recovery code" }).click();
    await enterCode(page, code, "Recovery code");
    await expect(outcome).toBeVisible();
  }
  expect((await letterAbout(person.email, "A recovery code was used")).text).toContain("9 are left");
});

test("the way back and another tab lead to no second question @ACC-21 @ASVS-2.3.1 @javascript", async ({
  page,
  context,
}) => {
  const person = await newStaff();
  const tab = await context.newPage();
  await beginSignIn(page, person);
  await expect(heading(page)).toHaveText("Enter the code from your app");
  await tab.goto("/staff/sign-in/second-factor");
  await enterStaffCode(page, person);
  await expect(heading(page)).toHaveText("Sessions and accounts");
  await page.goBack();
  await expect(main(page).getByLabel("Code", { exact: true })).toHaveCount(0);
  await enterCode(tab, codeOf(person.secret, 1));
  await expect(heading(tab)).toHaveText("Sessions and accounts");
  expect(await database().session.count({ where: { accountId: person.id } })).toBe(1);
});

test("what ends everybody's sessions takes both factors again: the password alone does not do @REA-05 @ASVS-7.5.1", async ({
  page,
  context,
}) => {
  const person = await newStaff();
  const [recovery = ""] = await recoveryCodesOf(person);
  await arriveAsStaff(page, person);
  await page.goto("/staff/end-sessions?what=everybody");
  await expectToBeAsked(page);
  await main(page).getByLabel("Current password", { exact: true }).fill(person.password);
  await press(page, "Confirm");
  await expect(refusal(page)).toBeVisible();
  expect((await context.cookies()).some(({ name }) => name === elevationCookie)).toBe(false);
  await main(page).getByLabel("Current password", { exact: true }).fill(person.password);
  await main(page).getByLabel("Code", { exact: true }).fill(recovery);
  await press(page, "Confirm");
  await expect(main(page).getByRole("button", { name: "Sign everybody out" })).toBeVisible();
});

test("a passkey is set up, signs in by itself, and confirms; a customer's opens nothing here @ACC-23 @ASVS-6.3.3 @javascript", async ({
  page,
}) => {
  const person = await newcomer();
  const device = await deviceOf(page);
  await offerNothingInFields(page);
  await beginSignIn(page, person);
  await main(page).getByRole("link", { name: "Add passkey" }).click();
  await pressAdd(page, "Laptop");
  await expect(heading(page)).toHaveText("Recovery codes");
  await press(page, "Show recovery codes");
  await expect(codesOn(page)).toHaveCount(10);
  await press(page, "Sign out");
  await expect(page).toHaveURL(/because=signed-out/);
  await press(page, "Sign in with a passkey");
  await expect(heading(page)).toHaveText("Sessions and accounts");
  await page.goto("/staff/end-sessions?what=everybody");
  await press(page, "Use a passkey");
  await expect(main(page).getByRole("button", { name: "Sign everybody out" })).toBeVisible();
  await press(page, "Sign out");

  await fillStaffSignIn(page, person.email, person.password);
  await expect(heading(page)).toHaveText("Use your passkey");
  await press(page, "Use a passkey");
  await expect(heading(page)).toHaveText("Sessions and accounts");
  await press(page, "Sign out");

  await page.goto("/sign-in");
  await press(page, "Sign in with a passkey");
  await expect(main(page).getByRole("alert")).toContainText("We do not know this passkey");
  await device.forgetAll();
  const customer = await newCustomer();
  await arriveSignedIn(page, customer);
  await addPasskey(page, customer, "Telephone");
  await leaveSignedOut(page);
  await page.goto("/staff/sign-in");
  await press(page, "Sign in with a passkey");
  await expect(main(page).getByRole("alert")).toContainText("We do not know this passkey");
});

test("whoever takes the last factor away closes the back office to themselves, and is out everywhere else @ACC-21 @ASVS-6.5.6 @ASVS-7.4.3", async ({
  page,
  attacker,
}) => {
  const person = await newStaff();
  const other = await attacker.newPage();
  await arriveAsStaff(other, person);
  await signInAsStaff(page, person);
  await page.getByRole("navigation", { name: "Back office" }).getByRole("link", { name: "Your security" }).click();
  await main(page).getByRole("link", { name: "Remove authenticator" }).click();
  await confirmAsStaff(page, person);
  await expect(main(page)).toContainText("Without it the back office closes");
  await press(page, "Remove authenticator");
  await expect(page.getByText("Your authenticator is removed")).toBeVisible();
  await letterAbout(person.email, "Your authenticator was removed");
  for (const [one, path] of [
    [page, /\/staff\/security$/],
    [other, /\/staff\/sign-in\?.*because=ended/],
  ] as const) {
    await one.goto("/staff");
    await expect(one).toHaveURL(path);
  }
});

test("a passkey of a colleague is not found, whoever names it @REA-10 @ASVS-8.2.2", async ({ page }) => {
  const [person, colleague] = [await newStaff(), await newStaff()];
  const facts = { publicKey: "-", counter: 0, isSyncable: false, isBackedUp: false, createdAt: now() };
  const data = { id: colleague.id, credentialId: colleague.id, accountId: colleague.id, name: "Hers", ...facts };
  await database().passkey.create({ data });
  await arriveAsStaff(page, person);
  await page.goto(`/staff/security/passkeys/${colleague.id}`);
  await confirmAsStaff(page, person);
  await expect(heading(page)).toHaveText("There is nothing here");
});

test("a second factor is set up and asked for without script @ACC-21 @ASVS-6.3.3", async ({ page }) => {
  const person = await newcomer();
  await beginSignIn(page, person);
  await main(page).getByRole("link", { name: "Set up authenticator" }).click();
  await beginSetUp(page);
  const secret = await keyOn(page);
  await confirmCode(page, codeOf(secret));
  await press(page, "Show recovery codes");
  await expect(codesOn(page)).toHaveCount(10);
  await press(page, "Sign out");
  await fillStaffSignIn(page, person.email, person.password);
  await enterStaffCode(page, { ...person, secret });
  await expect(heading(page)).toHaveText("Sessions and accounts");
});
