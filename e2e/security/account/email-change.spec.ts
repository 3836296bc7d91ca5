/**
 * Attack: whoever knows the password moves the account to an address of their own, and locks its owner out.
 * Shown by asking for it and following each letter's link: either mailbox stops it, the old one undoes it.
 */
import type { Page } from "@playwright/test";
import { database } from "#lib/database";
import { undoLife } from "#lib/email-change";
import { randomName } from "#lib/random";
import { before, minutes, now, seconds } from "#lib/time";
import { arriveSignedIn } from "../../support/arrival.ts";
import { type Customer, newCustomer } from "../../support/customer.ts";
import { confirmWith, elevationCookie, expectToBeAsked, openElevated } from "../../support/elevation.ts";
import { latestLetterTo, letterAbout, lettersTo, linkIn } from "../../support/mailbox.ts";
import { fillSignIn } from "../../support/shop.ts";
import { expect, test } from "../../support/test.ts";

const path = "/account/email";
const newAddress = () => `grace-${randomName().toLowerCase()}@example.com`;
const main = (page: Page) => page.getByRole("main");
const press = (page: Page, name: string) => main(page).getByRole("button", { name, exact: true }).click();
const heading = (page: Page) => page.getByRole("heading", { level: 1 });

async function fillForm(page: Page, email: string): Promise<void> {
  await main(page).getByLabel("New email").fill(email);
  await press(page, "Change email");
}

/** Asks for the change in a browser that is signed in; gives the links in the two letters. */
async function ask(page: Page, customer: Customer, email: string): Promise<{ forOld: string; forNew: string }> {
  await openElevated(page, path, customer);
  await fillForm(page, email);
  await expect(page.getByText("Two letters are on their way")).toBeVisible();
  const [old, next] = [await latestLetterTo(customer.email), await latestLetterTo(email)];
  return { forOld: linkIn(old), forNew: linkIn(next) };
}

test("an address is changed once both have agreed; everybody else is out, and the old address can undo it @ACC-15 @ACC-16 @REA-01 @AUD-04 @ASVS-6.3.7 @ASVS-7.4.3 @ASVS-7.5.1 @CS-AUTH-EMAIL-CHANGE", async ({
  page,
  attacker,
  browser,
}) => {
  test.slow();
  const customer = await newCustomer();
  const email = newAddress();
  // The thief knows the password: that is how they came past the question who they are.
  const thief = await attacker.newPage();
  await arriveSignedIn(page, customer);
  await arriveSignedIn(thief, customer);
  const { forOld, forNew } = await ask(thief, customer, email);

  await thief.goto(forNew);
  // Whoever reads the new mailbox may be a stranger, after a slip of the finger.
  await expect(main(thief)).not.toContainText(customer.email);
  await press(thief, "Yes, it is mine");
  await expect(heading(thief)).toHaveText("One more to go");
  await expect(main(thief)).not.toContainText(customer.email);
  await thief.goto("/account");
  await expect(thief.getByText(customer.email)).toBeVisible();
  // The owner, in a hurry, says yes on the phone.
  const phone = await (await browser.newContext()).newPage();
  await phone.goto(forOld);
  await press(phone, "Yes, move it");
  await expect(heading(phone)).toHaveText("Your email address is changed");
  for (const one of [page, thief]) {
    await one.goto("/account");
    await expect(one).toHaveURL(/sign-in/);
  }
  await fillSignIn(thief, email, customer.password);
  await expect(thief).toHaveURL(/\/account$/);

  const undo = linkIn(await letterAbout(customer.email, "Your email address was changed"));
  await phone.goto(undo);
  await phone.getByLabel("New password", { exact: true }).fill("passwordpassword");
  await press(phone, "Take the account back");
  await expect(main(phone).getByRole("alert")).toContainText("easily guessed");
  await phone.getByLabel("New password", { exact: true }).fill("a lantern, two boats and fog");
  await press(phone, "Take the account back");
  await expect(phone.getByText("Your account is yours again")).toBeVisible();
  await thief.goto("/account");
  await expect(thief).toHaveURL(/sign-in/);
  await fillSignIn(thief, email, customer.password);
  await expect(main(thief).getByRole("alert")).toContainText("do not match");
  await fillSignIn(phone, customer.email, "a lantern, two boats and fog");
  await expect(phone).toHaveURL(/\/account$/);

  await thief.goto(undo);
  await expect(heading(thief)).toHaveText("This link is over");
  await phone.context().close();
});

