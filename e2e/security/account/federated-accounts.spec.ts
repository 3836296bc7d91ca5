/**
 * Attack: a person at another site is taken for somebody who has an account here, by their address alone.
 * Shown at a real provider (panva's oidc-provider) on this machine: who is let in, connected, refused, and told.
 */
import type { Page } from "@playwright/test";
import { database } from "#lib/database";
import { minutes, now } from "#lib/time";
import { arriveSignedIn, arriveWithVase, leaveSignedOut } from "../../support/arrival.ts";
import {
  goToProvider,
  joinWith,
  leaveSignIn,
  newAddress,
  signInThere,
  signInWith,
  site,
  subjectsOf,
} from "../../support/at-provider.ts";
import { enterCode, recoveryCodesOf } from "../../support/authenticator.ts";
import { type Customer, newCustomer } from "../../support/customer.ts";
import { expectToBeAsked, journalOf, openElevated, provedAgo } from "../../support/elevation.ts";
import { letterAbout, linkIn } from "../../support/mailbox.ts";
import { fillSignIn, signedInAt, signIn } from "../../support/shop.ts";
import { expect, test } from "../../support/test.ts";

const connections = "/account/connections";
const main = (page: Page) => page.getByRole("main");
const press = (page: Page, name: string) => main(page).getByRole("button", { name, exact: true }).click();
const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const notice = (page: Page, title: string) => expect(main(page).getByText(title)).toBeVisible();

test("somebody new creates their account by a press of their own, and comes back to it with the same person there @ACC-24 @FIX-07 @ASVS-7.6.2 @javascript", async ({
  page,
  context,
}) => {
  const email = newAddress();
  await signInWith(page, email);
  await expect(heading(page)).toHaveText("Create your account");
  await expect(main(page).getByText(email)).toBeVisible();
  await expect(main(page).getByLabel("Name")).toHaveValue("Ada Byron");
  expect(await database().account.count({ where: { email } })).toBe(0);

  await main(page).getByLabel("Name").fill("");
  await press(page, "Create account");
  await expect(main(page).getByRole("alert")).toContainText("Enter your name, as you want to be addressed");
  await main(page).getByLabel("Name").fill("Grace Hopper");
  const tab = await context.newPage();
  await tab.goto("/register/connected");
  await press(page, "Create account");
  await expect(page).toHaveURL(/\/account\?welcome=1$/);
  // Pressed once more where it still stood: in a form from before somebody was signed in.
  await press(tab, "Create account");
  await expect(tab).toHaveURL(/\/account$/);
  await leaveSignedOut(page);

  await signInWith(page, email, "/account/orders");
  await expect(page).toHaveURL(/\/account\/orders$/);
  const account = await database().account.findUniqueOrThrow({ where: { email } });
  expect(account).toMatchObject({ name: "Grace Hopper", passwordHash: "" });
  const events = ["account-created", "sign-in", "forged-token-refused", "sign-out", "sign-in"];
  expect(await journalOf(account.id)).toEqual(events);
});

test("whoever is signed in there already is in by one press @ACC-24 @ASVS-7.6.1 @ASVS-7.6.2", async ({ page }) => {
  await joinWith(page, newAddress());
  await leaveSignedOut(page);
  await page.goto("/sign-in?returnTo=%2Faccount/orders");
  await press(page, `Continue with ${site}`);
  await expect(page).toHaveURL(/\/account\/orders$/);
});

test("an account without a password takes none, and tells nobody so @ACC-24 @ACC-06 @ASVS-6.3.8", async ({
  page,
  attacker,
}) => {
  const { email } = await joinWith(page, newAddress());
  const thief = await attacker.newPage();
  for (const password of ["passwordpassword", " "]) {
    await thief.goto("/sign-in");
    await fillSignIn(thief, email, password);
    await expect(main(thief).getByRole("alert")).toContainText("This email address and password do not match.");
  }
});

test("the guest's cart comes along, and checkout goes on where it was @ACC-24 @FIX-08 @WSTG-SESS-03", async ({
  page,
}) => {
  const { email } = await joinWith(page, newAddress());
  await leaveSignedOut(page);
  await arriveWithVase(page);
  await signInWith(page, email, "/checkout/contact");
  await expect(page).toHaveURL(/\/checkout\/contact$/);
  await expect(main(page).getByRole("listitem").filter({ hasText: "Harvest vase" }).first()).toBeVisible();
});

