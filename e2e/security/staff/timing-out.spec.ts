/**
 * Attack: somebody reads other people's data from a back office that was left open.
 * Shown by turning the browser's clock to the end, beside a customer's session in the same browser.
 */
import type { BrowserContext, Page } from "@playwright/test";
import { limits } from "#lib/session";
import { type Duration, elapsed, minutes, seconds } from "#lib/time";
import { arriveAsStaff, arriveSignedIn } from "../../support/arrival.ts";
import { customerCookie, identifierIn } from "../../support/cookies.ts";
import { type Customer, newCustomer } from "../../support/customer.ts";
import { lastSeen, unseenFor } from "../../support/session-record.ts";
import { signIn } from "../../support/shop.ts";
import { enterStaffCode, fillStaffSignIn, newStaff, type Staff, staffCookie } from "../../support/staff.ts";
import { expect, test } from "../../support/test.ts";
import { hearWatches, openWatched } from "../../support/watched-page.ts";

const { idleTimeout } = limits.staff;
const untilWarning = (idleTimeout - minutes(2) + seconds(5)) as Duration;
const untilEnd = (idleTimeout + seconds(5)) as Duration;

/** Nobody does anything for so long: the browser's clock goes on, the server's record is aged. */
async function passIdle(context: BrowserContext, cookie: string, passed: Duration): Promise<void> {
  await unseenFor(await identifierIn(context, cookie), passed);
  await context.clock.fastForward(passed);
}

const warning = (page: Page) => page.getByRole("dialog", { name: "Are you still there?" });

test.describe("in the back office", () => {
  let person: Staff;
  let customer: Customer;
  test.beforeEach(async ({ page, context }) => {
    [person, customer] = [await newStaff(), await newCustomer()];
    await context.clock.install();
    await hearWatches(context);
    await arriveAsStaff(page, person);
  });

  test("two minutes before the idle timeout the page asks, and one press stays @LIF-13 @ASVS-7.3.1 @WCAG-2.2.1 @javascript", async ({
    page,
    context,
  }) => {
    await openWatched(page, "/staff");
    await passIdle(context, staffCookie, untilWarning);
    await expect(warning(page)).toBeVisible();
    const before = await lastSeen(await identifierIn(context, staffCookie));
    await warning(page).getByRole("button", { name: "Stay signed in" }).click();
    await expect(warning(page)).toBeHidden();
    const after = await lastSeen(await identifierIn(context, staffCookie));
    expect(elapsed(before, after)).toBeGreaterThan(minutes(12));
  });

  test("when time is up nobody's data are left on the page, and signing in leads back @LIF-13 @ASVS-14.3.1 @javascript", async ({
    page,
    context,
  }) => {
    await openWatched(page, `/staff?q=${customer.email}`);
    await expect(page.getByText(customer.email)).toBeVisible();
    await passIdle(context, staffCookie, untilEnd);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("You were signed out");
    expect(await page.content()).not.toContain(customer.email);
    await page.getByRole("link", { name: "Sign in" }).click();
    await expect(page).toHaveURL(/\/staff\/sign-in\?.*because=timeout/);
    await fillStaffSignIn(page, person.email, person.password);
    await enterStaffCode(page, person);
    await expect(page).toHaveURL(/\/staff\?q=/);
  });

  test("the end of the shop's session in the same browser changes nothing, nor the other way round @FIX-10 @ASVS-7.4.1 @javascript", async ({
    page,
    context,
  }) => {
    const shop = await context.newPage();
    await arriveSignedIn(shop, customer);
    await openWatched(page, "/staff");
    await openWatched(shop, "/account");
    await unseenFor(
      await identifierIn(context, customerCookie),
      (limits.customer.idleTimeout + seconds(5)) as Duration,
    );
    // Asked once more by whoever comes back to the tab.
    await shop.reload();
    await expect(shop).toHaveURL(/\/sign-in/);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sessions and accounts");
    await signIn(shop, customer);
    await passIdle(context, staffCookie, untilEnd);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("You were signed out");
    await expect(shop.getByText(customer.email)).toBeVisible();
  });
});

test("how much is left is told to the page of that very session alone, and extends nothing @LIF-03 @ASVS-7.3.1", async ({
  page,
  context,
}) => {
  await arriveAsStaff(page, await newStaff());
  const identifier = await identifierIn(context, staffCookie);
  await unseenFor(identifier, minutes(5));
  const before = await lastSeen(identifier);
  const statuses = await page.evaluate(async () => {
    const ask = (path: string, headers: Record<string, string>) =>
      fetch(path, { headers }).then(({ status }) => status);
    return [
      await ask("/staff/session/status", {}),
      await ask("/staff/session/status", { "session-handle": "another" }),
    ];
  });
  expect(statuses).toEqual([204, 204]);
  expect(await lastSeen(identifier)).toEqual(before);
});
