/**
 * Attack: a session that was found open or copied is used for what decides whose account it is.
 * Shown by opening every sensitive page and ageing the proof: it is asked for, belongs to its session, and runs out.
 */
import { elevation } from "#lib/session";
import { type Duration, minutes, seconds } from "#lib/time";
import { endPath } from "../../../app/staff/end-path.ts";
import { accessRules } from "../../../lib/request/access.ts";
import { arriveAsStaff, arriveSignedIn } from "../../support/arrival.ts";
import { customerCookie, identifierIn, sessionCookie } from "../../support/cookies.ts";
import { newCustomer } from "../../support/customer.ts";
import {
  confirmWith,
  elevationCookie,
  expectToBeAsked,
  journalOf,
  openElevated,
  provedAgo,
} from "../../support/elevation.ts";
import { ageBy, handleOf } from "../../support/session-record.ts";
import { addVaseToCart, signOut } from "../../support/shop.ts";
import { confirmAsStaff, newStaff } from "../../support/staff.ts";
import { expect, test } from "../../support/test.ts";

const sensitive = accessRules.filter((rule) => rule.for === "signed-in" && rule.elevation === "page");
const less = (limit: Duration) => (limit - seconds(20)) as Duration;
const more = (limit: Duration) => (limit + seconds(1)) as Duration;

test("every page that is declared to ask who one is does, of a session that has just begun @REA-01 @ASVS-7.5.1", async ({
  page,
  context,
  raw,
}) => {
  const customer = await newCustomer();
  await arriveSignedIn(page, customer);
  const cookie = `${customerCookie}=${await identifierIn(context, customerCookie)}`;
  const names = [
    "connections",
    "data",
    "data/download",
    "data/readable",
    "delete",
    "email",
    "passkeys",
    "passkeys/[id]",
  ];
  const ofSecurity = ["password", "security/authenticator", "security/recovery-codes"];
  expect(sensitive.map(({ path }) => path).toSorted()).toEqual(
    [...names, ...ofSecurity].map((name) => `/account/${name}`).toSorted(),
  );
  for (const { path } of sensitive) {
    const { status, headers, body } = await raw(path, { cookie });
    const leadsAway = status >= 300 || body.includes("/re-authenticate?");
    expect(leadsAway, path).toBe(true);
    expect(`${headers.location ?? ""}${body}`, path).not.toMatch(/securityEvents|Security events/);
    await page.goto(path);
    await expectToBeAsked(page);
  }
  // To be asked is the ordinary way, and no refusal.
  expect(await journalOf(customer.id)).not.toContain("elevation-refused");
});

test("a page opens until five minutes after the proof, and no second longer, however busy one was @REA-03 @ASVS-7.5.3", async ({
  page,
  context,
}) => {
  const customer = await newCustomer();
  await arriveSignedIn(page, customer);
  await openElevated(page, "/account/data", customer);
  await provedAgo(context, less(elevation.toOpen));
  for (let visit = 0; visit < 3; visit += 1) {
    await page.goto("/account/data");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your data");
  }
  // Time goes by: a proof that had been made younger by those visits would still be good.
  await page.goto("about:blank");
  await ageBy(await handleOf(await identifierIn(context, customerCookie)), seconds(21));
  await page.goto("/account/data");
  await expectToBeAsked(page);
});

test("a form that was opened in time may be sent until ten minutes after the proof @REA-03 @ASVS-7.5.3", async ({
  page,
  context,
}) => {
  const customer = await newCustomer();
  await arriveSignedIn(page, customer);
  const street = page.getByLabel("Street and house number");
  await page.goto("/account/addresses/new");
  for (const [ago, isSent] of [
    [less(elevation.toSubmit), true],
    [more(elevation.toSubmit), false],
  ] as const) {
    await page.goto("/re-authenticate?returnTo=%2Faccount/addresses/new");
    await confirmWith(page, customer.password);
    await expect(street).toBeVisible();
    await provedAgo(context, ago);
    await street.fill(isSent ? "12 Quay Street" : "13 Quay Street");
    await page.getByLabel("Eircode").fill("D02 AF30");
    await page.getByLabel("Town or city").fill("Dublin");
    if (!isSent) await page.getByLabel("Make it the default").check();
    await page.getByRole("button", { name: "Save address" }).click();
    if (isSent) await expect(page.getByText("Your address is kept")).toBeVisible();
    else await expectToBeAsked(page);
  }
});

test("the proof is a secret of its own in a cookie of its own, and the identifier changes too @REA-02 @ASVS-7.2.4 @javascript", async ({
  page,
  context,
}) => {
  const customer = await newCustomer();
  await arriveSignedIn(page, customer);
  const before = await identifierIn(context, customerCookie);
  await openElevated(page, "/account/password", customer);
  const cookies = await context.cookies();
  expect(cookies.find(({ name }) => name === elevationCookie)).toEqual({
    ...sessionCookie(elevationCookie),
    sameSite: "Strict",
  });
  await expect.poll(() => identifierIn(context, customerCookie)).not.toBe(before);
  expect(await journalOf(customer.id)).toContain("re-authenticated");
});

