/**
 * Attack: a session is known to be stolen, and its owner cannot be reached.
 * Shown by staff who end one session, or all of an account, on another instance than the one it is used on.
 */
import type { Page } from "@playwright/test";
import { database } from "#lib/database";
import { minutes } from "#lib/time";
import { arriveAsStaff, arriveSignedIn, arriveWithVase } from "../../support/arrival.ts";
import { customerCookie, identifierIn } from "../../support/cookies.ts";
import { newCustomer } from "../../support/customer.ts";
import { provedAgo } from "../../support/elevation.ts";
import { handleOf } from "../../support/session-record.ts";
import { expectInCart, fillSignIn } from "../../support/shop.ts";
import { confirmAsStaff, newStaff, signInAsStaff, staffCookie } from "../../support/staff.ts";
import { expect, test } from "../../support/test.ts";
import { hearNothing } from "../../support/watched-page.ts";

const main = (page: Page) => page.getByRole("main");
const press = (page: Page, name: string | RegExp) => main(page).getByRole("button", { name }).click();
const follow = (page: Page, name: string | RegExp) => main(page).getByRole("link", { name }).first().click();

/** What the journal says about the end of a session: why, and who did it. */
async function endOf(handle: string): Promise<{ kind: string; reason: string; actorId: string | null }> {
  return database().securityEvent.findFirstOrThrow({
    where: { sessionHandle: handle, kind: "session-revoked" },
    select: { kind: true, reason: true, actorId: true },
  });
}

test("staff find a session by its owner's address and end it; its owner is told kindly and keeps the cart @LST-04 @SCL-01 @ASVS-7.4.5", async ({
  page,
  attacker,
}) => {
  const [person, customer] = [await newStaff(), await newCustomer()];
  const shopper = await attacker.newPage();
  await arriveSignedIn(shopper, customer);
  await arriveWithVase(shopper);
  const handle = await handleOf(await identifierIn(attacker, customerCookie));

  await signInAsStaff(page, person);
  await main(page).getByLabel("Name, email address, or handle").fill(customer.email);
  await press(page, "Search");
  // Word for word: the list of all says “21 live sessions”, and its first is somebody else's.
  await expect(main(page).getByRole("heading", { name: "1 live session", exact: true })).toBeVisible();
  await follow(page, "End session: Chrome");
  await confirmAsStaff(page, person);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("End this session?");
  await press(page, "End session");
  await expect(page.getByText("One session has ended")).toBeVisible();

  await shopper.goto("/account");
  await expect(shopper).toHaveURL(/\/sign-in\?.*because=ended/);
  await expect(shopper.getByText("You were signed out here")).toBeVisible();
  expect(await endOf(handle)).toEqual({ kind: "session-revoked", reason: "ended by staff", actorId: person.id });
  await fillSignIn(shopper, customer.email, customer.password);
  await expect(shopper).toHaveURL(/\/account$/);
  await expectInCart(shopper, 1);
});

test("staff end all sessions of an account, and nobody else's @LST-04 @SCL-01 @ASVS-7.4.5", async ({
  page,
  attacker,
  browser,
}) => {
  const [person, customer, bystander] = [await newStaff(), await newCustomer(), await newCustomer()];
  const other = await browser.newContext();
  const pages = [await attacker.newPage(), await other.newPage()];
  for (const one of pages) await arriveSignedIn(one, customer);
  await arriveAsStaff(page, person);
  const unharmed = await page.context().newPage();
  await arriveSignedIn(unharmed, bystander);

  await page.goto(`/staff?q=${customer.email}`);
  await follow(page, customer.name);
  await follow(page, "End all sessions of this account");
  await confirmAsStaff(page, person);
  await expect(main(page).getByText("2 sessions end.")).toBeVisible();
  await press(page, "End all sessions");
  await expect(page.getByText("2 sessions have ended")).toBeVisible();
  for (const one of pages) {
    await one.goto("/account");
    await expect(one).toHaveURL(/because=ended/);
  }
  await unharmed.goto("/account");
  await expect(unharmed).toHaveURL(/\/account$/);
  await other.close();
});

test("the press asks for proof again once the ten minutes are over, and comes back to the question @REA-03 @ASVS-7.5.3", async ({
  page,
  context,
  attacker,
}) => {
  const [person, customer] = [await newStaff(), await newCustomer()];
  await arriveSignedIn(await attacker.newPage(), customer);
  await arriveAsStaff(page, person);
  await page.goto(`/staff/end-sessions?what=account&id=${customer.id}`);
  await confirmAsStaff(page, person);
  await expect(main(page).getByRole("button", { name: "End all sessions" })).toBeVisible();
  await provedAgo(context, minutes(10));
  await press(page, "End all sessions");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Confirm it is you");
  expect(await database().session.count({ where: { accountId: customer.id, endedAt: null } })).toBe(1);
  await confirmAsStaff(page, person);
  await press(page, "End all sessions");
  await expect(page.getByText("One session has ended")).toBeVisible();
});