test("either mailbox stops it, even when the other has agreed in another tab @ACC-15 @CS-AUTH-EMAIL-CHANGE", async ({
  page,
}) => {
  const customer = await newCustomer();
  await arriveSignedIn(page, customer);
  const { forOld, forNew } = await ask(page, customer, newAddress());
  await page.goto(forOld);
  const tab = await page.context().newPage();
  await tab.goto(forOld);
  await press(page, "Yes, move it");
  await expect(heading(page)).toHaveText("One more to go");
  await press(tab, "No, stop this");
  await expect(heading(tab)).toHaveText("Stopped: nothing was changed");
  await page.goto(forNew);
  await expect(heading(page)).toHaveText("This link is over");
});

test("the browser that confirms stays signed in, and a link that was used says how it stands @ACC-15 @ACC-25 @ASVS-7.4.3", async ({
  page,
}) => {
  const customer = await newCustomer();
  const email = newAddress();
  await arriveSignedIn(page, customer);
  const { forOld, forNew } = await ask(page, customer, email);
  await page.goto(forOld);
  await press(page, "Yes, move it");
  await expect(heading(page)).toHaveText("One more to go");
  await page.goto(forNew);
  await press(page, "Yes, it is mine");
  await expect(heading(page)).toHaveText("Your email address is changed");
  await page.goBack();
  await page.goto(forOld);
  await expect(heading(page)).toHaveText("Your email address is changed");
  await page.goto("/account");
  await expect(page.getByText(email)).toBeVisible();
});

test("looking at the links changes nothing, and a link that is too old says so @ACC-15 @ACC-25 @ASVS-3.5.3", async ({
  page,
  raw,
}) => {
  const customer = await newCustomer();
  const email = newAddress();
  await arriveSignedIn(page, customer);
  const { forOld, forNew } = await ask(page, customer, email);
  for (const link of [forOld, forNew]) expect((await raw(link)).status).toBe(200);
  await page.goto(forOld);
  await expect(heading(page)).toHaveText("Move your account?");
  await database().emailChange.updateMany({
    where: { accountId: customer.id },
    data: { expiresAt: before(now(), seconds(1)) },
  });
  await press(page, "Yes, move it");
  await expect(heading(page)).toHaveText("This link is over");
  await page.goto("/account");
  await expect(page.getByText(customer.email)).toBeVisible();
});

test("an address that has an account is answered alike; only its letter says so @ACC-06 @ACC-15 @ASVS-6.3.8", async ({
  page,
}) => {
  const [customer, other] = [await newCustomer(), await newCustomer()];
  await arriveSignedIn(page, customer);
  await openElevated(page, path, customer);
  await fillForm(page, other.email);
  await expect(page.getByText("Two letters are on their way")).toBeVisible();
  const letter = await latestLetterTo(other.email);
  expect(letter.subject).toBe("This address has an account already");
  expect(letter.text).not.toContain("/email-change/");
});

test("what was typed survives the question who one is @REA-12 @CS-AUTH-EMAIL-CHANGE @javascript", async ({
  page,
  context,
}) => {
  const customer = await newCustomer();
  const email = newAddress();
  await arriveSignedIn(page, customer);
  await openElevated(page, path, customer);
  await context.clearCookies({ name: elevationCookie });
  await fillForm(page, email);
  await expectToBeAsked(page);
  await confirmWith(page, customer.password);
  await expect(page).toHaveURL(new RegExp(`${path}$`));
  await expect(main(page).getByLabel("New email")).toHaveValue(email);
  await page.reload();
  await expect(main(page).getByLabel("New email")).toHaveValue(email);
  await press(page, "Change email");
  await expect(page.getByText("Two letters are on their way")).toBeVisible();
  await latestLetterTo(email);
  expect(await lettersTo(email)).toHaveLength(1);
});

