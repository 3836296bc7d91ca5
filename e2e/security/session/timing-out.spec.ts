/**
 * Attack: somebody reads a screen that was left open, or what was typed there, once its session is over.
 * Shown by turning the browser's clock to the end: the page asks in time, clears itself, keeps what was typed.
 */
import type { Page } from "@playwright/test";
import { limits } from "#lib/session";
import { type Duration, elapsed, hours, inSeconds, minutes, now, seconds } from "#lib/time";
import { arriveSignedIn, arriveWithVase, sendUnseen } from "../../support/arrival.ts";
import { customerCookie, guestCookie, identifierIn } from "../../support/cookies.ts";
import { type Customer, newCustomer } from "../../support/customer.ts";
import { findings } from "../../support/findings.ts";
import { endsIn, lastSeen, unseenFor } from "../../support/session-record.ts";
import { fillSignIn } from "../../support/shop.ts";
import { expect, test } from "../../support/test.ts";
import { hearNothing, hearWatches, openWatched, passIdle } from "../../support/watched-page.ts";

const { idleTimeout } = limits.customer;

const untilWarning = (idleTimeout - minutes(2) + seconds(5)) as Duration;
const untilEnd = (idleTimeout + seconds(5)) as Duration;

const warning = (page: Page) => page.getByRole("dialog", { name: "Are you still there?" });
const stay = (page: Page) => warning(page).getByRole("button", { name: "Stay signed in" });
const expectSignedOut = (page: Page) =>
  expect(page.getByRole("heading", { level: 1 })).toHaveText("You were signed out");
const typedStreet = (page: Page) => page.getByLabel("Street and house number");

/** Opens the delivery step of somebody who is signed in, and has come so far in the checkout. */
async function openDelivery(page: Page, { email }: Customer): Promise<void> {
  await arriveWithVase(page);
  await sendUnseen(page, "/checkout/contact", { email });
  await page.goto("/checkout/delivery");
}

/** Types half an address there. */
async function typeHalfAnAddress(page: Page, customer: Customer): Promise<void> {
  await openDelivery(page, customer);
  await page.getByLabel("Country").selectOption("FR");
  await typedStreet(page).fill("12 rue de la Paix");
}

async function expectHalfAnAddress(page: Page): Promise<void> {
  await expect(page).toHaveURL(/checkout\/delivery/);
  await expect(page.getByText("What you had typed is here again")).toBeVisible();
  await expect(typedStreet(page)).toHaveValue("12 rue de la Paix");
  await expect(page.getByLabel("Country")).toHaveValue("FR");
}

/** Whatever the browser keeps for the shop, in one text. */
async function everythingStored(page: Page): Promise<string> {
  const lasting = await page.context().storageState({ indexedDB: true });
  return JSON.stringify([lasting, await page.evaluate(() => ({ ...sessionStorage }))]);
}

