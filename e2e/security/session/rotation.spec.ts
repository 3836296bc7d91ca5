/**
 * Attack: an identifier is copied and used later.
 * Shown by ageing a session to its rotation and watching the cookie: it changes in time, and nobody honest notices.
 */
import { limits, rotation } from "#lib/session";
import { type Duration, seconds } from "#lib/time";
import { arriveSignedIn, arriveWithVase } from "../../support/arrival.ts";
import {
  cookiesIn,
  customerCookie,
  guestCookie,
  identifierIn,
  sessionCookie,
  signedInCookies,
} from "../../support/cookies.ts";
import { newCustomer } from "../../support/customer.ts";
import {
  dueForRotation,
  handleOf,
  identifierHeldFor,
  journalOf,
  lastSeen,
  offerOf,
  replacedFor,
  standing,
  storedTexts,
  unseenFor,
} from "../../support/session-record.ts";
import { expectInCart, expectScripted, signOut } from "../../support/shop.ts";
import { expect, test } from "../../support/test.ts";
import { goTo, offeredBy, successorIn } from "../../support/visitor.ts";

const { rotationInterval } = limits.customer;

test.describe("a new identifier", () => {
  let first = "";
  let handle = "";
  test.beforeEach(async ({ page, context }) => {
    await arriveSignedIn(page, await newCustomer());
    first = await identifierIn(context, customerCookie);
    handle = await handleOf(first);
  });

  test("is not offered shortly before it is due, and is a second after @ROT-01 @ASVS-7.2.4 @CS-SESSION-RENEWAL", async ({
    raw,
  }) => {
    await identifierHeldFor(first, (rotationInterval - seconds(20)) as Duration);
    expect(offeredBy(await goTo(raw, "/account", first))).toBeUndefined();
    await identifierHeldFor(first, (rotationInterval + seconds(1)) as Duration);
    expect(successorIn(await goTo(raw, "/account", first))).not.toBe(first);
  });

  test("replaces the old one with one visit, by the page's own script, in a cookie like the first @ROT-01 @COK-02 @ASVS-3.3.1 @ASVS-7.2.4 @CS-SESSION-RENEWAL @javascript", async ({
    page,
    context,
  }) => {
    await dueForRotation(first);
    await page.goto("/account");
    await expect.poll(() => standing(handle)).toEqual({ generation: 1, endReason: null });
    expect(await cookiesIn(context)).toEqual(signedInCookies());
    expect(await identifierIn(context, customerCookie)).not.toBe(first);
    expect(await journalOf(handle)).toEqual(expect.arrayContaining(["rotation-offered", "rotation-confirmed"]));
  });

  test("comes while somebody only moves from link to link, without a page being loaded @ROT-01 @CS-SESSION-RENEWAL @javascript", async ({
    page,
  }) => {
    await page.goto("/");
    await dueForRotation(first);
    await page.getByRole("link", { name: "Everything", exact: true }).click();
    await expect.poll(() => standing(handle)).toMatchObject({ generation: 1 });
  });

  test("comes with a press of a button, and the press does what it is for @ROT-01 @CS-SESSION-RENEWAL @javascript", async ({
    page,
    context,
  }) => {
    await page.goto("/products/harvest-vase");
    await dueForRotation(first);
    await page.getByRole("button", { name: "Add to cart" }).click();
    await expect(page).toHaveURL(/\/cart/);
    await expectInCart(page, 1);
    await expect.poll(() => standing(handle)).toMatchObject({ generation: 1 });
    expect(await identifierIn(context, customerCookie)).not.toBe(first);
  });

  test("is the same for every answer until one arrives, however many are lost @ROT-03 @CS-SESSION-RENEWAL", async ({
    raw,
  }) => {
    await dueForRotation(first);
    const offers: string[] = [];
    for (let lost = 0; lost < 5; lost += 1) offers.push(successorIn(await goTo(raw, "/account", first)));
    expect(new Set(offers).size).toBe(1);
    expect((await goTo(raw, "/account", first)).status).toBe(200);
    expect((await goTo(raw, "/account", offers[0] ?? "")).status).toBe(200);
    expect(await standing(handle)).toEqual({ generation: 1, endReason: null });
  });

  test("is one and the same for twenty requests at once @ROT-02 @CS-SESSION-RENEWAL", async ({ crowd }) => {
    await Promise.all(Array.from({ length: 20 }, () => crowd("/healthz")));
    await dueForRotation(first);
    const answers = await Promise.all(Array.from({ length: 20 }, () => goTo(crowd, "/account", first)));
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
    expect(new Set(answers.map(offeredBy).filter(Boolean)).size).toBe(1);
  });

  test("is never offered to what a browser fetches ahead, nor beside a page @ROT-09 @WSTG-SESS-07", async ({ raw }) => {
    await dueForRotation(first);
    const besides = [
      { "sec-purpose": "prefetch" },
      { "sec-purpose": "prefetch;prerender" },
      { purpose: "prefetch" },
      { "next-router-prefetch": "1", rsc: "1", "sec-fetch-mode": "cors", "sec-fetch-dest": "empty" },
      { rsc: "1", "sec-fetch-mode": "cors", "sec-fetch-dest": "empty" },
      { "sec-fetch-dest": "iframe" },
      { "sec-fetch-mode": "no-cors", "sec-fetch-dest": "image" },
    ];
    for (const headers of besides) {
      expect(offeredBy(await goTo(raw, "/account", first, headers)), JSON.stringify(headers)).toBeUndefined();
    }
    expect(await journalOf(handle)).not.toContain("rotation-offered");
  });

  test("waits until the answers with the last one have arrived, however due it is @ROT-14 @CS-SESSION-RENEWAL", async ({
    raw,
  }) => {
    await dueForRotation(first);
    const second = successorIn(await goTo(raw, "/account", first));
    await goTo(raw, "/account", second);
    await identifierHeldFor(second, rotationInterval);
    expect(offeredBy(await goTo(raw, "/account", second))).toBeUndefined();
    await dueForRotation(second);
    expect(successorIn(await goTo(raw, "/account", second))).not.toBe(second);
  });

  test("keeps forms of pages from before good, in every tab @ROT-01 @CS-CSRF-TOKEN @javascript", async ({
    page,
    context,
  }) => {
    await page.goto("/products/harvest-vase");
    const other = await context.newPage();
    await dueForRotation(first);
    await other.goto("/account");
    await expect.poll(() => standing(handle)).toMatchObject({ generation: 1 });
    await page.getByRole("button", { name: "Add to cart" }).click();
    await expectInCart(page, 1);
  });

  test("leaves nothing that would open the session in the database @TOK-05 @ASVS-11.5.1", async ({ raw }) => {
    await dueForRotation(first);
    await goTo(raw, "/account", first);
    for (const text of await storedTexts(handle)) {
      expect((await goTo(raw, "/account", text)).headers.location, text).toMatch(/sign-in/);
    }
  });

  test("leaves nothing of the offer once it is confirmed @THF-09 @ASVS-11.5.1", async ({ raw }) => {
    await dueForRotation(first);
    const second = successorIn(await goTo(raw, "/account", first));
    const offer = await offerOf(handle);
    expect([offer.pendingDigest, offer.pendingSeal]).toEqual([expect.any(String), expect.any(String)]);
    expect((await goTo(raw, "/account", second)).status).toBe(200);
    expect(await offerOf(handle)).toEqual({ pendingDigest: null, pendingSeal: null });
  });
});

