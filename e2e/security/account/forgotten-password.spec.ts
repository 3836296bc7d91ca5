/**
 * Attack: a reset link leaks, is used twice, skips the second factor or tells who has an account.
 * Shown by asking for links and following them early, late, twice and in other browsers, and by reading every request.
 */
import type { Page } from "@playwright/test";
import { database } from "#lib/database";
import { resetLinkLife } from "#lib/password-reset";
import { randomName } from "#lib/random";
import { before, inSeconds, now, seconds } from "#lib/time";
import { accessRules } from "../../../lib/request/access.ts";
import { arriveAsStaff, arriveSignedIn, leaveSignedOut } from "../../support/arrival.ts";
import { codeOf, enterCode, protect } from "../../support/authenticator.ts";
import { type Customer, newCustomer } from "../../support/customer.ts";
import { journalOf } from "../../support/elevation.ts";
import { letterAbout, lettersTo, linkIn } from "../../support/mailbox.ts";
import { fillSignIn, signedInAt } from "../../support/shop.ts";
import { newStaff } from "../../support/staff.ts";
import { expect, test } from "../../support/test.ts";

const next = "a lantern, two boats and fog";
const subject = "Choose a new password";
const resetCookie = "__Host-Http-reset";

const headingOf = (page: Page) => page.getByRole("heading", { level: 1 });
const newPasswordOf = (page: Page) => page.getByRole("main").getByLabel("New password", { exact: true });

/** Asks for a link as people do, beginning at the sign-in page; gives what the page says then, its address first. */
async function askFor(page: Page, email: string): Promise<string> {
  await page.goto("/sign-in");
  await page.getByRole("main").getByRole("link", { name: "Forgot password?" }).click();
  await expect(page).toHaveURL(/\/forgot-password$/);
  return sendFor(page, email);
}

async function sendFor(page: Page, email: string): Promise<string> {
  await page.getByRole("main").getByLabel("Email").fill(email);
  await page.getByRole("main").getByRole("button", { name: "Send reset link" }).click();
  await expect(headingOf(page)).toHaveText("Check your mail");
  return `${page.url()} ${await page.getByRole("main").innerText()}`.replaceAll(email, "EMAIL");
}

/** Asks for a link; gives its path, once it is another than `former`. */
async function linkFor(page: Page, { email }: Customer, former?: string): Promise<string> {
  await askFor(page, email);
  const find = async () => linkIn(await letterAbout(email, subject));
  await expect.poll(find).not.toBe(former);
  return find();
}

async function choose(page: Page, password: string): Promise<void> {
  await newPasswordOf(page).fill(password);
  await page.getByRole("main").getByRole("button", { name: "Change password" }).click();
}

const expectDone = async (page: Page) => {
  await expect(page).toHaveURL(/\/sign-in\?because=reset$/);
  await expect(page.getByText("You have a new password")).toBeVisible();
};

test("a mailed link replaces the password, signs nobody in, ends every session and tells the owner @ACC-11 @ACC-17 @AUD-04 @ASVS-6.3.7 @ASVS-6.4.3 @ASVS-7.4.3 @WSTG-ATHN-09", async ({
  page,
  context,
  attacker,
}) => {
  const customer = await newCustomer();
  const other = await attacker.newPage();
  await arriveSignedIn(other, customer);
  await page.goto(await linkFor(page, customer));
  await expect(headingOf(page)).toHaveText("Choose a new password");
  await expect(page.getByText(customer.email)).toBeVisible();
  await choose(page, next);
  await expectDone(page);
  expect(await context.cookies()).toEqual([]);

  await other.goto("/account");
  await expect(other).toHaveURL(/sign-in/);
  await fillSignIn(other, customer.email, customer.password);
  await expect(other.getByRole("main").getByRole("alert")).toContainText("do not match");
  await fillSignIn(page, customer.email, next);
  await expect(page).toHaveURL(/\/account$/);

  expect((await letterAbout(customer.email, "You have a new password")).text).toContain("/forgot-password");
  expect(await journalOf(customer.id)).toEqual(expect.arrayContaining(["password-reset-requested", "password-reset"]));
});

test("the page says the same about an unknown address; only the letter differs @ACC-06 @ASVS-6.3.8 @WSTG-IDNT-04", async ({
  page,
}) => {
  const { email } = await newCustomer();
  const unknown = `nobody-${randomName().toLowerCase()}@example.com`;
  expect(await askFor(page, email)).toBe(await askFor(page, unknown));
  await letterAbout(email, subject);
  const letter = await letterAbout(unknown, "There is no account to reset");
  expect(() => linkIn(letter)).toThrow();
});

