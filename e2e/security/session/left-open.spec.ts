/**
 * Attack: somebody reads what a page shows long after its session was ended.
 * Shown by ending it from another browser while the page just stands there: it says so, and holds nothing personal.
 * That this takes no five seconds is shown where the clock can be turned (lib/request/end-stream.test.ts): a busy
 * machine may take longer.
 */
import type { BrowserContext, Page } from "@playwright/test";
import { endSessionsOf } from "#lib/session";
import { arriveAsStaff, arriveSignedIn } from "../../support/arrival.ts";
import { newCustomer } from "../../support/customer.ts";
import { confirmWith } from "../../support/elevation.ts";
import { signIn } from "../../support/shop.ts";
import { confirmAsStaff, newStaff } from "../../support/staff.ts";
import { expect, test } from "../../support/test.ts";

const main = (page: Page) => page.getByRole("main");

/** Every line that pages of this browser have opened, to hear of the end. */
function linesOf(context: BrowserContext): string[] {
  const lines: string[] = [];
  context.on("request", (request) => {
    if (request.url().endsWith("/session/events")) lines.push(request.url());
  });
  return lines;
}

const heard = (page: Page) => page.waitForRequest(/\/session\/events$/);

/** How many tabs of that browser wait for the line to be handed on to them. */
const waitingIn = (page: Page) =>
  page.evaluate(async () => {
    const { pending = [] } = await navigator.locks.query();
    return pending.filter(({ name }) => name === "end of customer").length;
  });

async function expectCleared(page: Page, personal: readonly string[]): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("You were signed out");
  await expect(page.getByText("ended from elsewhere")).toBeVisible();
  const left = await page.content();
  for (const text of personal) expect(left).not.toContain(text);
}

test("a page hears that its session was ended from another browser, and drops what it showed @LST-05 @ASVS-7.5.2 @ASVS-14.3.1 @javascript", async ({
  page,
  attacker,
}) => {
  const customer = await newCustomer();
  const stolen = await attacker.newPage();
  const listens = heard(stolen);
  await signIn(stolen, customer);
  await listens;
  await expect(stolen.getByText(customer.email)).toBeVisible();

  await arriveSignedIn(page, customer);
  await page.goto("/account/sessions");
  await main(page)
    .getByRole("button", { name: /^End session:/ })
    .click();
  await confirmWith(page, customer.password);
  await main(page).getByRole("button", { name: "Yes, end it" }).click();
  await expect(page.getByText("That session has ended")).toBeVisible();
  await expectCleared(stolen, [customer.email, customer.name]);
  // Whoever ended it is still in, and their own page stays as it is.
  await page.reload();
  await expect(main(page).getByText("This browser", { exact: true })).toBeVisible();
});

test("a page of the back office, which showed other people's addresses, hears of it too @LST-05 @LST-04 @ASVS-7.4.5 @ASVS-14.3.1 @javascript", async ({
  page,
  attacker,
}) => {
  const [person, colleague, customer] = [await newStaff(), await newStaff(), await newCustomer()];
  const desk = await attacker.newPage();
  await arriveAsStaff(desk, colleague);
  const listens = heard(desk);
  await desk.goto(`/staff/accounts/${customer.id}`);
  await listens;
  await expect(main(desk)).toContainText(customer.email);

  await arriveAsStaff(page, person);
  await page.goto(`/staff/end-sessions?what=account&id=${colleague.id}`);
  await confirmAsStaff(page, person);
  await main(page).getByRole("button", { name: /^End/ }).click();
  await expect(page.getByText(/sessions? ha(s|ve) ended/i)).toBeVisible();
  await expectCleared(desk, [customer.email, colleague.email]);
});

test("the tabs of a browser share one line, and hand it on @LST-05 @ASVS-14.3.1 @javascript", async ({
  page,
  context,
}) => {
  const customer = await newCustomer();
  const listens = heard(page);
  await signIn(page, customer);
  await listens;
  const lines = linesOf(context);
  const tabs = [await context.newPage(), await context.newPage()];
  for (const [before, tab] of tabs.entries()) {
    await tab.goto("/account/orders");
    // Once it waits for its turn, behind those before it, all that it does on being opened is done.
    await expect.poll(() => waitingIn(tab)).toBe(before + 1);
  }
  expect(lines).toEqual([]);

  const next = context.waitForEvent("request", (request) => request.url().endsWith("/session/events"));
  await page.close();
  await next;
  expect(lines).toHaveLength(1);
  await endSessionsOf(customer.id, "a test has ended it");
  for (const tab of tabs) await expectCleared(tab, [customer.email, customer.name]);
});

test("nobody who is not signed in opens a line, and none is held for them @LST-05 @ASVS-8.2.1 @javascript", async ({
  page,
  context,
  raw,
}) => {
  const lines = linesOf(context);
  await page.goto("/sign-in");
  await page.goto("/");
  await expect(main(page)).toBeVisible();
  expect(lines).toEqual([]);
  const asks = { accept: "text/event-stream" };
  for (const path of ["/session/events", "/staff/session/events"]) expect((await raw(path, asks)).status).toBe(204);
});
