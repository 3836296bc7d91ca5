/**
 * Attack: a thief has copied the cookie, once, and is otherwise like its owner: the same browser and network.
 * Shown by both racing for the next identifier: the one who was slower betrays that there are two.
 */
import { rotation } from "#lib/session";
import { type Duration, seconds } from "#lib/time";
import { arriveWithVase, leaveSignedOut } from "../../support/arrival.ts";
import { customerCookie, guestCookie, identifierIn } from "../../support/cookies.ts";
import { lettersTo, postHasCome } from "../../support/mailbox.ts";
import { everythingHasArrived, expect, goInVain, goingTo, offeredBy, rotated, test } from "../../support/on-a-line.ts";
import type { Answer, Ask } from "../../support/raw.ts";
import { ageBy, dueForRotation, handleOf, journalOf, replacedFor, standing } from "../../support/session-record.ts";
import { expectInCart, signedInAt } from "../../support/shop.ts";

const graceAndMore = (rotation.grace + seconds(1)) as Duration;

for (const times of [1, 2, 10]) {
  test(`the owner was quicker: the thief's copy is over ${times} × the grace later, and so is the session @THF-01 @THF-05 @WSTG-SESS-09 @CS-SESSION-RENEWAL @javascript`, async ({
    page,
    shopper,
    raw,
  }) => {
    await dueForRotation(shopper.first);
    await page.goto("/account");
    await rotated(shopper.handle, 1);
    await ageBy(shopper.handle, (times * rotation.grace) as Duration);
    isTurnedAway(await visitWith(raw, shopper.first));
    await page.goto("/account");
    await expect(page).toHaveURL(/\/sign-in\?.*because=reuse/);
    expect(await standing(shopper.handle)).toEqual({ generation: 1, endReason: "reuse" });
  });
}

test("what the owner's page fetches ahead does not swallow the reason @THF-06 @WSTG-SESS-09 @javascript", async ({
  page,
  shopper,
  raw,
}) => {
  await dueForRotation(shopper.first);
  await page.goto("/account");
  await rotated(shopper.handle, 1);
  await ageBy(shopper.handle, graceAndMore);
  isTurnedAway(await visitWith(raw, shopper.first));
  await page.evaluate(async () => {
    await fetch("/account/orders", { headers: { rsc: "1", "next-router-prefetch": "1" } });
    await fetch("/session/rotation", { method: "POST" });
  });
  await page.goto("/account");
  await expect(page).toHaveURL(/\/sign-in\?.*because=reuse/);
});

test("the thief was quicker: the owner's next visit after the grace ends it for both @THF-11 @WSTG-SESS-09 @javascript", async ({
  page,
  context,
  line,
  shopper,
  raw,
}) => {
  await dueForRotation(shopper.first);
  const taken = offeredBy((await visitWith(raw, shopper.first)).headers["set-cookie"]) ?? "";
  expect((await visitWith(raw, taken)).status).toBe(200);
  await rotated(shopper.handle, 1);

  // However long the pages took to load: all of the grace is left.
  await replacedFor(shopper.first, seconds(0));
  await page.goto("/account");
  await signedInAt(page, "/account");
  expect(line.answers.filter(goingTo("/account")).at(-1)).toMatchObject({ status: 200, setCookie: [] });
  expect(await identifierIn(context, customerCookie)).toBe(shopper.first);
  await ageBy(shopper.handle, graceAndMore);
  await page.goto("/account");
  await expect(page).toHaveURL(/\/sign-in\?.*because=reuse/);
  isTurnedAway(await visitWith(raw, taken));
  expect((await journalOf(shopper.handle)).filter((kind) => kind === "reuse-detected")).toHaveLength(1);
});

test("both were offered the same one: the next rotation parts them @THF-11 @WSTG-SESS-09 @javascript", async ({
  page,
  context,
  shopper,
  raw,
}) => {
  await dueForRotation(shopper.first);
  const shared = offeredBy((await visitWith(raw, shopper.first)).headers["set-cookie"]) ?? "";
  await page.goto("/account");
  await rotated(shopper.handle, 1);
  expect(await identifierIn(context, customerCookie)).toBe(shared);
  expect((await visitWith(raw, shared)).status).toBe(200);

  await dueForRotation(shared);
  await page.goto("/account");
  await rotated(shopper.handle, 2);
  await ageBy(shopper.handle, graceAndMore);
  isTurnedAway(await visitWith(raw, shared));
  expect((await standing(shopper.handle)).endReason).toBe("reuse");
});

test("the thief reads the new identifier in an answer that its owner never got: the owner's next visit ends it @THF-11 @WSTG-SESS-09 @javascript", async ({
  page,
  line,
  shopper,
  raw,
}) => {
  await dueForRotation(shopper.first);
  const outage = line.loseAnswers(goingTo("/account"));
  await goInVain(page, "/account");
  const taken = offeredBy((await outage.lost).setCookie) ?? "";
  outage.mend();
  expect((await visitWith(raw, taken)).status).toBe(200);
  await ageBy(shopper.handle, graceAndMore);
  await page.goto("/account");
  await expect(page).toHaveURL(/\/sign-in\?.*because=reuse/);
  isTurnedAway(await visitWith(raw, taken));
});