test.describe("the identifier before", () => {
  let first = "";
  let second = "";
  let handle = "";
  test.beforeEach(async ({ page, context, raw }) => {
    await arriveSignedIn(page, await newCustomer());
    first = await identifierIn(context, customerCookie);
    handle = await handleOf(first);
    await dueForRotation(first);
    second = successorIn(await goTo(raw, "/account", first));
    await goTo(raw, "/account", second);
  });

  test("serves what was on its way, and is never told the next one @ROT-04 @ROT-05 @CS-SESSION-RENEWAL", async ({
    raw,
  }) => {
    const answer = await goTo(raw, "/account", first);
    expect([answer.status, offeredBy(answer)]).toEqual([200, undefined]);
    await dueForRotation(second);
    expect(successorIn(await goTo(raw, "/account", second))).not.toBe(second);
    const again = await goTo(raw, "/account", first);
    expect([again.status, offeredBy(again)]).toEqual([200, undefined]);
  });

  test("serves for as long as its grace lasts @ROT-04 @CS-SESSION-RENEWAL", async ({ raw }) => {
    await replacedFor(first, (rotation.grace - seconds(10)) as Duration);
    expect((await goTo(raw, "/account", first)).status).toBe(200);
    expect(await standing(handle)).toMatchObject({ endReason: null });
  });

  test("is too old once another has followed: 409, no harm, and the cookie stays @ROT-13 @CS-SESSION-RENEWAL", async ({
    raw,
    baseURL,
  }) => {
    await dueForRotation(second);
    const third = successorIn(await goTo(raw, "/account", second));
    await goTo(raw, "/account", third);
    const stale = await goTo(raw, "/account", first);
    expect([stale.status, offeredBy(stale), stale.headers["refresh"]]).toEqual([409, undefined, "1"]);
    expect((await goTo(raw, "/account", first, { referer: `${baseURL}/account` })).headers["refresh"]).toBeUndefined();
    expect((await goTo(raw, "/account", third)).status).toBe(200);
  });
});