test("a copied session gains nothing from its owner's proof, nor a copied proof anything from another session @REA-11 @ASVS-7.5.3 @WSTG-SESS-09", async ({
  page,
  context,
  attacker,
}) => {
  const customer = await newCustomer();
  await arriveSignedIn(page, customer);
  await openElevated(page, "/account/password", customer);
  const thief = await attacker.newPage();
  await attacker.addCookies((await context.cookies()).filter(({ name }) => name === customerCookie));
  await thief.goto("/account/password");
  await expectToBeAsked(thief);
  await attacker.clearCookies();
  await arriveSignedIn(thief, await newCustomer());
  await attacker.addCookies((await context.cookies()).filter(({ name }) => name === elevationCookie));
  await thief.goto("/account/password");
  await expectToBeAsked(thief);
});

test("three wrong tries lock the proof for a quarter of an hour; shopping and other browsers go on @REA-06 @ASVS-6.3.1", async ({
  page,
  attacker,
}) => {
  const customer = await newCustomer();
  await arriveSignedIn(page, customer);
  await page.goto("/account/password");
  for (let attempt = 0; attempt < 3; attempt += 1) {
    await confirmWith(page, `not the right one, try ${attempt}`);
    await expect(page.getByText("This is not your current password").first()).toBeVisible();
  }
  await confirmWith(page, customer.password);
  await expect(page.getByRole("main").getByRole("alert")).toContainText("Please wait 15 minutes");
  await page.goto("/account/password");
  await expectToBeAsked(page);
  await addVaseToCart(page);
  const elsewhere = await attacker.newPage();
  await arriveSignedIn(elsewhere, customer);
  await openElevated(elsewhere, "/account/password", customer);
  expect(await journalOf(customer.id)).toEqual(
    expect.arrayContaining(["re-authentication-refused", "re-authentication-throttled"]),
  );
});

test("being proved in one tab opens what waits in another, and the way back leads to no second question @REA-12 @ASVS-7.5.1 @javascript", async ({
  page,
  context,
}) => {
  const customer = await newCustomer();
  await arriveSignedIn(page, customer);
  const tab = await context.newPage();
  for (const one of [page, tab]) {
    await one.goto("/account/email");
    await expectToBeAsked(one);
  }
  await confirmWith(page, customer.password);
  await expect(page).toHaveURL(/\/account\/email$/);
  await tab.reload();
  await expect(tab).toHaveURL(/\/account\/email$/);
  await page.goBack();
  await expect(page.getByRole("main").getByLabel("Current password", { exact: true })).toHaveCount(0);
});

test("in a browser with a customer and a member of staff the last proof counts, for its own side alone; nothing typed is lost @REA-11 @REA-12 @WSTG-SESS-08", async ({
  page,
  context,
}) => {
  const [customer, member] = [await newCustomer(), await newStaff()];
  await arriveSignedIn(page, customer);
  const office = await context.newPage();
  await arriveAsStaff(office, member);
  await openElevated(page, "/account/email", customer);
  const ending = endPath({ what: "account", id: customer.id });
  await office.goto(ending);
  await confirmAsStaff(office, member);
  await expect(office.getByRole("button", { name: "End all sessions" })).toBeVisible();
  const moved = `new-${customer.email}`;
  await page.getByLabel("New email").fill(moved);
  await page.getByRole("button", { name: "Change email" }).click();
  await expectToBeAsked(page);
  await confirmWith(page, customer.password);
  await expect(page.getByLabel("New email")).toHaveValue(moved);
  await office.goto(ending);
  await expectToBeAsked(office);
});

test("signing out takes the proof along @REA-11 @ASVS-7.4.1", async ({ page, context }) => {
  const customer = await newCustomer();
  await arriveSignedIn(page, customer);
  await openElevated(page, "/account/password", customer);
  const proof = (await context.cookies()).filter(({ name }) => name === elevationCookie);
  await signOut(page);
  expect((await context.cookies()).some(({ name }) => name === elevationCookie)).toBe(false);
  await arriveSignedIn(page, customer);
  await context.addCookies(proof);
  await page.goto("/account/password");
  await expectToBeAsked(page);
});

test("the address of the question leads nowhere but into the shop, and a proof is never given by looking @REA-08 @CSR-12 @ASVS-3.5.3", async ({
  page,
  raw,
  context,
}) => {
  const customer = await newCustomer();
  await arriveSignedIn(page, customer);
  await page.goto("/re-authenticate?returnTo=//evil.example");
  const cookie = `${customerCookie}=${await identifierIn(context, customerCookie)}`;
  const looked = await raw(`/re-authenticate?current-password=${encodeURIComponent(customer.password)}`, { cookie });
  expect(String(looked.headers["set-cookie"] ?? "")).not.toContain(elevationCookie);
  const foreign = { cookie, "sec-fetch-site": "cross-site" };
  expect((await raw("/re-authenticate", foreign, { method: "POST", body: "" })).status).toBe(403);
  await confirmWith(page, customer.password);
  await expect(page).toHaveURL(/localhost:\d+\/$/);
  await provedAgo(context, minutes(1));
});
