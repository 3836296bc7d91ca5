/**
 * Attack: a passkey is copied, replayed, swapped for somebody else's, or asked for by another site.
 * Shown with Chromium's virtual authenticator, whose counter and signatures are tampered with.
 */
import type { Page } from "@playwright/test";
import { database } from "#lib/database";
import { arriveSignedIn, arriveWithVase, leaveSignedOut } from "../../support/arrival.ts";
import { customerCookie, guestCookie, identifierIn, sessionCookie } from "../../support/cookies.ts";
import { type Customer, newCustomer } from "../../support/customer.ts";
import { confirmWith, elevationCookie, expectToBeAsked, journalOf, openElevated } from "../../support/elevation.ts";
import { letterAbout } from "../../support/mailbox.ts";
import {
  addPasskey,
  challengeFor,
  countedTo,
  type Device,
  deviceOf,
  expectPrompt,
  honestAgain,
  mislead,
  namesOf,
  newPasskey,
  offerNothingInFields,
  pathsOf,
  pressAdd,
  sayWhenPrompted,
} from "../../support/passkey.ts";
import { expectInCart, fillSignIn, signedInAt } from "../../support/shop.ts";
import { expect, test } from "../../support/test.ts";

const main = (page: Page) => page.getByRole("main");
const alert = (page: Page) => main(page).getByRole("alert");

/** As the shop made them last year, with a seal that it no longer knows. */
const oldChallenge = Buffer.from("2026-01-01T00:00:00.000Z~salt~seal").toString("base64url");

/** A customer with a passkey on the device of the page, whom nobody has signed in yet. */
async function withPasskey(page: Page): Promise<{ customer: Customer; device: Device }> {
  const customer = await newCustomer();
  const device = await deviceOf(page);
  await newPasskey(device, customer, "Laptop");
  await device.isTouched(false);
  return { customer, device };
}

/** Presses the button for passkeys, in a browser that offers none in the field: with a finger at hand, that would be quicker. */
async function signInByPress(page: Page, device: Device): Promise<void> {
  await offerNothingInFields(page);
  // The page at hand may still wait for a finger.
  await page.goto("about:blank");
  await device.isTouched(true);
  await page.goto("/sign-in");
  await main(page).getByRole("button", { name: "Sign in with a passkey" }).click();
}

test("a passkey signs in from the e-mail field, without a password, under a new identifier, and the cart comes along @ACC-23 @FIX-01 @ASVS-7.2.4 @javascript", async ({
  page,
  context,
}) => {
  const { customer, device } = await withPasskey(page);
  await arriveWithVase(page);
  const guest = await identifierIn(context, guestCookie);
  await page.goto("/sign-in");
  await expect(main(page).getByLabel("Email")).toHaveAttribute("autocomplete", "username webauthn");
  // This page waits for a finger too, and must not sign in beside the next.
  await page.goto("about:blank");
  await device.isTouched(true);
  await page.goto("/sign-in?returnTo=%2Faccount/orders");
  await signedInAt(page, "/account/orders");
  await expectInCart(page, 1);
  const cookies = await context.cookies();
  expect(cookies.filter(({ name }) => name === customerCookie)).toEqual([sessionCookie(customerCookie)]);
  expect(cookies.filter(({ name }) => name === guestCookie)).toEqual([]);
  expect(await identifierIn(context, customerCookie)).not.toBe(guest);
  const methods = await database().session.findMany({ where: { accountId: customer.id, endedAt: null } });
  expect(methods.map((one) => one.methods)).toEqual(["hwk user"]);
});

test("the button signs in, again and again, and the list says when it last did @ACC-23 @WSTG-ATHN-11 @javascript", async ({
  page,
}) => {
  const { customer, device } = await withPasskey(page);
  for (const _ of [1, 2]) {
    await signInByPress(page, device);
    await signedInAt(page, "/account");
    await device.isTouched(false);
    await leaveSignedOut(page);
  }
  await signInByPress(page, device);
  await signedInAt(page, "/account");
  await page.goto("/account/passkeys");
  await main(page).getByRole("button", { name: "Use a passkey" }).click();
  await expect(page).toHaveURL(/\/account\/passkeys$/);
  await expect(main(page).getByText("last used")).toBeVisible();
  expect(await journalOf(customer.id)).toContain("re-authenticated");
});

