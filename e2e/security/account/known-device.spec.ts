/**
 * Attack: somebody guesses at an account from many networks, so that its owner has to wait with them.
 * Shown by guessing from elsewhere: a browser that the account knows does not wait, a new one is told by mail.
 */
import type { BrowserContext, Page } from "@playwright/test";
import { database } from "#lib/database";
import { throttleKey } from "#lib/throttle";
import { now } from "#lib/time";
import { arriveSignedIn, leaveSignedOut } from "../../support/arrival.ts";
import { deviceCookie, identifierIn, plant } from "../../support/cookies.ts";
import { type Customer, newCustomer } from "../../support/customer.ts";
import { openElevated } from "../../support/elevation.ts";
import { everyLetterTo, letterAbout } from "../../support/mailbox.ts";
import { fillSignIn, signIn } from "../../support/shop.ts";
import { expect, test } from "../../support/test.ts";

const subject = "New sign-in from Chrome on Linux";
const newsTo = async ({ email }: Customer) =>
  (await everyLetterTo(email)).filter((letter) => letter.subject === subject).length;

/** As if fifty wrong passwords had just been tried at the account, each from another network. */
async function guessFrom50Networks({ email }: Customer): Promise<void> {
  const key = throttleKey("sign-in-account", email);
  await database().attempt.create({ data: { key, failures: 50, lastFailedAt: now() } });
}

async function expectToWait(page: Page, customer: Customer, password: string): Promise<void> {
  await page.goto("/sign-in");
  await fillSignIn(page, customer.email, password);
  await expect(page.getByRole("main").getByRole("alert")).toContainText("Please wait");
}

test("while somebody guesses, they wait, and the owner gets in at once where they have signed in before @ACC-05 @ACC-22 @ASVS-6.1.1 @ASVS-6.3.1", async ({
  page,
  attacker,
}) => {
  const customer = await newCustomer();
  await arriveSignedIn(page, customer);
  await leaveSignedOut(page);
  await guessFrom50Networks(customer);
  const thief = await attacker.newPage();
  await expectToWait(thief, customer, "not the right one, sorry");
  // Not even knowing the password by now would help them.
  await expectToWait(thief, customer, customer.password);
  await signIn(page, customer);
  await expectToWait(thief, customer, customer.password);
});

test("what makes a browser known makes none known to another account, nor does what somebody made up @ACC-22 @ASVS-6.3.1 @WSTG-ATHN-05", async ({
  page,
  attacker,
  context,
}) => {
  const [owner, other] = [await newCustomer(), await newCustomer()];
  await arriveSignedIn(page, other);
  await guessFrom50Networks(owner);
  const thief = await attacker.newPage();
  for (const planted of [await identifierIn(context, deviceCookie), "A".repeat(43)]) {
    await plant(attacker, deviceCookie, planted);
    await expectToWait(thief, owner, owner.password);
  }
});

test("the first sign-in in a browser is told by one letter, and no later one @ACC-22 @AUD-04 @ASVS-6.3.5 @ASVS-6.3.7", async ({
  page,
  attacker,
}) => {
  const customer = await newCustomer();
  await arriveSignedIn(page, customer);
  const letter = await letterAbout(customer.email, subject);
  for (const fact of ["Chrome on Linux", "127.0.0.x", "UTC", "change your password", "/account/sessions"])
    expect(letter.text).toContain(fact);
  expect(letter.html).toContain("Chrome on Linux");
  await leaveSignedOut(page);
  await arriveSignedIn(page, customer);
  expect(await newsTo(customer)).toBe(1);
  await arriveSignedIn(await attacker.newPage(), customer);
  await expect.poll(() => newsTo(customer)).toBe(2);
});

test("two who share a browser are news once each @ACC-22 @ASVS-6.3.5", async ({ page }) => {
  const household = [await newCustomer(), await newCustomer()];
  for (const customer of [...household, ...household]) {
    await arriveSignedIn(page, customer);
    await leaveSignedOut(page);
  }
  for (const customer of household) await expect.poll(() => newsTo(customer)).toBe(1);
});

test("a new password makes every other browser a stranger, and leaves this one known @ACC-22 @ASVS-7.4.3", async ({
  page,
  context,
  attacker,
}) => {
  const customer = await newCustomer();
  const other = await attacker.newPage();
  for (const one of [page, other]) await arriveSignedIn(one, customer);
  await expect.poll(() => newsTo(customer)).toBe(2);
  const next = "a lantern, two boats and fog";
  await openElevated(page, "/account/password", customer);
  await page.getByLabel("Current password", { exact: true }).fill(customer.password);
  await page.getByLabel("New password", { exact: true }).fill(next);
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByText("Your password is changed")).toBeVisible();

  await guessFrom50Networks(customer);
  await expectToWait(other, customer, next);
  await leaveSignedOut(page);
  await arriveSignedIn(page, { ...customer, password: next });
  expect(await isKnown(context, customer)).toBe(true);
  expect(await newsTo(customer)).toBe(2);
});

const isKnown = async (context: BrowserContext, { id }: Customer) =>
  (await context.cookies()).some(({ name }) => name === deviceCookie) &&
  (await database().knownDevice.count({ where: { accountId: id } })) === 1;