test("an address that has an account is never taken over: its owner signs in, and connects the two @ACC-24 @ASVS-6.8.1", async ({
  page,
  context,
}) => {
  const customer = await newCustomer();
  await signInWith(page, customer.email);
  await notice(page, "There is an account with your email address already");
  await expect(page).not.toHaveURL(new RegExp(encodeURIComponent(customer.email)));
  expect((await context.cookies()).map(({ name }) => name)).not.toContain("__Host-Http-session");
  expect(await subjectsOf(customer.id)).toEqual([]);

  await fillSignIn(page, customer.email, customer.password);
  await expectToBeAsked(page);
  await main(page).getByLabel("Current password", { exact: true }).fill(customer.password);
  await press(page, "Confirm");
  await expect(heading(page)).toHaveText("Connected sign-ins");
  await goToProvider(page, `Connect ${site}`);
  await signInThere(page, customer.email);
  await notice(page, `${site} is connected`);
  await leaveSignedOut(page);
  await signInWith(page, customer.email);
  await expect(page).toHaveURL(/\/account$/);
});

test("an address that the provider has not verified opens no account @ACC-24 @ASVS-6.8.1", async ({ page }) => {
  const email = newAddress();
  await signInWith(page, `unverified ${email}`);
  await notice(page, `${site} does not vouch for your email address`);
  expect(await database().account.count({ where: { email } })).toBe(0);
  await page.goto("/register/connected");
  await expect(page).toHaveURL(/\/sign-in$/);
});

test("whoever cancels there is back where they began, and may try again @ACC-24 @ASVS-7.6.2", async ({ page }) => {
  const email = newAddress();
  await leaveSignIn(page, "/account/orders");
  await signInThere(page, email, "Cancel");
  await notice(page, `You did not go on at ${site}`);
  await goToProvider(page);
  await signInThere(page, email);
  await press(page, "Create account");
  await expect(page).toHaveURL(/\/account\/orders$/);
});

test("the way back from there is the sign-in page, and the way back after it signs nobody out or in @ACC-24 @ASVS-7.6.2 @javascript", async ({
  page,
}) => {
  await leaveSignIn(page);
  await page.goBack();
  await expect(heading(page)).toHaveText("Sign in");
  await joinWith(page, newAddress());
  await page.goBack();
  await page.goto("/account");
  await expect(heading(page)).not.toHaveText("Sign in");
});

test("connecting and disconnecting ask who one is, end other sessions, and are told by mail @ACC-24 @REA-01 @AUD-04 @ASVS-6.3.7 @ASVS-7.4.3 @ASVS-7.5.1", async ({
  page,
  context,
  browser,
}) => {
  test.slow();
  const customer = await newCustomer();
  const phone = await (await browser.newContext()).newPage();
  await arriveSignedIn(phone, customer);
  await arriveSignedIn(page, customer);
  await openElevated(page, connections, customer);
  await provedAgo(context, minutes(11));
  await press(page, `Connect ${site}`);
  await expectToBeAsked(page);
  await main(page).getByLabel("Current password", { exact: true }).fill(customer.password);
  await press(page, "Confirm");

  await goToProvider(page, `Connect ${site}`);
  await signInThere(page, "the same person elsewhere grace@example.org");
  await notice(page, `${site} is connected`);
  await expect(main(page).getByText("grace@example.org")).toBeVisible();
  const letter = await letterAbout(customer.email, `${site} is connected with your account`);
  expect(letter.text).toContain("grace@example.org");
  await phone.goto("/account");
  await expect(heading(phone)).toHaveText("Sign in");

  await press(page, `Disconnect ${site}`);
  await notice(page, `${site} is disconnected`);
  await letterAbout(customer.email, `${site} is no longer connected with your account`);
  expect(await subjectsOf(customer.id)).toEqual([]);
  await leaveSignedOut(page);
  await signInWith(page, "the same person elsewhere grace@example.org");
  await expect(heading(page)).toHaveText("Create your account");
  expect(await journalOf(customer.id)).toEqual(expect.arrayContaining(["provider-connected", "provider-disconnected"]));
  await phone.context().close();
});

