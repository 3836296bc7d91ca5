/**
 * Attack: a thief who copied the session also knows the password, and just signs in anew.
 * Shown after a reuse was noticed: the next sign-in takes the password and a mailed link, once.
 */
import type { Page } from "@playwright/test";
import { database } from "#lib/database";
import { rotation } from "#lib/session";
import { before, minutes, now, seconds } from "#lib/time";
import { arriveSignedIn, arriveWithVase, leaveSignedOut } from "../../support/arrival.ts";
import { customerCookie, identifierIn } from "../../support/cookies.ts";
import { type Customer, newCustomer } from "../../support/customer.ts";
import { letterAbout, linkIn } from "../../support/mailbox.ts";
import { ageBy, dueForRotation, handleOf } from "../../support/session-record.ts";
import { expectInCart, fillSignIn, signIn } from "../../support/shop.ts";
import { enterStaffCode, fillStaffSignIn, newStaff } from "../../support/staff.ts";
import { expect, test } from "../../support/test.ts";

const subject = "Confirm that you are signing in";
const noticeTheft = (customer: Customer) =>
  database().account.update({ where: { id: customer.id }, data: { verifySince: before(now(), minutes(1)) } });
/** The password was right, and the answer to it has come: so has the letter been asked for. */
const expectOneMoreStep = (page: Page) =>
  expect(page.getByRole("heading", { level: 1 })).toHaveText("One more step, this one time");
const linkFor = async (customer: Customer) => linkIn(await letterAbout(customer.email, subject));

test("after a copied session was noticed, the next sign-in takes the password and a mailed link, once @THF-06 @CS-SESSION-ANOMALY", async ({
  page,
  context,
  raw,
}) => {
  const customer = await newCustomer();
  await arriveSignedIn(page, customer);
  const stolen = await identifierIn(context, customerCookie);
  const handle = await handleOf(stolen);
  await dueForRotation(stolen);
  await page.goto("/account", { waitUntil: "networkidle" });
  await expect.poll(() => identifierIn(context, customerCookie)).not.toBe(stolen);
  await page.goto("/account", { waitUntil: "networkidle" });
  await ageBy(handle, rotation.grace);
  await raw("/account", { cookie: `${customerCookie}=${stolen}` });

  await page.goto("/account/orders");
  await expect(page).toHaveURL(/sign-in/);
  await fillSignIn(page, customer.email, customer.password);
  await expectOneMoreStep(page);
  await page.goto("/account");
  await expect(page).toHaveURL(/sign-in/);

  await page.goto(await linkFor(customer));
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/\/account(\/orders)?$/);
  await leaveSignedOut(page);
  await signIn(page, customer);
  await expect(page).toHaveURL(/\/account$/);
});

test("the cart comes along, and the person is back where they wanted to go @THF-06 @FIX-08 @CS-SESSION-ANOMALY", async ({
  page,
}) => {
  const customer = await newCustomer();
  await noticeTheft(customer);
  await arriveWithVase(page);
  await page.goto("/sign-in?returnTo=%2Faccount/orders");
  await fillSignIn(page, customer.email, customer.password);
  await expectOneMoreStep(page);
  await page.goto(await linkFor(customer));
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/\/account\/orders$/);
  await expectInCart(page, 1);
});

test("a wrong password sends no letter, and the link alone signs nobody in by being looked at @THF-06 @FIX-07 @ASVS-7.6.2", async ({
  page,
  raw,
}) => {
  const customer = await newCustomer();
  await noticeTheft(customer);
  await page.goto("/sign-in");
  await fillSignIn(page, customer.email, "not the right one, sorry");
  await expect(page.getByRole("main").getByRole("alert")).toContainText("do not match");
  expect(await database().signInVerification.count({ where: { accountId: customer.id } })).toBe(0);
  await fillSignIn(page, customer.email, customer.password);
  await expectOneMoreStep(page);
  const link = await linkFor(customer);
  const looked = await raw(link);
  expect(looked.status).toBe(200);
  expect(looked.headers["set-cookie"]).toBeUndefined();
  await page.goto("/account");
  await expect(page).toHaveURL(/sign-in/);
});

test("a link that was used or is too old says so, in any browser @ACC-25 @THF-06 @ASVS-6.5.1", async ({
  page,
  attacker,
}) => {
  const customer = await newCustomer();
  await noticeTheft(customer);
  await page.goto("/sign-in");
  await fillSignIn(page, customer.email, customer.password);
  await expectOneMoreStep(page);
  const link = await linkFor(customer);
  const [other, late] = [await attacker.newPage(), await attacker.newPage()];
  await late.goto(link);
  await page.goto(link);
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/\/account$/);
  await late.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await expect(late.getByRole("heading", { level: 1 })).toHaveText("This link is over");
  await other.goto(link);
  await expect(other.getByRole("heading", { level: 1 })).toHaveText("This link is over");
  // The first press has done it: back and again leads on.
  await page.goto(link);
  await expect(page).toHaveURL(/\/account$/);

  const slow = await newCustomer();
  await noticeTheft(slow);
  await other.goto("/sign-in");
  await fillSignIn(other, slow.email, slow.password);
  await expectOneMoreStep(other);
  const old = await linkFor(slow);
  await database().signInVerification.updateMany({
    where: { accountId: slow.id },
    data: { expiresAt: before(now(), seconds(1)) },
  });
  await other.goto(old);
  await expect(other.getByRole("heading", { level: 1 })).toHaveText("This link is over");
});

test("letters are limited, and the page says how long to wait @ACC-25 @ASVS-6.6.3", async ({ page }) => {
  const customer = await newCustomer();
  await noticeTheft(customer);
  for (let time = 0; time < 3; time += 1) {
    await page.goto("/sign-in");
    await fillSignIn(page, customer.email, customer.password);
    await expect(page).toHaveURL(/\/sign-in\/verify$/);
  }
  await page.goto("/sign-in");
  await fillSignIn(page, customer.email, customer.password);
  await expect(page.getByRole("main").getByRole("alert")).toContainText("Please wait 5 minutes");
});

test("a sign-in is confirmed without script @THF-06 @CS-SESSION-ANOMALY", async ({ page }) => {
  const customer = await newCustomer();
  await noticeTheft(customer);
  await page.goto("/sign-in");
  await fillSignIn(page, customer.email, customer.password);
  await expectOneMoreStep(page);
  await page.goto(await linkFor(customer));
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/\/account$/);
});

test("staff confirm their sign-in too, at their own entrance, and a link of theirs opens nothing at the other @THF-06 @FIX-10 @ASVS-6.3.4 @WSTG-ATHN-10", async ({
  page,
}) => {
  const member = await newStaff();
  await noticeTheft(member);
  await page.goto("/staff/sign-in");
  await fillStaffSignIn(page, member.email, member.password);
  await enterStaffCode(page, member);
  await expectOneMoreStep(page);
  await page.goto("/staff");
  await expect(page).toHaveURL(/\/staff\/sign-in/);
  const link = await linkFor(member);
  await page.goto(link.replace("/staff/", "/"));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This link is over");
  await page.goto(link);
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sessions and accounts");
  await page.goto(link);
  await expect(page).toHaveURL(/\/staff$/);
});
