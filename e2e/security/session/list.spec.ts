/**
 * Attack: a session that its owner does not know goes on unseen, or a stranger ends somebody else's.
 * Shown by signing in from several browsers, reading the list, and ending sessions with and without a recent proof.
 */
import type { BrowserContext, Page } from "@playwright/test";
import { database } from "#lib/database";
import { beginSignedIn, limits, rotation, sessionsPerAccount } from "#lib/session";
import { minutes } from "#lib/time";
import { arriveSignedIn, arriveWithVase } from "../../support/arrival.ts";
import { customerCookie, identifierIn } from "../../support/cookies.ts";
import { type Customer, newCustomer } from "../../support/customer.ts";
import { confirmWith, expectToBeAsked, provedAgo } from "../../support/elevation.ts";
import { forge } from "../../support/forged-form.ts";
import { ageBy, handleOf, standing, unseenFor } from "../../support/session-record.ts";
import { expectInCart, fillSignIn, signIn } from "../../support/shop.ts";
import { expect, test } from "../../support/test.ts";
import { hearNothing } from "../../support/watched-page.ts";

const path = "/account/sessions";
const main = (page: Page) => page.getByRole("main");
const cards = (page: Page) => main(page).getByRole("region", { name: "Where you are signed in" }).getByRole("listitem");
const endButton = (page: Page) => main(page).getByRole("button", { name: /^End session:/ });
const handleIn = async (context: BrowserContext) => handleOf(await identifierIn(context, customerCookie));

/** Opens the list as somebody who has just proved who they are. */
async function openProved(page: Page, customer: Customer): Promise<void> {
  await page.goto(`/re-authenticate?returnTo=${encodeURIComponent(path)}`);
  await confirmWith(page, customer.password);
  await expect(page).toHaveURL(new RegExp(`${path}$`));
}

test("every live session is listed with what is known of it, this one marked, the dead ones gone @LST-01 @ASVS-7.5.2 @WSTG-SESS-11", async ({
  page,
  attacker,
  browser,
}) => {
  const customer = await newCustomer();
  const forgotten = await browser.newContext();
  await arriveSignedIn(await forgotten.newPage(), customer);
  await unseenFor(await identifierIn(forgotten, customerCookie), limits.customer.idleTimeout);
  await forgotten.close();
  await arriveSignedIn(page, customer);
  await arriveSignedIn(await attacker.newPage(), customer);
  await page.goto(path);
  await expect(cards(page)).toHaveCount(2);
  await expect(cards(page).first()).toContainText("Chrome on Linux");
  await expect(cards(page).first()).toContainText("This browser");
  await expect(cards(page).first()).toContainText("127.0.0.x");
  await expect(cards(page).first()).toContainText("by password");
  await expect(cards(page).nth(1)).not.toContainText("This browser");
  await expect(endButton(page)).toHaveCount(1);
});

test("the page holds neither an identifier nor a digest nor a form's secret @LST-01 @TOK-06 @ASVS-3.3.4", async ({
  page,
  context,
}) => {
  await arriveSignedIn(page, await newCustomer());
  const identifier = await identifierIn(context, customerCookie);
  const row = await database().session.findUniqueOrThrow({ where: { handle: await handleOf(identifier) } });
  const html = (await (await page.goto(path))?.text()) ?? "";
  for (const secret of [identifier, row.identifierDigest ?? "", row.csrfSecret]) expect(html).not.toContain(secret);
});

test("ending one asks who one is, then does what was wanted; its next step is answered kindly @LST-01 @REA-01 @ASVS-7.5.2", async ({
  page,
  attacker,
}) => {
  const customer = await newCustomer();
  await hearNothing(attacker);
  const other = await attacker.newPage();
  await arriveSignedIn(page, customer);
  await signIn(other, customer);
  const handle = await handleIn(attacker);
  await page.goto(path);
  await endButton(page).click();
  await expectToBeAsked(page);
  expect((await standing(handle)).endReason).toBeNull();
  await confirmWith(page, customer.password);
  await main(page).getByRole("button", { name: "Yes, end it" }).click();
  await expect(page.getByText("That session has ended")).toBeVisible();
  await expect(cards(page)).toHaveCount(1);
  expect((await standing(handle)).endReason).toBe("revoked");

  await main(other).getByRole("link", { name: "Orders", exact: true }).click();
  await expect(other).toHaveURL(/\/sign-in\?.*because=ended/);
  await expect(other.getByText("You were signed out here")).toBeVisible();
  await fillSignIn(other, customer.email, customer.password);
  await expect(other).toHaveURL(/\/account\/orders$/);
});

