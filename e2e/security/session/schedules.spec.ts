/**
 * Attack: none: events in an unlucky order would sign an honest person out if one rule of the protocol were missing.
 * Shown by playing the counter-examples of the exhaustive check between a real browser and the shop.
 * Every test ends with the grace gone by and all tabs still in. The one that is not played is the network's own part
 * (A1): a request slower than the grace is signed out, as docs/explanation/threat-model.md says.
 */
import type { Page } from "@playwright/test";
import { rotation } from "#lib/session";
import { type Duration, seconds } from "#lib/time";
import { arriveSignedIn, arriveWithVase } from "../../support/arrival.ts";
import { cookiesIn, customerCookie, guestCookie, identifierIn, signedInCookies } from "../../support/cookies.ts";
import { keptFor, newCustomer } from "../../support/customer.ts";
import {
  acknowledgement,
  everythingHasArrived,
  expect,
  fetchedByScript,
  goInVain,
  goingTo,
  offeredBy,
  presentedBy,
  rotated,
  test,
} from "../../support/on-a-line.ts";
import {
  ageBy,
  dueAtOnce,
  dueForRotation,
  handleOf,
  journalOf,
  justOffered,
  replacedFor,
  standing,
} from "../../support/session-record.ts";
import { expectInCart, fillSignIn, signedInAt, signIn } from "../../support/shop.ts";

const graceAndMore = (rotation.grace + seconds(1)) as Duration;

test("an answer that brings the new identifier is lost, five times: each time the same one is offered @ROT-03 @CS-SESSION-RENEWAL @javascript", async ({
  page,
  tab,
  context,
  line,
  shopper,
}) => {
  await dueForRotation(shopper.first);
  const offers = new Set<string | undefined>();
  for (let times = 0; times < 5; times += 1) {
    const outage = line.loseAnswers(goingTo("/account"));
    await goInVain(page, "/account");
    offers.add(offeredBy((await outage.lost).setCookie));
    outage.mend();
    await ageBy(shopper.handle, graceAndMore);
  }
  expect(offers.size).toBe(1);
  expect(await standing(shopper.handle)).toEqual({ generation: 0, endReason: null });

  await page.goto("/account");
  await rotated(shopper.handle, 1);
  expect(offers).toContain(await identifierIn(context, customerCookie));
  await everybodyIsStillIn(shopper.handle, page, tab);
});

test("the acknowledgement is lost on its way: the person's next visit confirms @ROT-12 @CS-SESSION-RENEWAL @javascript", async ({
  page,
  tab,
  line,
  shopper,
}) => {
  await dueForRotation(shopper.first);
  const outage = line.loseRequests(fetchedByScript);
  await page.goto("/account");
  expect(presentedBy(await outage.lost)).not.toBe(shopper.first);
  expect((await standing(shopper.handle)).generation).toBe(0);
  await ageBy(shopper.handle, graceAndMore);
  await tab.goto("/account/orders");
  await rotated(shopper.handle, 1);
  await everybodyIsStillIn(shopper.handle, page, tab);
});

test("the answer to the acknowledgement is lost: it was confirmed all the same @ROT-12 @CS-SESSION-RENEWAL @javascript", async ({
  page,
  tab,
  line,
  shopper,
}) => {
  await dueForRotation(shopper.first);
  const outage = line.loseAnswers(fetchedByScript);
  await page.goto("/account");
  await outage.lost;
  await rotated(shopper.handle, 1);
  outage.mend();
  await everybodyIsStillIn(shopper.handle, page, tab);
});

test("two tabs race at the rotation moment, and their answers come in the wrong order @ROT-04 @CS-SESSION-RENEWAL @every-browser @javascript", async ({
  page,
  tab,
  line,
  shopper,
}) => {
  await dueForRotation(shopper.first);
  const [former, latter] = [line.holdAnswer(goingTo("/account")), line.holdAnswer(goingTo("/account/orders"))];
  const visits = [page.goto("/account"), tab.goto("/account/orders")];
  const offers = (await Promise.all([former.caught, latter.caught])).map(({ setCookie }) => offeredBy(setCookie));
  expect(offers[0]).toMatch(/^[\w-]{43}$/);
  expect(offers[1]).toBe(offers[0]);
  latter.letGo();
  await visits[1];
  await rotated(shopper.handle, 1);
  former.letGo();
  await visits[0];
  await everybodyIsStillIn(shopper.handle, page, tab);
});

