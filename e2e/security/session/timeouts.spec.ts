/**
 * Attack: a forgotten browser, or an old copy of its cookie, is used hours later.
 * Shown by ageing sessions to just before and just after each limit; the second itself in lib/session/protocol.test.ts.
 */
import { limits } from "#lib/session";
import { type Duration, elapsed, minutes, now, seconds } from "#lib/time";
import { arriveSignedIn, arriveWithVase } from "../../support/arrival.ts";
import { customerCookie, guestCookie, identifierIn } from "../../support/cookies.ts";
import { newCustomer } from "../../support/customer.ts";
import { ageBy, endsIn, handleOf, lastSeen, lifeOf, standing, unseenFor } from "../../support/session-record.ts";
import { addVaseToCart, expectInCart } from "../../support/shop.ts";
import { expect, test } from "../../support/test.ts";

const { idleTimeout, absoluteTimeout } = limits.customer;
const shortlyBefore = (limit: Duration) => (limit - seconds(20)) as Duration;
const aSecondAfter = (limit: Duration) => (limit + seconds(1)) as Duration;

test.describe("a customer's session", () => {
  let identifier = "";
  test.beforeEach(async ({ page, context }) => {
    await arriveSignedIn(page, await newCustomer());
    identifier = await identifierIn(context, customerCookie);
  });

  test("is good shortly before the idle timeout, and that visit moves it @LIF-01 @ASVS-7.3.1 @WSTG-SESS-07", async ({
    raw,
  }) => {
    await unseenFor(identifier, shortlyBefore(idleTimeout));
    const answer = await raw("/account", { cookie: `${customerCookie}=${identifier}` });
    expect(answer.status).toBe(200);
    expect(elapsed(await lastSeen(identifier), now())).toBeLessThan(minutes(1));
  });

  test("is over one second after the idle timeout, and the sign-in page says why @LIF-01 @ASVS-7.3.1 @WSTG-SESS-07", async ({
    page,
  }) => {
    await unseenFor(identifier, aSecondAfter(idleTimeout));
    await page.goto("/account/orders");
    await expect(page).toHaveURL(/\/sign-in\?.*because=timeout/);
    await expect(page.getByText(/30 minutes/)).toBeVisible();
    await page.goto("/account");
    await expect(page).toHaveURL(/sign-in/);
  });

  test("is good shortly before its absolute end @LIF-02 @ASVS-7.3.2 @WSTG-SESS-07", async ({ raw }) => {
    await endsIn(identifier, seconds(20));
    expect((await raw("/account", { cookie: `${customerCookie}=${identifier}` })).status).toBe(200);
  });

  test("is over one second after its absolute end, however active @LIF-02 @ASVS-7.3.2 @WSTG-SESS-07", async ({
    page,
    raw,
  }) => {
    await endsIn(identifier, minutes(5));
    const handle = await handleOf(identifier);
    for (let visit = 0; visit < 3; visit += 1) {
      await unseenFor(identifier, minutes(10));
      expect((await raw("/account", { cookie: `${customerCookie}=${identifier}` })).status).toBe(200);
      expect(elapsed(await lastSeen(identifier), now())).toBeLessThan(minutes(1));
    }
    await ageBy(handle, aSecondAfter(minutes(5)));
    await page.goto("/account");
    await expect(page).toHaveURL(/sign-in/);
    expect(await standing(handle)).toMatchObject({ endReason: "timeout" });
  });

  test("has its absolute end as far from sign-in as the policy says @LIF-02 @ASVS-7.3.2 @WSTG-SESS-07", async () => {
    const { createdAt, absoluteEndAt } = await lifeOf(identifier);
    expect(elapsed(createdAt, absoluteEndAt)).toBe(absoluteTimeout);
  });

  test("is not kept alive by what the browser fetches ahead @LIF-03 @ASVS-7.3.1", async ({ raw }) => {
    await unseenFor(identifier, minutes(10));
    const before = await lastSeen(identifier);
    await raw("/account", { cookie: `${customerCookie}=${identifier}`, "sec-purpose": "prefetch" });
    expect(await lastSeen(identifier)).toEqual(before);
  });

  test("brings the person back to where they wanted to go @LIF-13 @ASVS-7.3.1", async ({ page }) => {
    const customer = await newCustomer();
    await unseenFor(identifier, aSecondAfter(idleTimeout));
    await page.goto("/account/orders");
    await page.getByRole("main").getByLabel("Email").fill(customer.email);
    await page.getByRole("main").getByLabel("Password", { exact: true }).fill(customer.password);
    await page.getByRole("main").getByRole("button", { name: "Sign in", exact: true }).click();
    await expect(page).toHaveURL(/\/account\/orders$/);
  });
});

test.describe("a guest's cart", () => {
  let identifier = "";
  test.beforeEach(async ({ page, context }) => {
    await arriveWithVase(page);
    identifier = await identifierIn(context, guestCookie);
  });

  test("is there shortly before the idle timeout @LIF-01 @ASVS-7.3.1", async ({ page }) => {
    await unseenFor(identifier, shortlyBefore(limits.guest.idleTimeout));
    await page.goto("/cart");
    await expectInCart(page, 1);
  });

  test("is gone one second after it, and a new one begins under a new identifier @LIF-01 @ASVS-7.3.1", async ({
    page,
    context,
  }) => {
    await unseenFor(identifier, aSecondAfter(limits.guest.idleTimeout));
    await page.goto("/cart");
    await expectInCart(page, 0);
    await addVaseToCart(page);
    expect(await identifierIn(context, guestCookie)).not.toBe(identifier);
  });

  test("is there shortly before its absolute end, and gone one second after @LIF-02 @ASVS-7.3.2", async ({ page }) => {
    await endsIn(identifier, seconds(20));
    await page.goto("/cart");
    await expectInCart(page, 1);
    await endsIn(identifier, seconds(-1));
    await page.goto("/cart");
    await expectInCart(page, 0);
  });
});