test("a press in a session that was ended meanwhile changes nothing and is led to the sign-in page @LIF-05 @ASVS-7.4.1 @javascript", async ({
  page,
  attacker,
}) => {
  const customer = await newCustomer();
  await hearNothing(attacker);
  const other = await attacker.newPage();
  for (const one of [page, other]) await arriveSignedIn(one, customer);
  await openProved(other, customer);
  await openProved(page, customer);
  await endButton(page).click();
  await expect(page.getByText("That session has ended")).toBeVisible();
  await endButton(other).click();
  await expect(other).toHaveURL(/\/sign-in\?.*because=ended/);
  await expect(other.getByText("You were signed out here")).toBeVisible();
  await page.goto(path);
  await expect(page).toHaveURL(new RegExp(`${path}$`));
});

test("all others end at once, and only the others; this one goes on under a new identifier @LST-01 @ROT-11 @ASVS-7.5.2 @javascript", async ({
  page,
  context: own,
  attacker,
  browser,
}) => {
  const [customer, stranger] = [await newCustomer(), await newCustomer()];
  const third = await browser.newContext();
  const fourth = await browser.newContext();
  const pages = [await attacker.newPage(), await third.newPage()];
  const unharmed = await fourth.newPage();
  await arriveSignedIn(unharmed, stranger);
  for (const one of [page, ...pages]) await arriveSignedIn(one, customer);
  await openProved(page, customer);
  const handle = await handleIn(own);
  // Confirming who one is has brought one already.
  await expect.poll(() => standing(handle)).toMatchObject({ generation: 1 });
  await main(page).getByRole("button", { name: "End all others" }).click();
  await expect(page.getByText("2 sessions have ended")).toBeVisible();
  await expect(cards(page)).toHaveCount(1);
  for (const one of pages) {
    await one.goto("/account");
    await expect(one).toHaveURL(/because=ended/);
  }
  await unharmed.goto("/account");
  await expect(unharmed).toHaveURL(/\/account$/);
  await ageBy(handle, rotation.settle);
  await page.goto(path);
  await expect.poll(() => standing(handle)).toEqual({ generation: 2, endReason: null });
  for (const context of [third, fourth]) await context.close();
});

test("whoever is ended in the middle of checkout signs in again and finds their place and their cart @LIF-13 @ASVS-7.4.1", async ({
  page,
  attacker,
}) => {
  const customer = await newCustomer();
  await hearNothing(attacker);
  const other = await attacker.newPage();
  for (const one of [page, other]) await arriveSignedIn(one, customer);
  await arriveWithVase(other);
  await other.goto("/checkout/contact");
  await main(other).getByLabel("Email").fill(customer.email);
  await openProved(page, customer);
  await endButton(page).click();
  await expect(page.getByText("That session has ended")).toBeVisible();
  await main(other).getByRole("button", { name: "Continue", exact: true }).click();
  await expect(other).toHaveURL(/\/sign-in\?.*because=ended/);
  await fillSignIn(other, customer.email, customer.password);
  await expect(other).toHaveURL(/\/checkout\/contact/);
  await other.goto("/cart");
  await expectInCart(other, 1);
});

test("the handle of somebody else's session ends nothing @LST-07 @REA-10 @ASVS-8.2.2 @WSTG-ATHZ-04 @javascript", async ({
  page,
  attacker,
  browser,
}) => {
  const [customer, stranger] = [await newCustomer(), await newCustomer()];
  const third = await browser.newContext();
  await arriveSignedIn(await third.newPage(), stranger);
  const foreign = await handleIn(third);
  await arriveSignedIn(await attacker.newPage(), customer);
  await arriveSignedIn(page, customer);
  await openProved(page, customer);
  await forge(page, "handle", foreign);
  await endButton(page).click();
  await expect(page.getByText("It was over already")).toBeVisible();
  expect((await standing(foreign)).endReason).toBeNull();
  await third.close();
});

