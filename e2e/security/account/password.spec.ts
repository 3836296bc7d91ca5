/**
 * Attack: whoever has found a signed-in browser chooses a new password, or one is chosen that everybody guesses.
 * Shown by changing it with the right and a wrong password, with and without a recent proof, and with weak new ones.
 */
import type { Page } from "@playwright/test";
import { rotation } from "#lib/session";
import { minutes } from "#lib/time";
import { arriveSignedIn, leaveSignedOut } from "../../support/arrival.ts";
import { customerCookie, identifierIn } from "../../support/cookies.ts";
import { newCustomer } from "../../support/customer.ts";
import { elevationCookie, expectToBeAsked, journalOf, openElevated, provedAgo } from "../../support/elevation.ts";
import { letterAbout } from "../../support/mailbox.ts";
import { ageBy, handleOf, standing } from "../../support/session-record.ts";
import { fillSignIn } from "../../support/shop.ts";
import { expect, test } from "../../support/test.ts";

const path = "/account/password";
const next = "a lantern, two boats and fog";

async function changePassword(page: Page, current: string, chosen = next): Promise<void> {
  const main = page.getByRole("main");
  await main.getByLabel("Current password", { exact: true }).fill(current);
  await main.getByLabel("New password", { exact: true }).fill(chosen);
  await main.getByRole("button", { name: "Change password" }).click();
}

test("a new password replaces the old one, everybody else is out, and the owner is told @ACC-17 @REA-01 @AUD-04 @ASVS-6.2.2 @ASVS-6.3.7 @ASVS-7.4.3 @javascript", async ({
  page,
  attacker,
}) => {
  const customer = await newCustomer();
  const other = await attacker.newPage();
  for (const one of [page, other]) await arriveSignedIn(one, customer);
  await openElevated(page, path, customer);
  await changePassword(page, customer.password);
  await expect(page).toHaveURL(/\/account\?changed=password$/);
  await expect(page.getByText("Your password is changed")).toBeVisible();

  await other.goto("/account");
  await expect(other).toHaveURL(/sign-in/);
  await fillSignIn(other, customer.email, customer.password);
  await expect(other.getByRole("main").getByRole("alert")).toContainText("do not match");
  await fillSignIn(other, customer.email, next);
  await expect(other).toHaveURL(/\/account$/);

  expect((await letterAbout(customer.email, "Your password was changed")).text).toContain("127.0.0.x");
  expect(await journalOf(customer.id)).toContain("password-changed");
});

test("the session at hand goes on under a new identifier, at once or after half a minute @ROT-11 @ASVS-7.2.4 @javascript", async ({
  page,
  context,
}) => {
  const customer = await newCustomer();
  await arriveSignedIn(page, customer);
  const first = await identifierIn(context, customerCookie);
  await openElevated(page, path, customer);
  // Confirming who one is has brought one already; the next waits until that has settled.
  await expect.poll(() => identifierIn(context, customerCookie)).not.toBe(first);
  const handle = await handleOf(await identifierIn(context, customerCookie));
  await expect.poll(() => standing(handle)).toMatchObject({ generation: 1 });
  await ageBy(handle, rotation.settle);
  await changePassword(page, customer.password);
  await expect(page.getByText("Your password is changed")).toBeVisible();
  await expect.poll(() => standing(handle)).toEqual({ generation: 2, endReason: null });
});

test("a wrong current password is refused, elevated or not @REA-09 @ASVS-6.2.3", async ({ page }) => {
  const customer = await newCustomer();
  await arriveSignedIn(page, customer);
  await openElevated(page, path, customer);
  await changePassword(page, "not the right one, sorry");
  await expect(page.getByText("This is not your current password").first()).toBeVisible();
  await leaveSignedOut(page);
  await arriveSignedIn(page, customer);
});

test("nobody types a password twice: in the submission it is itself the proof @REA-12 @ASVS-6.2.3", async ({
  page,
  context,
}) => {
  const customer = await newCustomer();
  await arriveSignedIn(page, customer);
  await openElevated(page, path, customer);
  await provedAgo(context, minutes(11));
  await changePassword(page, customer.password);
  await expect(page).toHaveURL(/changed=password$/);
});

test("a password is changed only by whoever had opened the form with an elevation of this session @REA-09 @ASVS-7.5.3", async ({
  page,
  context,
}) => {
  const customer = await newCustomer();
  await arriveSignedIn(page, customer);
  await openElevated(page, path, customer);
  await context.clearCookies({ name: elevationCookie });
  await changePassword(page, customer.password);
  await expectToBeAsked(page);
  expect(await journalOf(customer.id)).not.toContain("password-changed");
});

test("a password that is easily guessed, or made of one's name, is refused in words @ACC-02 @ACC-03 @ASVS-6.2.4 @ASVS-6.2.11", async ({
  page,
}) => {
  const customer = await newCustomer();
  await arriveSignedIn(page, customer);
  await openElevated(page, path, customer);
  for (const [chosen, sentence] of [
    ["passwordpassword", "easily guessed"],
    ["too short", "at least 15 characters"],
    [customer.email, "easily guessed"],
    [customer.password, "the one you have already"],
  ] as const) {
    await changePassword(page, customer.password, chosen);
    await expect(page.getByRole("main").getByRole("alert")).toContainText(sentence);
  }
});

test("a mistake in the sixth minute does not throw anybody out of the form @REA-12 @ASVS-7.5.3", async ({
  page,
  context,
}) => {
  const customer = await newCustomer();
  await arriveSignedIn(page, customer);
  await openElevated(page, path, customer);
  await provedAgo(context, minutes(6));
  await changePassword(page, "not the right one, sorry");
  await expect(page.getByText("This is not your current password").first()).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`${path}$`));
});

test("a password is changed without script @ACC-17 @ASVS-6.2.2", async ({ page }) => {
  const customer = await newCustomer();
  await arriveSignedIn(page, customer);
  await openElevated(page, path, customer);
  await changePassword(page, "not the right one, sorry");
  await expect(page.getByRole("main").getByLabel("Current password", { exact: true })).toHaveAttribute(
    "aria-invalid",
    "true",
  );
  await changePassword(page, customer.password);
  await expect(page.getByText("Your password is changed")).toBeVisible();
});