test.describe("with script", () => {
  let customer: Customer;
  test.beforeEach(async ({ page, context }) => {
    customer = await newCustomer();
    await context.clock.install();
    await hearWatches(context);
    await arriveSignedIn(page, customer);
  });

  test("two minutes before the idle timeout every tab asks, and one press stays in all of them @LIF-13 @ASVS-7.3.1 @WCAG-2.2.1 @javascript", async ({
    page,
    context,
  }) => {
    const other = await context.newPage();
    await openWatched(page, "/account");
    await openWatched(other, "/account/orders");
    await passIdle(context, untilWarning);
    for (const one of [page, other]) await expect(warning(one)).toBeVisible();
    const seenBefore = await lastSeen(await identifierIn(context, customerCookie));
    await stay(page).click();
    for (const one of [page, other]) await expect(warning(one)).toBeHidden();
    const identifier = await identifierIn(context, customerCookie);
    expect(elapsed(seenBefore, await lastSeen(identifier))).toBeGreaterThan(minutes(27));
    await page.reload();
    await expect(page.getByText(customer.email)).toBeVisible();
  });

  test("asking how much is left extends nothing, and tells nothing else @LIF-03 @ASVS-7.3.1 @WSTG-SESS-07 @javascript", async ({
    page,
    context,
  }) => {
    await openWatched(page, "/account");
    const identifier = await identifierIn(context, customerCookie);
    await unseenFor(identifier, minutes(10));
    const before = await lastSeen(identifier);
    const answer = page.waitForResponse(/session\/status/);
    await context.clock.fastForward(untilWarning);
    const told = JSON.parse(await (await answer).text());
    expect(Object.keys(told)).toEqual(["idle", "absolute"]);
    expect(told.idle).toBeGreaterThan(inSeconds(minutes(19)));
    expect(await lastSeen(identifier)).toEqual(before);
    await expect(warning(page)).toBeHidden();
  });

  test("of another session, or without one, nothing is told @LIF-13 @ASVS-8.2.2", async ({ page }) => {
    const statuses = await page.evaluate(async () => {
      const ask = (headers: Record<string, string>) =>
        fetch("/session/status", { headers }).then(({ status }) => status);
      return [await ask({}), await ask({ "session-handle": "another" })];
    });
    expect(statuses).toEqual([204, 204]);
  });

  test("three tabs put two questions to the server in half an hour, not sixty @LIF-03 @ASVS-7.3.1 @javascript", async ({
    page,
    context,
  }) => {
    const tabs = [page, await context.newPage(), await context.newPage()];
    for (const tab of tabs) await openWatched(tab, "/account");
    let questions = 0;
    context.on("request", (request) => {
      if (request.url().endsWith("/session/status")) questions += 1;
    });
    for (let passed = 0; passed < 27; passed += 1) await context.clock.fastForward(minutes(1));
    await passIdle(context, untilWarning);
    for (const tab of tabs) await expect(warning(tab)).toBeVisible();
    expect(questions).toBeLessThanOrEqual(3);
  });

  test("when time is up nothing personal is left in any tab, and each leads back to where it was @LIF-13 @LIF-08 @ASVS-14.3.1 @javascript", async ({
    page,
    context,
  }) => {
    const other = await context.newPage();
    await openWatched(page, "/account");
    await openWatched(other, "/account/orders");
    await passIdle(context, untilEnd);
    for (const one of [page, other]) {
      await expectSignedOut(one);
      expect(await one.content()).not.toContain(customer.email);
      expect(await one.content()).not.toContain(customer.name);
      await expect(one).toHaveTitle("You were signed out");
    }
    await other.getByRole("link", { name: "Sign in" }).click();
    await expect(other.getByText(/30 minutes/)).toBeVisible();
    await fillSignIn(other, customer.email, customer.password);
    await expect(other).toHaveURL(/\/account\/orders$/);
    // The first tab hears of it, and goes on as well.
    await expect(page.getByText(customer.email)).toBeVisible();
  });

  test("a computer that slept through the end shows nothing when it wakes, before any timer runs @LIF-13 @ASVS-14.3.1 @javascript", async ({
    page,
    context,
  }) => {
    await openWatched(page, "/account");
    await unseenFor(await identifierIn(context, customerCookie), hours(9));
    await page.clock.pauseAt(new Date(Date.now() + minutes(1)));
    await page.clock.setSystemTime(new Date(Date.now() + hours(9)));
    await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
    await expectSignedOut(page);
    expect(await page.content()).not.toContain(customer.email);
  });

  test("a browser whose clock is a day ahead ends nothing @LIF-12 @ASVS-7.3.1 @javascript", async ({
    page,
    context,
  }) => {
    await openWatched(page, "/account");
    const asked = page.waitForResponse(/session\/status/);
    await context.clock.fastForward(hours(24));
    await asked;
    await expect(page.getByText(customer.email)).toBeVisible();
  });

  test("a browser whose clock is put back by a day asks in time all the same, and clears the page in time @LIF-12 @ASVS-14.3.1 @javascript", async ({
    page,
    context,
  }) => {
    await openWatched(page, "/account");
    const asked = page.waitForResponse(/session\/status/);
    await context.clock.setSystemTime(new Date(Date.now() - hours(24)));
    await asked;
    await expect(page.getByText(customer.email)).toBeVisible();
    await passIdle(context, untilWarning);
    await expect(warning(page)).toBeVisible();
    await passIdle(context, untilEnd);
    await expectSignedOut(page);
    expect(await page.content()).not.toContain(customer.email);
  });

  test("without a line to the server the page is cleared all the same @LIF-13 @ASVS-14.3.1 @javascript", async ({
    page,
    context,
  }) => {
    await openWatched(page, "/account");
    await context.setOffline(true);
    await passIdle(context, untilEnd);
    await expectSignedOut(page);
    await context.setOffline(false);
  });

  test("signing out in one tab clears the others @LIF-08 @ASVS-14.3.1 @javascript", async ({ page, context }) => {
    const other = await context.newPage();
    await openWatched(other, "/account");
    await openWatched(page, "/account");
    await page.getByRole("main").getByRole("button", { name: "Sign out" }).click();
    await expectSignedOut(other);
    await expect(other.getByText("in another tab")).toBeVisible();
    expect(await other.content()).not.toContain(customer.email);
  });

  test("a page that the browser had put aside whole does not come back after the end @LIF-08 @ASVS-14.3.2 @WSTG-ATHN-06 @javascript", async ({
    page,
    context,
  }) => {
    await openWatched(page, "/account");
    await expect(page.getByText(customer.email)).toBeVisible();
    await page.goto("/help/privacy");
    await passIdle(context, untilEnd);
    await page.goBack();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/You were signed out|Sign in/);
    expect(await page.content()).not.toContain(customer.email);
  });

  // Chromium puts aside no page that must not be stored; others do. They tell a page by these events.
  test("put aside whole, a page hides itself, and is shown again only while its session lives @LIF-08 @WSTG-ATHN-06 @javascript", async ({
    page,
    context,
  }) => {
    await openWatched(page, "/account");
    const email = page.getByText(customer.email);
    const tell = (event: "pagehide" | "pageshow") =>
      page.evaluate((type) => window.dispatchEvent(new PageTransitionEvent(type, { persisted: true })), event);
    await tell("pagehide");
    await expect(email).toBeHidden();
    await tell("pageshow");
    await expect(email).toBeVisible();
    await tell("pagehide");
    await unseenFor(await identifierIn(context, customerCookie), untilEnd);
    await tell("pageshow");
    await expectSignedOut(page);
    expect(await page.content()).not.toContain(customer.email);
  });

  test("what was being typed when time was up is there again after signing in @LIF-14 @ASVS-14.3.3 @WSTG-CLNT-12 @WCAG-2.2.5 @WCAG-2.2.6 @javascript", async ({
    page,
    context,
  }) => {
    await typeHalfAnAddress(page, customer);
    await passIdle(context, untilEnd);
    await expectSignedOut(page);
    expect(await page.content()).not.toContain("12 rue de la Paix");
    expect(await everythingStored(page)).not.toContain("12 rue de la Paix");
    await page.getByRole("link", { name: "Sign in" }).click();
    await fillSignIn(page, customer.email, customer.password);
    await expectHalfAnAddress(page);
  });

  test("somebody else who signs in after gets none of it @LIF-14 @ASVS-14.3.3 @WSTG-CLNT-12 @javascript", async ({
    page,
    context,
  }) => {
    await typeHalfAnAddress(page, customer);
    await passIdle(context, untilEnd);
    await page.getByRole("link", { name: "Sign in" }).click();
    const other = await newCustomer();
    await fillSignIn(page, other.email, other.password);
    await expect(page).not.toHaveURL(/sign-in/);
    await openDelivery(page, other);
    await expect(typedStreet(page)).toHaveValue("");
    await expect(page.getByText("What you had typed")).toHaveCount(0);
  });

  test("a press that comes too late leads to the sign-in page, and back to the form as it was @LIF-13 @LIF-14 @ASVS-7.3.1 @javascript", async ({
    page,
    context,
  }) => {
    // The page shall not be told before the press.
    await hearNothing(context);
    await typeHalfAnAddress(page, customer);
    await unseenFor(await identifierIn(context, customerCookie), untilEnd);
    await page.getByLabel("Name", { exact: true }).fill("Somebody Else");
    await page.getByLabel("Town or city").fill("Paris");
    await page.getByLabel("Postal code").fill("75002");
    await page.getByRole("button", { name: "Continue", exact: true }).click();
    await expect(page).toHaveURL(/sign-in\?.*because=timeout/);
    await expect(page.getByRole("banner").getByRole("link", { name: "Sign in" })).toBeVisible();
    await fillSignIn(page, customer.email, customer.password);
    await expectHalfAnAddress(page);
    await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Somebody Else");
  });

  test("a link that is followed too late leads to the sign-in page as a whole new page @LIF-13 @ASVS-7.3.1 @javascript", async ({
    page,
    context,
  }) => {
    // The page shall not be told before the link is followed.
    await hearNothing(context);
    await openWatched(page, "/account");
    await page.evaluate(() => Object.assign(window, { isFormerPage: true }));
    await unseenFor(await identifierIn(context, customerCookie), untilEnd);
    await page.getByRole("link", { name: "Orders", exact: true }).first().click();
    await expect(page).toHaveURL(/sign-in\?.*because=timeout/);
    expect(await page.evaluate(() => "isFormerPage" in window)).toBe(false);
    await expect(page.getByRole("banner").getByRole("link", { name: "Account" })).toHaveCount(0);
  });

  test("the absolute end is announced as what it is, and what is typed until then is kept @LIF-13 @ASVS-7.3.2 @WCAG-2.2.6 @javascript", async ({
    page,
    context,
  }) => {
    await typeHalfAnAddress(page, customer);
    const identifier = await identifierIn(context, customerCookie);
    await endsIn(identifier, minutes(2));
    await page.reload();
    const dialog = page.getByRole("dialog", { name: "Your sign-in ends soon" });
    await expect(dialog).toContainText("cannot be put off");
    await expect(dialog.getByRole("button", { name: "Stay signed in" })).toHaveCount(0);
    await dialog.getByRole("button", { name: "Go on until then" }).click();
    await expect(dialog).toBeHidden();
    await page.getByLabel("Country").selectOption("FR");
    await typedStreet(page).fill("12 rue de la Paix");
    await endsIn(identifier, seconds(-1));
    await context.clock.fastForward(minutes(2));
    await expectSignedOut(page);
    await page.getByRole("link", { name: "Sign in" }).click();
    await fillSignIn(page, customer.email, customer.password);
    await expectHalfAnAddress(page);
  });

  test("the dialog is worked by keyboard alone, and gives the focus back @LIF-13 @WCAG-2.1.1 @WCAG-2.4.3 @javascript", async ({
    page,
    context,
  }) => {
    await typeHalfAnAddress(page, customer);
    await expect(typedStreet(page)).toBeFocused();
    await passIdle(context, untilWarning);
    await expect(stay(page)).toBeFocused();
    await page.keyboard.press("Tab");
    await expect(warning(page).getByRole("button", { name: "Sign out now" })).toBeFocused();
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Enter");
    await expect(warning(page)).toBeHidden();
    await expect(typedStreet(page)).toBeFocused();
    await expect(typedStreet(page)).toHaveValue("12 rue de la Paix");
    await passIdle(context, untilWarning);
    await expect(warning(page)).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(warning(page)).toBeHidden();
    expect(elapsed(await lastSeen(await identifierIn(context, customerCookie)), now())).toBeLessThan(minutes(1));
  });

  test("whoever wants to go, goes: “Sign out now” ends the session @LIF-05 @LIF-13 @ASVS-7.4.4 @javascript", async ({
    page,
    context,
  }) => {
    await openWatched(page, "/account");
    await passIdle(context, untilWarning);
    await warning(page).getByRole("button", { name: "Sign out now" }).click();
    await expect(page.getByText("You are signed out")).toBeVisible();
  });

  for (const colorScheme of ["light", "dark"] as const) {
    test(`axe finds nothing on the dialog and on the page after the end, ${colorScheme} @LIF-13 @WCAG-4.1.2 @javascript`, async ({
      page,
      context,
    }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await openWatched(page, "/account");
      await passIdle(context, untilWarning);
      await expect(warning(page)).toBeVisible();
      expect(await warning(page).evaluate((dialog) => getComputedStyle(dialog).animationName)).toBe("none");
      expect(await findings(page)).toEqual([]);
      await passIdle(context, untilEnd);
      await expectSignedOut(page);
      expect(await findings(page)).toEqual([]);
    });
  }
});