test("ten minutes after the proof it is asked for again @REA-03 @ASVS-7.5.3", async ({ page, context, attacker }) => {
  const customer = await newCustomer();
  await arriveSignedIn(await attacker.newPage(), customer);
  await arriveSignedIn(page, customer);
  await openProved(page, customer);
  await provedAgo(context, minutes(10));
  await endButton(page).click();
  await expectToBeAsked(page);
});

test("beyond as many browsers as we keep open, the one unused for longest is out, and both are told why @LST-03 @ASVS-7.1.2 @WSTG-SESS-11", async ({
  page,
  context,
  attacker,
}) => {
  const customer = await newCustomer();
  await arriveSignedIn(page, customer);
  const identifier = await identifierIn(context, customerCookie);
  const handle = await handleOf(identifier);
  for (let others = 1; others < sessionsPerAccount.customer; others += 1)
    await beginSignedIn(customer.id, ["pwd"], { network: "203.0.113.0/24" });
  await unseenFor(identifier, minutes(20));
  const latest = await attacker.newPage();
  await arriveSignedIn(latest, customer);
  expect((await standing(handle)).endReason).toBe("revoked");
  await page.goto("/account/orders");
  await expect(page).toHaveURL(/\/sign-in\?.*because=ended/);
  await expect(page.getByText("You were signed out here")).toBeVisible();
  await latest.goto(path);
  await expect(cards(latest)).toHaveCount(sessionsPerAccount.customer);
  await expect(main(latest).getByText("you signed in in more browsers than we keep open")).toHaveCount(1);
});

test("what was noticed about a session is said in words @AUD-05 @ASVS-7.5.2", async ({ page, context }) => {
  await arriveSignedIn(page, await newCustomer());
  const where = { handle: await handleIn(context) };
  await database().session.update({ where, data: { risks: "network-changed platform-changed" } });
  await page.goto(path);
  await expect(cards(page).getByText("It moved to another network")).toBeVisible();
  await expect(cards(page).getByText("another kind of device")).toBeVisible();
});

test("what happened lately is told in words that a shopper understands @AUD-05 @ASVS-7.5.2", async ({ page }) => {
  const customer = await newCustomer();
  await page.goto("/sign-in");
  await fillSignIn(page, customer.email, "not the right one");
  await expect(main(page).getByRole("alert")).toBeVisible();
  await arriveSignedIn(page, customer);
  await page.goto(path);
  const activity = main(page).getByRole("region", { name: "What happened lately" });
  const signedIn = activity.getByRole("listitem").filter({ hasText: "Signed in" }).first();
  await expect(signedIn).toContainText("this browser");
  await expect(activity.getByText("Somebody tried to sign in with a wrong password")).toBeVisible();
  await expect(activity).not.toContainText(/[a-z]+-[a-z]+ed\b/);
});

test("sessions are listed and ended without script @LST-01 @ASVS-7.5.2", async ({ page, browser }) => {
  const customer = await newCustomer();
  const other = await browser.newContext({ javaScriptEnabled: false });
  await arriveSignedIn(await other.newPage(), customer);
  await arriveSignedIn(page, customer);
  await page.goto(path);
  await endButton(page).click();
  await expectToBeAsked(page);
  await confirmWith(page, customer.password);
  await main(page).getByRole("button", { name: "Yes, end it" }).click();
  await expect(page.getByText("That session has ended")).toBeVisible();
  await other.close();
});

test("nothing of it is wider than a phone @LST-01 @ASVS-7.5.2 @phone", async ({ page, browser }) => {
  const customer = await newCustomer();
  const other = await browser.newContext();
  await arriveSignedIn(await other.newPage(), customer);
  await arriveSignedIn(page, customer);
  await page.goto(path);
  await expect(cards(page)).toHaveCount(2);
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(excess).toBeLessThanOrEqual(0);
  await other.close();
});
