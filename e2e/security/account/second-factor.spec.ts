/**
 * Attack: whoever has learned the password signs in without the second factor, or guesses its code.
 * Shown by stopping after the password, and by codes that are wrong, used, late, or somebody else's.
 */
import type { Page } from "@playwright/test";
import { database } from "#lib/database";
import { pendingLife, triesPerSignIn } from "#lib/pending-sign-in";
import { endSessionsOf } from "#lib/session";
import { before, type Duration, minutes, now, seconds } from "#lib/time";
import { arriveWithVase } from "../../support/arrival.ts";
import {
  beginSignIn,
  codeOf,
  enterCode,
  forgetUsedCodes,
  protect,
  recoveryCodesOf,
  wrongCodeOf,
} from "../../support/authenticator.ts";
import { customerCookie, pendingSignInCookie } from "../../support/cookies.ts";
import { type Customer, newCustomer } from "../../support/customer.ts";
import { journalOf } from "../../support/elevation.ts";
import { letterAbout, lettersTo, linkIn } from "../../support/mailbox.ts";
import { expectInCart, fillSignIn, signedInAt } from "../../support/shop.ts";
import { expect, test } from "../../support/test.ts";

const here = "/sign-in/second-factor";
const cookie = "__Host-Http-sign-in";
const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const refusal = (page: Page) => page.getByText("This code is wrong, too old, or was used before").first();
const age = ({ id: accountId }: Customer, by: Duration) =>
  database().pendingSignIn.updateMany({
    where: { accountId },
    data: { expiresAt: before(now(), by) },
  });

test("signing in takes the password and then a code; before that, nothing opens @FIX-06 @ACC-21 @ASVS-2.3.1 @ASVS-6.3.3 @WSTG-ATHN-11", async ({
  page,
  context,
}) => {
  const customer = await newCustomer();
  const secret = await protect(customer);
  await arriveWithVase(page);
  await beginSignIn(page, customer, "/account/orders");
  const cookies = await context.cookies();
  expect(cookies.find(({ name }) => name === cookie)).toEqual(pendingSignInCookie(cookie));
  expect(cookies.some(({ name }) => name === customerCookie)).toBe(false);
  await expect(page.getByRole("main")).not.toContainText(customer.email);
  for (const path of ["/account", "/account/security", "/re-authenticate"]) {
    await page.goto(path);
    await expect(page).toHaveURL(/\/sign-in\?/);
  }
  await page.goto(here);
  await enterCode(page, codeOf(secret));
  await signedInAt(page, "/account/orders");
  await expectInCart(page, 1);
  expect((await context.cookies()).some(({ name }) => name === cookie)).toBe(false);
  const { methods } = await database().session.findFirstOrThrow({ where: { accountId: customer.id } });
  expect(methods).toBe("pwd otp");
});

test("a wrong code lets nobody in, and is told to the owner with time, browser and place @ACC-10 @AUD-04 @ASVS-6.3.5 @CS-MFA-FAILED-FACTOR", async ({
  page,
}) => {
  const customer = await newCustomer();
  const secret = await protect(customer);
  await beginSignIn(page, customer);
  await enterCode(page, wrongCodeOf(secret));
  await expect(refusal(page)).toBeVisible();
  await expect(page.getByRole("main").getByLabel("Code", { exact: true })).toHaveValue("");
  const { text } = await letterAbout(customer.email, "Somebody with your password gave a wrong code");
  for (const fact of ["Chrome on Linux", "127.0.0.", now().toISOString().slice(0, 10)]) expect(text).toContain(fact);
  await enterCode(page, wrongCodeOf(secret));
  await expect(refusal(page)).toBeVisible();
  await enterCode(page, codeOf(secret));
  await signedInAt(page, "/account");
  expect(await lettersTo(customer.email)).toHaveLength(1);
  expect(await journalOf(customer.id)).toEqual(
    expect.arrayContaining(["second-factor-asked", "second-factor-refused"]),
  );
});

test("after so many wrong codes the sign-in begins anew, with the password @ACC-21 @WSTG-ATHN-11 @javascript", async ({
  page,
}) => {
  const customer = await newCustomer();
  const secret = await protect(customer);
  await beginSignIn(page, customer);
  for (let tried = 0; tried < triesPerSignIn; tried += 1) {
    await enterCode(page, wrongCodeOf(secret));
    if (tried < triesPerSignIn - 1) await expect(refusal(page)).toBeVisible();
  }
  await expect(page).toHaveURL(/sign-in\?because=unfinished/);
  await expect(page.getByText("That sign-in was not finished")).toBeVisible();
});

test("a right code over which the account was changed lets nobody in, and says so where they begin anew @ACC-21 @ASVS-7.4.3", async ({
  page,
}) => {
  const customer = await newCustomer();
  const secret = await protect(customer);
  await beginSignIn(page, customer);
  await endSessionsOf(customer.id, "a test has ended them");
  await enterCode(page, codeOf(secret));
  await expect(page).toHaveURL(/sign-in\?because=overtaken/);
  await expect(page.getByText("Something about this account was changed while you signed in")).toBeVisible();
});