test("a late answer brings a cookie that has long arrived, and a newer one was not to be had meanwhile @ROT-14 @CS-SESSION-RENEWAL @every-browser @javascript", async ({
  page,
  tab,
  context,
  line,
  shopper,
}) => {
  await dueForRotation(shopper.first);
  const late = line.holdAnswer(goingTo("/account"));
  const visit = page.goto("/account");
  await late.caught;
  await tab.goto("/account/orders");
  await rotated(shopper.handle, 1);
  const second = await identifierIn(context, customerCookie);

  // Somebody proves who they are in between, which makes the next one due at once: it has to wait for the late answer.
  await dueAtOnce(shopper.handle);
  await justOffered(shopper.handle);
  await tab.goto("/account/orders");
  late.letGo();
  await visit;
  expect(await identifierIn(context, customerCookie)).toBe(second);

  await ageBy(shopper.handle, rotation.settle);
  await tab.goto("/account/orders");
  await rotated(shopper.handle, 2);
  await everybodyIsStillIn(shopper.handle, page, tab);
});

test("a request is on its way while its identifier is replaced: it is served, and its answer sets no cookie @ROT-04 @ROT-05 @CS-SESSION-RENEWAL @every-browser @javascript", async ({
  page,
  tab,
  context,
  line,
  shopper,
}) => {
  const slow = line.holdRequest(goingTo("/account"));
  const visit = page.goto("/account");
  expect(presentedBy(await slow.caught)).toBe(shopper.first);
  await dueForRotation(shopper.first);
  await tab.goto("/account/orders");
  await rotated(shopper.handle, 1);
  const second = await identifierIn(context, customerCookie);

  // However long the pages took to load: all of the grace is left.
  await replacedFor(shopper.first, seconds(0));
  slow.letGo();
  await visit;
  await signedInAt(page, "/account");
  const served = line.answers.filter((answer) => goingTo("/account")(answer)).at(-1);
  expect(served).toMatchObject({ status: 200, setCookie: [] });
  expect(await identifierIn(context, customerCookie)).toBe(second);
  await everybodyIsStillIn(shopper.handle, page, tab);
});

test("an answer comes only when the identifier of its request has been replaced: the cookie stays the newer one @ROT-05 @CS-SESSION-RENEWAL @javascript", async ({
  page,
  tab,
  context,
  line,
  shopper,
}) => {
  const slow = line.holdAnswer(goingTo("/account"));
  const visit = page.goto("/account");
  await slow.caught;
  await dueForRotation(shopper.first);
  await tab.goto("/account/orders");
  await rotated(shopper.handle, 1);
  const second = await identifierIn(context, customerCookie);
  slow.letGo();
  await visit;
  expect(await identifierIn(context, customerCookie)).toBe(second);
  await everybodyIsStillIn(shopper.handle, page, tab);
});

test("two replacements overtake a request: it is refused without harm, and the page comes back by itself @ROT-13 @CS-SESSION-RENEWAL @every-browser @javascript", async ({
  page,
  tab,
  context,
  line,
  shopper,
}) => {
  const slow = line.holdRequest(goingTo("/account"));
  const visit = page.goto("/account");
  await slow.caught;
  await dueForRotation(shopper.first);
  const offer = line.holdAnswer(goingTo("/account/orders"));
  const first = tab.goto("/account/orders");
  await offer.caught;
  // Nobody has used the successor yet, and the settle time goes by: the next may follow it closely.
  await ageBy(shopper.handle, rotation.settle);
  offer.letGo();
  await first;
  await rotated(shopper.handle, 1);
  await dueForRotation(await identifierIn(context, customerCookie));
  await tab.goto("/account/orders");
  await rotated(shopper.handle, 2);

  await replacedFor(shopper.first, seconds(0));
  slow.letGo();
  await visit;
  await signedInAt(page, "/account");
  const answers = line.answers.filter((answer) => goingTo("/account")(answer)).slice(-2);
  expect(answers).toMatchObject([{ status: 409, setCookie: [] }, { status: 200 }]);
  expect(await journalOf(shopper.handle)).toContain("stale-identifier-presented");
  // It shows already what it is still loading, and whoever leads it elsewhere now would be interrupted.
  await page.waitForLoadState("load");
  await everybodyIsStillIn(shopper.handle, page, tab);
});

test("a press is on its way while its identifier is replaced: it counts, once @ROT-04 @CS-SESSION-RENEWAL @javascript", async ({
  page,
  tab,
  line,
  shopper,
}) => {
  await page.goto("/products/harvest-vase");
  const press = line.holdRequest(({ method, path }) => method === "POST" && path === "/products/harvest-vase");
  await page.getByRole("button", { name: "Add to cart" }).click();
  expect(presentedBy(await press.caught)).toBe(shopper.first);
  await dueForRotation(shopper.first);
  await tab.goto("/account/orders");
  await rotated(shopper.handle, 1);
  await replacedFor(shopper.first, seconds(0));
  press.letGo();
  await expect(page).toHaveURL(/\/cart/);
  await expectInCart(page, 1);
  await everybodyIsStillIn(shopper.handle, page, tab);
});