test("a press that comes too late loses nothing without script either @LIF-14 @ASVS-7.3.1", async ({
  page,
  context,
}) => {
  const customer = await newCustomer();
  await arriveSignedIn(page, customer);
  await typeHalfAnAddress(page, customer);
  await unseenFor(await identifierIn(context, customerCookie), untilEnd);
  await page.getByRole("button", { name: "Continue", exact: true }).click();
  await expect(page).toHaveURL(/sign-in\?.*because=timeout/);
  await fillSignIn(page, customer.email, customer.password);
  await expectHalfAnAddress(page);
});

test("a guest is never told that they were signed out; the cart says what became of it @LIF-13 @ASVS-7.3.1", async ({
  page,
  context,
}) => {
  await arriveWithVase(page);
  await unseenFor(await identifierIn(context, guestCookie), (limits.guest.idleTimeout + seconds(5)) as Duration);
  await page.goto("/cart");
  const main = page.getByRole("main");
  await expect(main).toContainText("for 1 day after you were last here");
  await expect(main).not.toContainText(/signed (out|in)/);
});

test("a customer who timed out is told where their cart is @LIF-13 @ASVS-7.3.1", async ({ page, context }) => {
  const customer = await newCustomer();
  await arriveSignedIn(page, customer);
  await arriveWithVase(page);
  await unseenFor(await identifierIn(context, customerCookie), untilEnd);
  await page.goto("/cart");
  await expect(page.getByRole("main")).toContainText("Your cart waits in your account");
  await page.getByRole("main").getByRole("link", { name: "Sign in" }).click();
  await fillSignIn(page, customer.email, customer.password);
  await expect(page).toHaveURL(/\/cart/);
  await expect(page.getByRole("main")).toContainText("Harvest vase");
});