test("a code opens one sign-in, and none of another account @ACC-21 @ASVS-6.5.1", async ({ page, attacker }) => {
  const [customer, other] = [await newCustomer(), await newCustomer()];
  const [secret, others] = [await protect(customer), await protect(other)];
  const thief = await attacker.newPage();
  await beginSignIn(page, customer);
  await beginSignIn(thief, customer);
  const code = codeOf(secret);
  await enterCode(page, code);
  await signedInAt(page, "/account");
  await enterCode(thief, code);
  await expect(refusal(thief)).toBeVisible();
  await enterCode(thief, codeOf(others));
  await expect(refusal(thief)).toBeVisible();
});

test("a sign-in that was begun goes on in its own browser alone, and for ten minutes @ACC-21 @ASVS-6.6.2", async ({
  page,
  attacker,
}) => {
  const customer = await newCustomer();
  const secret = await protect(customer);
  const elsewhere = await attacker.newPage();
  await beginSignIn(page, customer);
  await elsewhere.goto(here);
  await expect(elsewhere).toHaveURL(/sign-in\?because=unfinished/);
  await age(customer, (-pendingLife + minutes(9)) as Duration);
  await page.reload();
  await expect(heading(page)).toHaveText("Enter the code from your app");
  await age(customer, seconds(1));
  await enterCode(page, codeOf(secret));
  await expect(page).toHaveURL(/sign-in\?because=unfinished/);
});

test("the way back and another tab lead to no second question @ACC-21 @ASVS-2.3.1 @javascript", async ({
  page,
  context,
}) => {
  const customer = await newCustomer();
  const secret = await protect(customer);
  const tab = await context.newPage();
  await beginSignIn(page, customer);
  await tab.goto(here);
  await enterCode(page, codeOf(secret));
  await signedInAt(page, "/account");
  await page.goBack();
  await expect(page.getByRole("main").getByLabel("Code", { exact: true })).toHaveCount(0);
  await enterCode(tab, codeOf(secret, 1));
  await signedInAt(tab, "/account");
  expect(await database().session.count({ where: { accountId: customer.id } })).toBe(1);
});

test("a recovery code opens what the app would, once, and its owner is told @ACC-09 @AUD-04 @ASVS-6.3.7 @ASVS-6.5.1 @ASVS-6.5.2", async ({
  page,
  attacker,
}) => {
  const customer = await newCustomer();
  await protect(customer);
  const [code = ""] = await recoveryCodesOf(customer);
  await beginSignIn(page, customer);
  await page.getByRole("link", { name: "Use a recovery code" }).click();
  await expect(heading(page)).toHaveText("Enter a recovery code");
  await enterCode(page, code.toLowerCase(), "Recovery code");
  await signedInAt(page, "/account");
  expect((await letterAbout(customer.email, "A recovery code was used")).text).toContain("9 are left");
  const thief = await attacker.newPage();
  await beginSignIn(thief, customer);
  await thief.goto(`${here}?with=recovery-code`);
  await enterCode(thief, code, "Recovery code");
  await expect(refusal(thief)).toBeVisible();
});

test("after a copied session was noticed, the mailed link comes after the code @THF-06 @CS-SESSION-ANOMALY", async ({
  page,
}) => {
  const customer = await newCustomer();
  const secret = await protect(customer);
  await database().account.update({ where: { id: customer.id }, data: { verifySince: before(now(), minutes(1)) } });
  await beginSignIn(page, customer);
  expect(await lettersTo(customer.email)).toEqual([]);
  await enterCode(page, codeOf(secret));
  await expect(heading(page)).toHaveText("One more step, this one time");
  await page.goto(linkIn(await letterAbout(customer.email, "Confirm that you are signing in")));
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await signedInAt(page, "/account");
  const { methods } = await database().session.findFirstOrThrow({ where: { accountId: customer.id } });
  expect(methods).toBe("pwd otp mail");
});

test("a second factor is asked for without script too @ACC-21 @ASVS-6.3.3", async ({ page }) => {
  const customer = await newCustomer();
  const secret = await protect(customer);
  const [recovery = ""] = await recoveryCodesOf(customer);
  await beginSignIn(page, customer);
  await enterCode(page, wrongCodeOf(secret));
  await expect(refusal(page)).toBeVisible();
  await enterCode(page, codeOf(secret));
  await signedInAt(page, "/account");
  await page.context().clearCookies();
  await forgetUsedCodes(customer);
  await beginSignIn(page, customer);
  await page.getByRole("link", { name: "Use a recovery code" }).click();
  await enterCode(page, recovery, "Recovery code");
  await signedInAt(page, "/account");
});

test("an account without a second factor is asked for none @ACC-21 @WSTG-ATHN-11", async ({ page, context }) => {
  const customer = await newCustomer();
  await page.goto("/sign-in");
  await fillSignIn(page, customer.email, customer.password);
  await signedInAt(page, "/account");
  expect((await context.cookies()).some(({ name }) => name === cookie)).toBe(false);
});