test("a person whom one account is connected with cannot be connected with another @ACC-24 @ASVS-6.8.1", async ({
  page,
  attacker,
}) => {
  const [first, email] = [await newCustomer(), newAddress()];
  await joinWith(page, email);
  const other = await attacker.newPage();
  await arriveSignedIn(other, first);
  await openElevated(other, connections, first);
  await goToProvider(other, `Connect ${site}`);
  await signInThere(other, email);
  await notice(other, `This ${site} sign-in belongs to another account`);
  expect(await subjectsOf(first.id)).toEqual([]);
});

test("an account without a password proves itself at the provider, anew, and keeps its last way in until it has one @REA-13 @ASVS-6.8.4 @ASVS-7.5.1 @ASVS-7.6.1 @javascript", async ({
  page,
}) => {
  test.slow();
  const { id, email } = await joinWith(page, newAddress());
  await page.goto(connections);
  await expectToBeAsked(page);
  await expect(main(page).getByLabel("Current password")).toHaveCount(0);
  // Signed in there already, they are asked all the same. Being somebody else is no proof.
  await goToProvider(page);
  await signInThere(page, newAddress());
  await notice(page, `${site} did not confirm that it is you`);
  await goToProvider(page);
  await signInThere(page, email);
  await expect(heading(page)).toHaveText("Connected sign-ins");
  await expect(main(page).getByText("Your only way in")).toBeVisible();
  await expect(main(page).getByRole("button", { name: `Disconnect ${site}` })).toHaveCount(0);

  await main(page).getByRole("link", { name: "Set a password" }).click();
  await expect(heading(page)).toHaveText("Set a password");
  await main(page).getByLabel("New password", { exact: true }).fill("passwordpassword");
  await press(page, "Set password");
  await expect(main(page).getByRole("alert")).toContainText("easily guessed");
  await main(page).getByLabel("New password", { exact: true }).fill("a lantern, two boats and fog");
  await press(page, "Set password");
  await notice(page, "Your password is set");
  expect((await letterAbout(email, "Your password was changed")).text).toContain("its first password");

  await page.goto(connections);
  await press(page, `Disconnect ${site}`);
  await notice(page, `${site} is disconnected`);
  await leaveSignedOut(page);
  await signIn(page, { id, name: "", email, password: "a lantern, two boats and fog" });
  await expect(page).toHaveURL(/\/account$/);
  expect(await journalOf(id)).toEqual(expect.arrayContaining(["re-authentication-refused", "re-authenticated"]));
});

test("whoever has no password and has lost their passkey chooses one by mail, and proves themselves with it and a recovery code @REA-13 @ACC-11 @ASVS-6.4.4 @javascript", async ({
  page,
}) => {
  test.slow();
  const { id, email } = await joinWith(page, newAddress());
  const customer: Customer = { id, email, name: "", password: "a lantern, two boats and fog" };
  const [first = "", second = ""] = await recoveryCodesOf(customer);
  const key = { credentialId: id, publicKey: "-", counter: 0, isSyncable: true, isBackedUp: true };
  await database().passkey.create({ data: { id, accountId: id, name: "Lost", createdAt: now(), ...key } });
  await page.goto(connections);
  await expectToBeAsked(page);
  await expect(main(page).getByLabel("Current password")).toHaveCount(0);
  await expect(main(page).getByRole("button", { name: "Use a passkey" })).toBeVisible();
  await main(page).getByRole("link", { name: "Choose a password" }).click();
  await main(page).getByLabel("Email").fill(email);
  await press(page, "Send reset link");
  await expect(heading(page)).toHaveText("Check your mail");
  await page.goto(linkIn(await letterAbout(email, "Choose a new password")));
  await main(page).getByLabel("New password", { exact: true }).fill(customer.password);
  await press(page, "Change password");
  await notice(page, "You have a new password");
  await fillSignIn(page, email, customer.password);
  await main(page).getByRole("link", { name: "Use a recovery code" }).click();
  await enterCode(page, first, "Recovery code");
  await signedInAt(page, "/account");
  await page.goto(connections);
  await expectToBeAsked(page);
  await main(page).getByLabel("Current password", { exact: true }).fill(customer.password);
  await main(page).getByLabel("Code", { exact: true }).fill(second);
  await press(page, "Confirm");
  await expect(heading(page)).toHaveText("Connected sign-ins");
});

test("accounts are opened, connected and disconnected without script @ACC-24 @ASVS-7.6.2", async ({ page }) => {
  const { email } = await joinWith(page, newAddress());
  await page.goto(connections);
  await goToProvider(page);
  await signInThere(page, email);
  await expect(heading(page)).toHaveText("Connected sign-ins");
});