test("three wrong passwords lock the proof and nothing else @REA-06 @ASVS-6.3.1", async ({ page }) => {
  const person = await newStaff();
  await arriveAsStaff(page, person);
  await page.goto("/staff/end-sessions?what=everybody");
  for (let tries = 0; tries < 3; tries += 1) {
    await confirmAsStaff(page, { ...person, password: `wrong ${tries}` });
    await expect(main(page).getByRole("alert")).toContainText("not your current password");
  }
  await confirmAsStaff(page, person);
  await expect(main(page).getByRole("alert")).toContainText("too often");
  await page.goto("/staff");
  await expect(page).toHaveURL(/\/staff$/);
});

test("what is over already is said to be over, and cannot be ended twice @LST-04 @ASVS-7.4.1", async ({
  page,
  attacker,
}) => {
  const [person, customer] = [await newStaff(), await newCustomer()];
  const shopper = await attacker.newPage();
  await arriveSignedIn(shopper, customer);
  const handle = await handleOf(await identifierIn(attacker, customerCookie));
  await arriveAsStaff(page, person);
  await page.goto(`/staff/end-sessions?what=session&id=${handle}`);
  await confirmAsStaff(page, person);
  await expect(main(page).getByRole("button", { name: "End session" })).toBeVisible();
  await shopper.goto("/account");
  await press(shopper, "Sign out");
  await expect(shopper).toHaveURL(/sign-in/);
  await press(page, "End session");
  await expect(page.getByText("0 sessions have ended")).toBeVisible();
  await page.goto(`/staff/end-sessions?what=session&id=${handle}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nothing to end");
});

test("the list shows handles and devices, and never an identifier or a digest @LST-04 @TOK-06 @ASVS-3.3.4", async ({
  page,
  context,
}) => {
  await arriveAsStaff(page, await newStaff());
  const identifier = await identifierIn(context, staffCookie);
  const { identifierDigest, csrfSecret } = await database().session.findUniqueOrThrow({
    where: { handle: await handleOf(identifier) },
  });
  const answer = await page.goto("/staff");
  const html = (await answer?.text()) ?? "";
  for (const secret of [identifier, identifierDigest ?? "", csrfSecret]) expect(html).not.toContain(secret);
  await expect(main(page).getByText("This session")).toBeVisible();
});

test("a list of many is leafed through, and a search narrows it @LST-04 @ASVS-7.4.5", async ({ page }) => {
  await Promise.all(Array.from({ length: 21 }, () => newCustomer()));
  await signInAsStaff(page, await newStaff());
  await main(page).getByRole("navigation", { name: "Accounts, pages" }).getByRole("link", { name: "Next" }).click();
  await expect(page).toHaveURL(/\/staff\?accounts=2$/);
  await expect(main(page).getByText(/^Page 2 of/)).toBeVisible();
  await page.goto("/staff?q=nobody-is-called-this");
  await expect(main(page).getByRole("heading", { name: "0 accounts" })).toBeVisible();
  await expect(main(page).getByRole("heading", { name: "0 live sessions" })).toBeVisible();
});

test("a colleague's session is ended like anybody's, and their next press leads to the entrance @LST-04 @ASVS-7.4.5", async ({
  page,
  attacker,
}) => {
  const [person, colleague] = [await newStaff(), await newStaff()];
  await hearNothing(attacker);
  const other = await attacker.newPage();
  await arriveAsStaff(other, colleague);
  await other.goto("/staff/end-sessions?what=everybody");
  await confirmAsStaff(other, colleague);
  await expect(main(other).getByRole("button", { name: "Sign everybody out" })).toBeVisible();

  await arriveAsStaff(page, person);
  await page.goto(`/staff/end-sessions?what=account&id=${colleague.id}`);
  await confirmAsStaff(page, person);
  await press(page, "End all sessions");
  await expect(page.getByText("One session has ended")).toBeVisible();

  await press(other, "Sign everybody out");
  await expect(other).toHaveURL(/\/staff\/sign-in\?.*because=ended/);
  await page.goto("/staff");
  await expect(page).toHaveURL(/\/staff$/);
});

test("staff end a session without script @LST-04 @ASVS-7.4.5", async ({ page, browser }) => {
  const [person, customer] = [await newStaff(), await newCustomer()];
  const shop = await browser.newContext({ javaScriptEnabled: false });
  await arriveSignedIn(await shop.newPage(), customer);
  await arriveAsStaff(page, person);
  await page.goto(`/staff?q=${customer.email}`);
  await follow(page, "End session: Chrome");
  await confirmAsStaff(page, person);
  await press(page, "End session");
  await expect(page.getByText("One session has ended")).toBeVisible();
  await shop.close();
});