test("the secret is out of the address before any other request, and no request names it @ACC-14 @ASVS-3.4.5 @ASVS-14.2.1 @javascript", async ({
  page,
  context,
  baseURL,
  raw,
}) => {
  const link = await linkFor(page, await newCustomer());
  const secret = link.split("/").at(-1) ?? "";
  // Whatever the page before still fetches is none of this.
  await page.goto("about:blank");
  const seen: { url: string; referrer: string }[] = [];
  page.on("request", async (request) =>
    seen.push({ url: request.url(), referrer: request.headers()["referer"] ?? "" }),
  );
  await page.goto(link, { waitUntil: "networkidle" });
  await expect(page).toHaveURL(`${baseURL}/reset-password`);
  expect(seen.slice(0, 2).map(({ url }) => url)).toEqual([`${baseURL}${link}`, `${baseURL}/reset-password`]);
  const later = seen.slice(1);
  expect(later.length).toBeGreaterThan(2);
  expect(later.filter(({ url, referrer }) => url.includes(secret) || referrer.includes(secret))).toEqual([]);
  expect(later.filter(({ url }) => new URL(url).origin !== baseURL)).toEqual([]);
  expect(await page.content()).not.toContain(secret);

  const [cookie] = await context.cookies();
  expect(cookie).toMatchObject({ name: resetCookie, value: secret, httpOnly: true, secure: true, sameSite: "Lax" });
  expect(cookie?.path).toBe("/");
  expect(cookie?.expires).toBeGreaterThan(now().getTime() / seconds(1));
  expect(cookie?.expires).toBeLessThanOrEqual(now().getTime() / seconds(1) + inSeconds(resetLinkLife));
  const answer = await raw(link);
  expect(answer.status).toBe(303);
  expect(answer.headers).toMatchObject({ "referrer-policy": "no-referrer", "cache-control": "no-store" });
});

test("staff start it for a customer by the form that is everybody's, and choose nothing: the letter goes to its owner @ACC-11 @ASVS-6.4.6", async ({
  page,
}) => {
  const customer = await newCustomer();
  await arriveAsStaff(page, await newStaff());
  expect(accessRules.filter(({ path }) => /^\/staff\b.*password/.test(path))).toEqual([]);
  await page.goto(`/staff/accounts/${customer.id}`);
  await expect(page.getByRole("main").getByText(customer.email)).toBeVisible();
  await expect(page.locator('input[type="password"]')).toHaveCount(0);
  await page.goto("/forgot-password");
  await sendFor(page, customer.email);
  expect(await page.content()).not.toContain(linkIn(await letterAbout(customer.email, subject)));
  // Nobody has chosen anything yet.
  await arriveSignedIn(page, customer);
});

test("a mail scanner that follows the link, twice, uses nothing up and signs nobody out @ACC-25 @ASVS-3.5.3", async ({
  page,
  raw,
}) => {
  const customer = await newCustomer();
  await arriveSignedIn(page, customer);
  await page.goto("/forgot-password");
  await sendFor(page, customer.email);
  const link = linkIn(await letterAbout(customer.email, subject));
  const scanner = [await raw(link), await raw(link), await raw(link, {}, { method: "HEAD" })];
  expect(scanner.map(({ status }) => status)).toEqual([303, 303, 303]);
  await page.goto("/account");
  await expect(page).toHaveURL(/\/account$/);
  await page.goto(link);
  await choose(page, next);
  await expectDone(page);
});

test("whose link one opens changes nothing of who one is: not before the new password, not after it, not signed out @FIX-05 @WSTG-SESS-03 @WSTG-SESS-08", async ({
  page,
  context,
  attacker,
}) => {
  const [reader, other] = [await newCustomer(), await newCustomer()];
  const elsewhere = await attacker.newPage();
  const link = await linkFor(elsewhere, other);
  const account = page.getByRole("main");
  await arriveSignedIn(page, reader);
  await page.goto(link);
  await expect(page.getByText(other.email)).toBeVisible();
  await page.goto("/account");
  await expect(account.getByText(reader.email)).toBeVisible();

  // The link's cookie outlives the session, and stands for nobody.
  await leaveSignedOut(page);
  expect((await context.cookies()).map(({ name }) => name)).toContain(resetCookie);
  await page.goto("/account");
  await expect(page).toHaveURL(/\/sign-in\?returnTo=%2Faccount/);

  await arriveSignedIn(page, reader);
  await page.goto("/reset-password");
  await choose(page, next);
  await expect(page).toHaveURL(/\/account$/);
  await expect(account.getByText(reader.email)).toBeVisible();
  await arriveSignedIn(elsewhere, { ...other, password: next });
});

test("after it the second factor is asked for as ever, and nothing opens before it @ACC-11 @ASVS-6.4.3", async ({
  page,
}) => {
  const customer = await newCustomer();
  const secret = await protect(customer);
  await page.goto(await linkFor(page, customer));
  await choose(page, next);
  await expectDone(page);
  await fillSignIn(page, customer.email, next);
  await expect(headingOf(page)).toHaveText("Enter the code from your app");
  await page.goto("/account");
  await expect(page).toHaveURL(/\/sign-in\?returnTo=%2Faccount/);
  await page.goto("/sign-in/second-factor");
  await enterCode(page, codeOf(secret));
  await signedInAt(page, "/account");
});