test("a prompt that is cancelled, or a finger that is not known, is said in words, and the password still works @ACC-23 @WSTG-ATHN-11 @javascript", async ({
  page,
}) => {
  const { customer, device } = await withPasskey(page);
  await device.recognises(false);
  await signInByPress(page, device);
  await expect(alert(page)).toContainText("No passkey was used");
  await device.recognises(true);
  const credentials = await device.credentials();
  await device.forgetAll();
  await signInByPress(page, device);
  await expect(alert(page)).toContainText("No passkey was used");
  await device.isTouched(false);
  for (const credential of credentials) await device.learn(credential);
  await fillSignIn(page, customer.email, customer.password);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Use your passkey");
  await device.isTouched(true);
  await main(page).getByRole("button", { name: "Use a passkey" }).click();
  await signedInAt(page, "/account");
});

test("a prompt that stands open does not keep whoever types the password instead @ACC-23 @WSTG-ATHN-11 @javascript", async ({
  page,
}) => {
  const { customer } = await withPasskey(page);
  await offerNothingInFields(page);
  await sayWhenPrompted(page);
  await page.goto("/sign-in");
  await main(page).getByRole("button", { name: "Sign in with a passkey" }).click();
  await expectPrompt(page);
  await fillSignIn(page, customer.email, customer.password);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Use your passkey");
});

test("after the right password an account with a passkey asks for it: alone, the password opens nothing @ACC-23 @FIX-06 @ASVS-6.3.3 @javascript", async ({
  page,
  context,
  attacker,
}) => {
  const { customer, device } = await withPasskey(page);
  const thief = await attacker.newPage();
  await thief.goto("/sign-in");
  await fillSignIn(thief, customer.email, customer.password);
  await expect(thief.getByRole("heading", { level: 1 })).toHaveText("Use your passkey");
  await thief.goto("/account");
  await expect(thief).toHaveURL(/sign-in/);

  await page.goto("/sign-in?returnTo=%2Faccount/orders");
  await fillSignIn(page, customer.email, customer.password);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Use your passkey");
  expect((await context.cookies()).map(({ name }) => name)).not.toContain(customerCookie);
  await device.isTouched(true);
  await main(page).getByRole("button", { name: "Use a passkey" }).click();
  await signedInAt(page, "/account/orders");
});

test("a passkey of somebody else finishes nobody's sign-in, nor does it confirm who one is @ACC-23 @ASVS-6.3.4 @javascript", async ({
  page,
  attacker,
}) => {
  const { customer, device: own } = await withPasskey(page);
  const thief = await attacker.newPage();
  const stranger = await newCustomer();
  const device = await deviceOf(thief);
  await newPasskey(device, stranger, "Stranger's");
  await device.isTouched(false);
  // Asked for any, the device answers with what it has: the stranger's own, for the challenge of this sign-in.
  await mislead(thief, { allowCredentials: [] });
  await thief.goto("/sign-in");
  await fillSignIn(thief, customer.email, customer.password);
  await expect(thief.getByRole("heading", { level: 1 })).toHaveText("Use your passkey");
  await device.isTouched(true);
  await main(thief).getByRole("button", { name: "Use a passkey" }).click();
  await expect(alert(thief)).toContainText("was not taken");
  // The sign-in page would be signed in to with it, as the stranger.
  await device.isTouched(false);
  await thief.goto("/account");
  await expect(thief).toHaveURL(/sign-in/);
  await letterAbout(customer.email, "Somebody with your password had no right passkey");
  expect(await journalOf(customer.id)).toContain("passkey-refused");

  // At the customer's own machine, left alone for a minute.
  await signInByPress(page, own);
  await signedInAt(page, "/account");
  await own.forgetAll();
  for (const credential of await device.credentials()) await own.learn({ ...credential, signCount: 100 });
  await mislead(page, { allowCredentials: [] });
  await page.goto("/account/email");
  await main(page).getByRole("button", { name: "Use a passkey" }).click();
  await expect(alert(page)).toContainText("belongs to another account");
  await page.goto("/account/email");
  await expectToBeAsked(page);
});