test("the answer to a press brings the new identifier and is lost: the press counts, and its browser stays in @ROT-03 @CS-SESSION-RENEWAL @javascript", async ({
  page,
  tab,
  line,
  shopper,
}) => {
  await page.goto("/products/harvest-vase");
  await dueForRotation(shopper.first);
  const outage = line.loseAnswers(({ method, path }) => method === "POST" && path === "/products/harvest-vase");
  await page.getByRole("button", { name: "Add to cart" }).click();
  expect(offeredBy((await outage.lost).setCookie)).toMatch(/^[\w-]{43}$/);
  await ageBy(shopper.handle, graceAndMore);
  await tab.goto("/cart");
  await expectInCart(tab, 1);
  await everybodyIsStillIn(shopper.handle, page, tab);
});

test("a new identifier arrives after the sign-out: it opens nothing, and harms nobody @THF-12 @LIF-05 @ASVS-7.4.1 @javascript", async ({
  page,
  tab,
  context,
  line,
  shopper,
}) => {
  await tab.goto("/account");
  await page.goto("/cart");
  await everythingHasArrived(line, [page, tab]);
  await dueForRotation(shopper.first);
  const late = line.holdAnswer(acknowledgement);
  const asked = page.evaluate(() => fetch("/session/rotation", { method: "POST" }).then(() => undefined));
  expect(offeredBy((await late.caught).setCookie)).toMatch(/^[\w-]{43}$/);
  await tab.getByRole("main").getByRole("button", { name: "Sign out" }).click();
  await expect(tab).toHaveURL(/sign-in/);
  late.letGo();
  await asked;
  await identifierIn(context, customerCookie);

  await tab.goto("/account");
  await expect(tab).toHaveURL(/\/sign-in/);
  await expect(tab.getByRole("main")).not.toContainText(/copied|two places/i);
  expect(await journalOf(shopper.handle)).not.toContain("reuse-detected");
  await arriveSignedIn(tab, shopper.customer);
  await tab.goto("/account");
  await signedInAt(tab, "/account");
});

test("the answer to a sign-in is lost: signing in once more brings the guest's cart along, once @FIX-08 @WSTG-SESS-03 @javascript", async ({
  page,
  context,
  line,
}) => {
  const customer = await newCustomer();
  await arriveWithVase(page);
  await everythingHasArrived(line, [page]);
  const guest = await handleOf(await identifierIn(context, guestCookie));
  await page.goto("/sign-in");
  const outage = line.loseAnswers(({ method, path }) => method === "POST" && path === "/sign-in");
  await fillSignIn(page, customer.email, customer.password);
  expect(offeredBy((await outage.lost).setCookie)).toMatch(/^[\w-]{43}$/);
  outage.mend();
  // The shop has done its part, the browser has none of it.
  expect((await standing(guest)).endReason).toBe("sign-in");
  expect((await context.cookies()).map(({ name }) => name)).toEqual([guestCookie]);
  await page.goto("about:blank");
  await signIn(page, customer);
  await expectInCart(page, 1);
  expect((await keptFor(customer)).thingsInCart).toBe(1);
  expect((await cookiesIn(context)).map(({ name }) => name)).toEqual(signedInCookies().map(({ name }) => name));
});

test("a guest's new identifier is lost, then two tabs race for it: the cart stays @ROT-03 @FIX-08 @CS-SESSION-RENEWAL @javascript", async ({
  page,
  context,
  line,
}) => {
  await arriveWithVase(page);
  // Nothing that this page would still ask for shall come into the schedule.
  await everythingHasArrived(line, [page]);
  await page.goto("about:blank");
  const first = await identifierIn(context, guestCookie);
  const handle = await handleOf(first);
  const tab = await context.newPage();
  await dueForRotation(first);
  const outage = line.loseAnswers(goingTo("/cart"));
  await goInVain(page, "/cart");
  const offer = offeredBy((await outage.lost).setCookie, guestCookie);
  expect(offer).toMatch(/^[\w-]{43}$/);
  outage.mend();
  await ageBy(handle, graceAndMore);

  await Promise.all([page.goto("/cart"), tab.goto("/products/harvest-vase")]);
  await rotated(handle, 1);
  expect(await identifierIn(context, guestCookie)).toBe(offer);
  await ageBy(handle, graceAndMore);
  for (const one of [page, tab]) {
    await one.goto("/cart");
    await expectInCart(one, 1);
  }
  expect(await journalOf(handle)).not.toContain("reuse-detected");
});

/** The grace goes by, and whoever would be taken for a thief would be so now. */
async function everybodyIsStillIn(handle: string, ...pages: readonly Page[]): Promise<void> {
  await ageBy(handle, graceAndMore);
  for (const page of pages) {
    await page.goto("/account");
    await signedInAt(page, "/account");
  }
  expect(await journalOf(handle)).not.toContain("reuse-detected");
  expect((await standing(handle)).endReason).toBeNull();
}