test("a link from a letter that is read on another site opens the page all the same @ACC-25 @WSTG-ATHN-09", async ({
  page,
  baseURL,
}) => {
  const link = await linkFor(page, await newCustomer());
  await page.route("https://mail.example/**", (route) =>
    route.fulfill({ contentType: "text/html", body: `<a href="${baseURL}${link}">Choose a new password</a>` }),
  );
  await page.goto("https://mail.example/inbox");
  await page.getByRole("link").click();
  await expect(page).toHaveURL(`${baseURL}/reset-password`);
  await choose(page, next);
  await expectDone(page);
});

test("a link is used once: in two tabs, in another browser, and by going back @ACC-25 @ASVS-6.5.1 @javascript", async ({
  page,
  context,
  attacker,
}) => {
  const customer = await newCustomer();
  const link = await linkFor(page, customer);
  const [late, other] = [await context.newPage(), await attacker.newPage()];
  for (const one of [late, other, page]) await one.goto(link);
  await choose(page, next);
  await expectDone(page);
  for (const one of [late, other]) {
    await choose(one, "somebody else's lantern and fog");
    await expect(headingOf(one)).toHaveText("This link is over");
    await expect(one.getByRole("main").getByRole("button", { name: "Send reset link" })).toBeVisible();
  }
  await page.goBack();
  await expect(headingOf(page)).toHaveText("This link is over");
  await page.goto(link);
  await expect(headingOf(page)).toHaveText("This link is over");
  await page.goto("/sign-in");
  await fillSignIn(page, customer.email, next);
  await expect(page).toHaveURL(/\/account$/);
});

test("a browser that has not opened the link has no page to choose a password on @ACC-25 @WSTG-ATHN-09", async ({
  page,
  attacker,
}) => {
  const link = await linkFor(page, await newCustomer());
  await page.goto(link);
  const other = await attacker.newPage();
  await other.goto("/reset-password");
  await expect(headingOf(other)).toHaveText("This link is over");
});

test("a newer link voids the former, which does not stand in the way of the newer one in another tab @ACC-25 @ASVS-6.6.2", async ({
  page,
  context,
}) => {
  const customer = await newCustomer();
  const former = await linkFor(page, customer);
  const newer = await linkFor(page, customer, former);
  await page.goto(newer);
  const stale = await context.newPage();
  await stale.goto(former);
  await expect(headingOf(stale)).toHaveText("This link is over");
  await choose(page, next);
  await expectDone(page);
});

test("a link that is too old says so, opened early or late @ACC-25 @WSTG-ATHN-09", async ({ page, context }) => {
  const customer = await newCustomer();
  const link = await linkFor(page, customer);
  await page.goto(link);
  await database().passwordReset.update({
    where: { email: customer.email },
    data: { expiresAt: before(now(), seconds(1)) },
  });
  await choose(page, next);
  await expect(headingOf(page)).toHaveText("This link is over");
  const late = await context.newPage();
  await late.goto(link);
  await expect(headingOf(late)).toHaveText("This link is over");
  await arriveSignedIn(late, customer);
});

test("a password that is refused says why and leaves the link as good as it was @ACC-02 @ACC-03 @ASVS-6.2.4 @ASVS-6.2.11", async ({
  page,
}) => {
  const customer = await newCustomer();
  await page.goto(await linkFor(page, customer));
  for (const [chosen, sentence] of [
    ["too short", "at least 15 characters"],
    ["perasperaadastra", "leaked"],
    [customer.email, "easily guessed"],
    ["storm lantern harvest vase", "easily guessed"],
  ] as const) {
    await choose(page, chosen);
    await expect(page.getByRole("main").getByRole("alert")).toContainText(sentence);
    await expect(page).toHaveURL(/\/reset-password$/);
  }
  await choose(page, next);
  await expectDone(page);
});

test("somebody who asks again and again gets no more letters than a letter box bears, and the last link is good @ACC-25 @CS-RESET-LIMIT", async ({
  page,
}) => {
  const customer = await newCustomer();
  for (const letters of [1, 2, 3, 3]) {
    await askFor(page, customer.email);
    // One after the other: two on their way at once may arrive in either order.
    await expect.poll(async () => (await lettersTo(customer.email)).length).toBe(letters);
  }
  await page.goto(linkIn(await letterAbout(customer.email, subject)));
  await expect(headingOf(page)).toHaveText("Choose a new password");
});

test("a password is replaced without script @ACC-11 @ASVS-6.4.3", async ({ page }) => {
  const customer = await newCustomer();
  await page.goto(await linkFor(page, customer));
  await choose(page, "passwordpassword");
  await expect(newPasswordOf(page)).toHaveAttribute("aria-invalid", "true");
  await expect(newPasswordOf(page)).toHaveValue("");
  await choose(page, next);
  await expectDone(page);
});