test("a removed passkey signs in no longer, and everybody else is out @ACC-23 @AUD-04 @ASVS-6.3.7 @ASVS-6.5.6 @ASVS-7.4.3 @javascript", async ({
  page,
  attacker,
}) => {
  const customer = await newCustomer();
  const device = await deviceOf(page);
  await arriveSignedIn(page, customer);
  await addPasskey(page, customer, "Old telephone");
  expect((await letterAbout(customer.email, "A passkey was added to your account")).text).toContain("Old telephone");
  const credentials = await device.credentials();

  const other = await attacker.newPage();
  const copy = await deviceOf(other);
  for (const credential of credentials) await copy.learn({ ...credential, signCount: 100 });
  await other.goto("/sign-in");
  await signedInAt(other, "/account");
  await copy.isTouched(false);

  const [path = ""] = await pathsOf(customer);
  const second = await page.context().newPage();
  await second.goto(path);
  await page.goto(path);
  await main(page).getByRole("button", { name: "Remove passkey" }).click();
  await expect(main(page).getByText("Your passkey is removed")).toBeVisible();
  await page.goBack();
  await expect(main(page)).toContainText("There is nothing here");
  await main(second).getByRole("button", { name: "Rename passkey" }).click();
  await expect(main(second)).toContainText("There is nothing here");
  await expect(second.getByRole("banner").getByRole("link", { name: "Account" })).toBeVisible();
  expect(await namesOf(customer)).toEqual([]);
  await letterAbout(customer.email, "A passkey was removed from your account");

  await other.goto("/account");
  await expect(other).toHaveURL(/sign-in/);
  await signInByPress(other, copy);
  await expect(alert(other)).toContainText("We do not know this passkey");
});

test("a copy of a passkey is noticed by its counter, and refused @ACC-19 @WSTG-ATHN-11 @javascript", async ({
  page,
}) => {
  const { customer, device } = await withPasskey(page);
  await countedTo(customer, 1000);
  await signInByPress(page, device);
  await expect(alert(page)).toContainText("there may be a copy");
  expect(await journalOf(customer.id)).toContain("passkey-refused");
  await page.goto("/account");
  await expect(page).toHaveURL(/sign-in/);
});

test("what was signed for one sign-in is refused in the next @ACC-19 @ASVS-6.5.1 @javascript", async ({ page }) => {
  const { device } = await withPasskey(page);
  await page.goto("/healthz");
  await mislead(page, { challenge: await challengeFor(page) });
  await signInByPress(page, device);
  await signedInAt(page, "/account");
  await device.isTouched(false);
  await leaveSignedOut(page);
  await signInByPress(page, device);
  await expect(alert(page)).toContainText("was sent twice");
  await honestAgain(page);
  await main(page).getByRole("button", { name: "Sign in with a passkey" }).click();
  await signedInAt(page, "/account");
});

test("a challenge that was made too long ago is refused, and the next press works @ACC-19 @ASVS-6.7.2 @javascript", async ({
  page,
}) => {
  const { device } = await withPasskey(page);
  await mislead(page, { challenge: oldChallenge });
  await signInByPress(page, device);
  await expect(alert(page)).toContainText("took too long");
  await honestAgain(page);
  await main(page).getByRole("button", { name: "Sign in with a passkey" }).click();
  await signedInAt(page, "/account");
});

test("several passkeys are told apart by their names, which can be changed @ACC-23 @ASVS-6.5.6 @javascript", async ({
  page,
}) => {
  const customer = await newCustomer();
  const device = await deviceOf(page);
  await arriveSignedIn(page, customer);
  await addPasskey(page, customer, "Laptop");
  // The first one brings the way in for when it is lost.
  await main(page).getByRole("button", { name: "Show recovery codes" }).click();
  await expect(main(page).getByText("I have kept them")).toBeVisible();
  await page.goto("/account/passkeys");
  await pressAdd(page, "The same laptop");
  await expect(alert(page)).toContainText("has a passkey for your account already");
  // As if it were another device.
  await device.forgetAll();
  await pressAdd(page, "Telephone");
  await expect(main(page).getByText("Your passkey is added")).toBeVisible();
  await expect(main(page).getByRole("heading", { level: 3 })).toHaveText(["Laptop", "Telephone"]);
  await page.goto((await pathsOf(customer))[0] ?? "");
  await main(page).getByLabel("Name").fill("");
  await main(page).getByRole("button", { name: "Rename passkey" }).click();
  await expect(main(page).getByLabel("Name")).toHaveAttribute("aria-invalid", "true");
  await main(page).getByLabel("Name").fill("Ada's laptop");
  await main(page).getByRole("button", { name: "Rename passkey" }).click();
  await expect(main(page).getByRole("heading", { name: "Ada's laptop" })).toBeVisible();
  expect(await namesOf(customer)).toEqual(["Ada's laptop", "Telephone"]);
});

test("somebody else's passkey is not found, whoever names it @REA-10 @ASVS-8.2.2 @WSTG-ATHZ-04 @javascript", async ({
  page,
  attacker,
}) => {
  const { customer } = await withPasskey(page);
  const [path = ""] = await pathsOf(customer);
  const other = await attacker.newPage();
  const stranger = await newCustomer();
  await arriveSignedIn(other, stranger);
  await openElevated(other, "/account/passkeys", stranger);
  for (const address of [path, "/account/passkeys/nobodys"]) {
    expect((await other.goto(address))?.status()).toBe(404);
    await expect(main(other)).toContainText("There is nothing here");
    await expect(main(other)).not.toContainText("Laptop");
  }
  expect(await namesOf(customer)).toEqual(["Laptop"]);
});