test("within the grace the thief's copy is served, and never told the newer one @ROT-05 @WSTG-SESS-09 @javascript", async ({
  page,
  context,
  line,
  shopper,
  raw,
}) => {
  await dueForRotation(shopper.first);
  await page.goto("/account");
  await rotated(shopper.handle, 1);
  // Due once more, and offered to its owner, so that there is one that could be told. Where no page confirms it.
  const second = await identifierIn(context, customerCookie);
  await everythingHasArrived(line, [page]);
  await page.goto("about:blank");
  await dueForRotation(second);
  expect(offeredBy((await visitWith(raw, second)).headers["set-cookie"])).toMatch(/^[\w-]{43}$/);
  await replacedFor(shopper.first, seconds(0));
  for (const how of [{ accept: "text/html" }, { "sec-fetch-mode": "navigate", "sec-fetch-dest": "document" }]) {
    const answer = await raw("/account", { cookie: `${customerCookie}=${shopper.first}`, ...how });
    expect(answer.status).toBe(200);
    expect(answer.headers["set-cookie"]).toBeUndefined();
  }
  const byScript = { cookie: `${customerCookie}=${shopper.first}`, "sec-fetch-site": "same-origin" };
  const asked = await raw("/session/rotation", byScript, { method: "POST", body: "" });
  expect([asked.status, asked.headers["set-cookie"]]).toEqual([204, undefined]);
  await page.goto("/account");
  await signedInAt(page, "/account");
});

test("a copy from two identifiers ago learns nothing within the grace, and ends the session after it @THF-05 @ROT-13 @WSTG-SESS-09 @javascript", async ({
  page,
  context,
  shopper,
  raw,
}) => {
  await dueForRotation(shopper.first);
  await page.goto("/account");
  await rotated(shopper.handle, 1);
  await dueForRotation(await identifierIn(context, customerCookie));
  await page.goto("/account");
  await rotated(shopper.handle, 2);
  await replacedFor(shopper.first, seconds(0));
  const stale = await visitWith(raw, shopper.first);
  expect(stale.status).toBe(409);
  expect(stale.headers["set-cookie"]).toBeUndefined();
  expect(stale.body).not.toContain(shopper.customer.name);
  await page.goto("/account");
  await signedInAt(page, "/account");
  await ageBy(shopper.handle, graceAndMore);
  isTurnedAway(await visitWith(raw, shopper.first));
});

test("a copy that comes back after its owner has signed out harms nobody @THF-12 @LIF-05 @WSTG-SESS-06 @javascript", async ({
  page,
  context,
  shopper,
  raw,
}) => {
  await dueForRotation(shopper.first);
  await page.goto("/account");
  await rotated(shopper.handle, 1);
  const second = await identifierIn(context, customerCookie);
  await leaveSignedOut(page);
  await ageBy(shopper.handle, graceAndMore);
  for (const copy of [shopper.first, second]) {
    const answer = await visitWith(raw, copy);
    expect(answer.headers.location).toMatch(/\/sign-in\?returnTo=%2Faccount$/);
    expect(answer.headers["set-cookie"]).toBeUndefined();
  }
  expect(await standing(shopper.handle)).toEqual({ generation: 1, endReason: "sign-out" });
  await postHasCome(shopper.customer.email);
  expect(await lettersTo(shopper.customer.email)).toEqual([]);
});

test("a guest's copy parts from its owner: each goes on alone with the cart as it was @THF-13 @WSTG-SESS-09 @javascript", async ({
  page,
  context,
  raw,
}) => {
  await arriveWithVase(page);
  const first = await identifierIn(context, guestCookie);
  const handle = await handleOf(first);
  await dueForRotation(first);
  await page.goto("/cart");
  await rotated(handle, 1);
  await ageBy(handle, graceAndMore);
  const thief = await raw("/cart", { cookie: `${guestCookie}=${first}`, accept: "text/html" });
  expect((await standing(handle)).endReason).toBe("reuse");

  await page.goto("/cart");
  await expectInCart(page, 1);
  const now = await identifierIn(context, guestCookie);
  const thiefs = offeredBy(thief.headers["set-cookie"], guestCookie) ?? "";
  expect(new Set([first, now, thiefs]).size).toBe(3);
  expect(await handleOf(now)).not.toBe(await handleOf(thiefs));
});

/** Goes to the account as a browser with this cookie does. */
const visitWith = (raw: Ask, identifier: string) =>
  raw("/account", { cookie: `${customerCookie}=${identifier}`, accept: "text/html" });

/** Expects the sign-in page in the place of the account, for the reason that a thief must not be told apart from its victim. */
function isTurnedAway(answer: Answer): void {
  expect(answer.status).toBe(303);
  expect(answer.headers.location).toMatch(/\/sign-in\?.*because=reuse/);
  expect(offeredBy(answer.headers["set-cookie"]) ?? "").toBe("");
}