test("a request that another tab overtook is sent once more by the page, unseen by the person @ROT-13 @CS-SESSION-RENEWAL @javascript", async ({
  page,
  context,
}) => {
  await arriveSignedIn(page, await newCustomer());
  const identifier = await identifierIn(context, customerCookie);
  await page.goto("/products/harvest-vase");
  let refused = 0;
  await page.route("**/products/harvest-vase", async (route) => {
    if (route.request().method() !== "POST" || refused > 0) return route.continue();
    refused += 1;
    return route.fulfill({ status: 409, headers: { "session-stale": "1" }, body: "" });
  });
  await expectScripted(page);
  await page.getByRole("button", { name: "Add to cart" }).click();
  await expectInCart(page, 1);
  expect(refused).toBe(1);
  expect(await standing(await handleOf(identifier))).toMatchObject({ endReason: null });
});

test("a guest's identifier rotates too, and the cart stays @ROT-01 @ASVS-7.2.4 @CS-SESSION-RENEWAL @javascript", async ({
  page,
  context,
}) => {
  await arriveWithVase(page);
  const first = await identifierIn(context, guestCookie);
  const handle = await handleOf(first);
  await dueForRotation(first);
  await page.goto("/cart");
  await expectInCart(page, 1);
  await expect.poll(() => standing(handle)).toMatchObject({ generation: 1 });
  expect(await context.cookies()).toEqual([sessionCookie(guestCookie)]);
});

test("signing in while the guest's is due sets one cookie, the customer's @FIX-01 @COK-01 @ASVS-7.2.4", async ({
  page,
  context,
}) => {
  await arriveWithVase(page);
  const guest = await identifierIn(context, guestCookie);
  await page.goto("/sign-in");
  await dueForRotation(guest);
  await arriveSignedIn(page, await newCustomer());
  expect(await cookiesIn(context)).toEqual(signedInCookies());
  await signOut(page);
});

test("without script the person's next page confirms it @ROT-12 @CS-SESSION-RENEWAL", async ({ page, context }) => {
  await arriveSignedIn(page, await newCustomer());
  const first = await identifierIn(context, customerCookie);
  const handle = await handleOf(first);
  await dueForRotation(first);
  await page.goto("/account");
  expect(await standing(handle)).toMatchObject({ generation: 0 });
  await page.goto("/account/orders");
  expect(await standing(handle)).toEqual({ generation: 1, endReason: null });
});

test.describe("where a page's script confirms it", () => {
  test("nobody gets a page, and no other site gets through @CSR-01 @ROT-12 @ASVS-3.5.1", async ({ raw }) => {
    expect((await raw("/session/rotation")).status).toBe(405);
    const fromElsewhere = { origin: "https://evil.example", "sec-fetch-site": "cross-site" };
    expect((await raw("/session/rotation", fromElsewhere, { method: "POST" })).status).toBe(403);
  });

  test("no session is kept alive by it @LIF-03 @ASVS-7.3.1 @WSTG-SESS-07", async ({ page, context, raw, baseURL }) => {
    await arriveSignedIn(page, await newCustomer());
    const identifier = await identifierIn(context, customerCookie);
    await unseenFor(identifier, (limits.customer.idleTimeout / 2) as Duration);
    const before = await lastSeen(identifier);
    const headers = {
      cookie: `${customerCookie}=${identifier}`,
      origin: baseURL ?? "",
      "sec-fetch-site": "same-origin",
    };
    expect((await raw("/session/rotation", headers, { method: "POST" })).status).toBe(204);
    expect(await lastSeen(identifier)).toEqual(before);
  });
});