test("adding a passkey asks who one is, and a press whose proof has run out asks again @REA-01 @ASVS-7.5.1 @javascript", async ({
  page,
  context,
}) => {
  const customer = await newCustomer();
  await deviceOf(page);
  await arriveSignedIn(page, customer);
  await page.goto("/account/passkeys");
  await expectToBeAsked(page);
  await confirmWith(page, customer.password);
  await expect(page).toHaveURL(/\/account\/passkeys$/);
  await context.clearCookies({ name: elevationCookie });
  await pressAdd(page, "Laptop");
  await expectToBeAsked(page);
  expect(await namesOf(customer)).toEqual([]);
});

test("the name of a passkey survives the question who one is, for a new one and for an old one @REA-12 @ASVS-7.5.1 @javascript", async ({
  page,
  context,
}) => {
  const customer = await newCustomer();
  await deviceOf(page);
  await arriveSignedIn(page, customer);
  await addPasskey(page, customer, "Laptop");
  const [path = ""] = await pathsOf(customer);
  const name = main(page).getByLabel("Name", { exact: true });
  const kept = main(page).getByText("What you had typed is here again");
  const interrupted = async (press: string, back: string) => {
    await name.fill("Ada's telephone");
    await context.clearCookies({ name: elevationCookie });
    await main(page).getByRole("button", { name: press }).click();
    await expectToBeAsked(page);
    await main(page).getByRole("button", { name: "Use a passkey" }).click();
    await expect(page).toHaveURL(new RegExp(`${back}$`));
    await expect(kept).toBeVisible();
    await expect(name).toHaveValue("Ada's telephone");
  };
  await page.goto("/account/passkeys");
  await interrupted("Add passkey", "/account/passkeys");
  await page.goto(path);
  await interrupted("Rename passkey", path);
  await main(page).getByRole("button", { name: "Rename passkey" }).click();
  await expect(main(page).getByRole("heading", { name: "Ada's telephone" })).toBeVisible();
  // What has been sent is no longer kept.
  await page.goto(path);
  await expect(name).toHaveValue("Ada's telephone");
  await expect(kept).toHaveCount(0);
  // A press that types nothing leads back as well, and claims nothing.
  await context.clearCookies({ name: elevationCookie });
  await main(page).getByRole("button", { name: "Remove passkey" }).click();
  await expectToBeAsked(page);
  await main(page).getByRole("button", { name: "Use a passkey" }).click();
  await expect(page).toHaveURL(new RegExp(`${path}$`));
  await expect(name).toHaveValue("Ada's telephone");
  await expect(kept).toHaveCount(0);
});

test("two tabs that both offer to sign in are both in after one has @ACC-23 @ASVS-7.2.4 @javascript", async ({
  page,
  context,
}) => {
  const { device } = await withPasskey(page);
  const other = await context.newPage();
  await other.goto("/sign-in");
  await signInByPress(page, device);
  await signedInAt(page, "/account");
  await other.reload();
  await signedInAt(other, "/account");
});

test("no other site has the shop's page make or use a passkey @ACC-19 @WSTG-ATHN-11 @javascript", async ({ raw }) => {
  const { headers } = await raw("/sign-in");
  expect(headers["permissions-policy"]).toContain("publickey-credentials-get=(self)");
  expect(headers["permissions-policy"]).toContain("publickey-credentials-create=(self)");
  const options = await raw("/sign-in/passkey-options");
  expect(options.headers["cache-control"]).toBe("no-store");
  const { challenge, allowCredentials } = JSON.parse(options.body);
  expect(allowCredentials ?? []).toEqual([]);
  expect(JSON.parse((await raw("/sign-in/passkey-options")).body).challenge).not.toBe(challenge);
});

test("without script the pages say what to do instead @ACC-23 @ASVS-3.7.5", async ({ page }) => {
  const customer = await newCustomer();
  await page.goto("/sign-in");
  await expect(main(page).getByRole("button", { name: "Sign in with a passkey" })).toBeHidden();
  await expect(main(page).getByText("Your password works without")).toBeVisible();
  await arriveSignedIn(page, customer);
  await openElevated(page, "/account/passkeys", customer);
  await expect(main(page).getByRole("button", { name: "Add passkey" })).toBeHidden();
  await expect(main(page).getByText("Making a passkey needs scripts")).toBeVisible();
});