test("an undo link is over after three days, and a new password voids what was asked for before @ACC-15 @ACC-16 @CS-AUTH-EMAIL-CHANGE", async ({
  page,
}) => {
  test.slow();
  const customer = await newCustomer();
  await arriveSignedIn(page, customer);
  const { forOld, forNew } = await ask(page, customer, newAddress());
  await page.goto("/account/password");
  await main(page).getByLabel("Current password", { exact: true }).fill(customer.password);
  await main(page).getByLabel("New password", { exact: true }).fill("a lantern, two boats and fog");
  await press(page, "Change password");
  await expect(page.getByText("Your password is changed")).toBeVisible();
  for (const link of [forOld, forNew]) {
    await page.goto(link);
    await expect(heading(page)).toHaveText("This link is over");
  }

  const moved = await newCustomer();
  await page.context().clearCookies();
  await arriveSignedIn(page, moved);
  const links = await ask(page, moved, newAddress());
  await page.goto(links.forOld);
  await press(page, "Yes, move it");
  await expect(heading(page)).toHaveText("One more to go");
  await page.goto(links.forNew);
  await press(page, "Yes, it is mine");
  await expect(heading(page)).toHaveText("Your email address is changed");
  const undo = linkIn(await letterAbout(moved.email, "Your email address was changed"));
  await page.goto(undo);
  await expect(heading(page)).toHaveText("Take your account back");
  const { undoUntil } = await database().emailChange.findFirstOrThrow({ where: { accountId: moved.id } });
  expect(undoUntil?.getTime()).toBeLessThanOrEqual(now().getTime() + undoLife);
  expect(undoUntil?.getTime()).toBeGreaterThan(now().getTime() + undoLife - minutes(5));
  await database().emailChange.updateMany({
    where: { accountId: moved.id },
    data: { undoUntil: before(now(), seconds(1)) },
  });
  await page.reload();
  await expect(heading(page)).toHaveText("This link is over");
});

test("no request names the address of a link, for it is a secret @ACC-14 @ASVS-14.2.1 @javascript", async ({
  page,
  baseURL,
}) => {
  const customer = await newCustomer();
  await arriveSignedIn(page, customer);
  const { forOld } = await ask(page, customer, newAddress());
  const referrers: string[] = [];
  page.on("request", (request) => referrers.push(request.headers()["referer"] ?? ""));
  await page.goto(forOld, { waitUntil: "networkidle" });
  await press(page, "Yes, move it");
  await expect(heading(page)).toHaveText("One more to go");
  // What we hear is what was sent: the shop is named, and no more of the address than that.
  expect(referrers).toContain(`${baseURL}/`);
  expect(referrers.filter((referrer) => referrer.includes(forOld))).toEqual([]);
});

test("an address is changed and taken back without script @ACC-15 @ACC-16 @CS-AUTH-EMAIL-CHANGE", async ({ page }) => {
  const customer = await newCustomer();
  const email = newAddress();
  await arriveSignedIn(page, customer);
  const { forOld, forNew } = await ask(page, customer, email);
  await page.goto(forOld);
  await press(page, "Yes, move it");
  await expect(heading(page)).toHaveText("One more to go");
  await page.goto(forNew);
  await press(page, "Yes, it is mine");
  await expect(heading(page)).toHaveText("Your email address is changed");
  await page.goto(linkIn(await letterAbout(customer.email, "Your email address was changed")));
  await page.getByLabel("New password", { exact: true }).fill("a lantern, two boats and fog");
  await press(page, "Take the account back");
  await expect(page.getByText("Your account is yours again")).toBeVisible();
});
