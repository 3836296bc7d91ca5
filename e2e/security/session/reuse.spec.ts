/**
 * Attack: a thief has a copy of the cookie, and uses it after the owner's browser has moved on, or the other way round.
 * Shown by two browsers with one identifier: the session ends for both, and the owner learns why.
 */
import { database } from "#lib/database";
import { randomSecret } from "#lib/random";
import { rotation } from "#lib/session";
import { minutes, now } from "#lib/time";
import { arriveSignedIn, arriveWithVase } from "../../support/arrival.ts";
import { customerCookie, guestCookie, identifierIn, knownDevice, plant, sessionCookie } from "../../support/cookies.ts";
import { type Customer, keptFor, newCustomer } from "../../support/customer.ts";
import { latestLetterTo, lettersTo, postHasCome } from "../../support/mailbox.ts";
import { dueForRotation, handleOf, journalOf, replacedFor, standing } from "../../support/session-record.ts";
import { expectInCart } from "../../support/shop.ts";
import { expect, test } from "../../support/test.ts";
import { goTo, offeredBy } from "../../support/visitor.ts";

test.describe("an identifier that the owner's browser has replaced", () => {
  let owner: Customer;
  let stolen = "";
  let handle = "";
  test.beforeEach(async ({ page, context }) => {
    owner = await newCustomer();
    await arriveWithVase(page);
    await arriveSignedIn(page, owner);
    stolen = await identifierIn(context, customerCookie);
    handle = await handleOf(stolen);
    await dueForRotation(stolen);
    await page.goto("/account");
    await expect.poll(() => standing(handle)).toMatchObject({ generation: 1 });
    await replacedFor(stolen, rotation.grace);
  });

  test("ends the session for the thief and for the owner, who is told why @THF-01 @ASVS-7.4.1 @WSTG-SESS-09 @CS-SESSION-RENEWAL @javascript", async ({
    page,
    context,
    attacker,
  }) => {
    const thief = await attacker.newPage();
    await plant(attacker, customerCookie, stolen);
    await thief.goto("/account/orders");
    await expect(thief).toHaveURL(/\/sign-in\?.*because=reuse/);
    expect(await attacker.cookies()).toEqual([]);
    expect(await standing(handle)).toMatchObject({ endReason: "reuse" });

    await page.goto("/account/orders");
    await expect(page).toHaveURL(/\/sign-in\?.*because=reuse/);
    await expect(page.getByRole("main")).toContainText(/copied|two places/i);
    // What is left is worth nothing: the account knows that browser no longer.
    expect(await context.cookies()).toEqual([knownDevice()]);
    expect(await journalOf(handle)).toContain("reuse-detected");
  });

  test("brings the owner one letter that says what happened and what to do @THF-01 @AUD-04 @ASVS-6.3.5 @javascript", async ({
    raw,
  }) => {
    for (let attempt = 0; attempt < 3; attempt += 1) await goTo(raw, "/account", stolen);
    const letter = await latestLetterTo(owner.email);
    expect(letter.subject).toMatch(/signed you out/);
    expect(letter.text).toMatch(/sign in again/i);
    expect(letter.text).not.toContain(stolen);
    await postHasCome(owner.email);
    expect(await lettersTo(owner.email)).toHaveLength(1);
  });

  // Each in a session of its own: the first use ends it, and of what is over nobody is served anyway.
  for (const [words, ago] of [
    ["a minute", minutes(1)],
    ["ten minutes", minutes(10)],
  ] as const) {
    test(`is never served again, ${words} later @THF-05 @ASVS-7.4.1 @WSTG-SESS-07 @javascript`, async ({ raw }) => {
      await replacedFor(stolen, ago);
      expect(await standing(handle)).toMatchObject({ endReason: null });
      const answer = await goTo(raw, "/account", stolen);
      expect([answer.status, offeredBy(answer)]).toEqual([303, ""]);
      expect(await standing(handle)).toMatchObject({ endReason: "reuse" });
    });
  }

  test("keeps the owner's cart for the next sign-in, which asks for more than the password @THF-06 @CS-SESSION-ANOMALY @javascript", async ({
    page,
    raw,
  }) => {
    await goTo(raw, "/account", stolen);
    await page.goto("/account");
    await expect(page).toHaveURL(/because=reuse/);
    expect(await keptFor(owner)).toEqual({ isVerificationDue: true, thingsInCart: 1 });
  });
});

test("a thief who rotates first is found out by the owner's next visit @THF-11 @WSTG-SESS-09 @javascript", async ({
  page,
  context,
  attacker,
}) => {
  await arriveSignedIn(page, await newCustomer());
  const stolen = await identifierIn(context, customerCookie);
  const handle = await handleOf(stolen);
  await page.goto("about:blank");
  await plant(attacker, customerCookie, stolen);
  await dueForRotation(stolen);
  const thief = await attacker.newPage();
  await thief.goto("/account");
  await expect.poll(() => standing(handle)).toMatchObject({ generation: 1 });
  await replacedFor(stolen, rotation.grace);

  await page.goto("/account");
  await expect(page).toHaveURL(/because=reuse/);
  await thief.goto("/account");
  await expect(thief).toHaveURL(/sign-in/);
});

test("a guest goes on with the same cart in a session that the thief does not know @THF-13 @WSTG-SESS-09 @javascript", async ({
  page,
  context,
  raw,
}) => {
  await arriveWithVase(page);
  const stolen = await identifierIn(context, guestCookie);
  const handle = await handleOf(stolen);
  await dueForRotation(stolen);
  await page.goto("/cart");
  await expect.poll(() => standing(handle)).toMatchObject({ generation: 1 });
  const kept = await identifierIn(context, guestCookie);
  await replacedFor(stolen, rotation.grace);
  await raw("/cart", { cookie: `${guestCookie}=${stolen}`, accept: "text/html" });
  expect(await standing(handle)).toMatchObject({ endReason: "reuse" });

  await page.goto("/cart");
  await expectInCart(page, 1);
  expect(await context.cookies()).toEqual([sessionCookie(guestCookie)]);
  expect(await identifierIn(context, guestCookie)).not.toBe(kept);
});

test("identifiers that nobody ever issued harm nobody, and are counted @TOK-10 @ASVS-7.2.1 @CS-SESSION-STRICT", async ({
  page,
  raw,
}) => {
  const owner = await newCustomer();
  await arriveSignedIn(page, owner);
  const began = now();
  // From one network only so many a minute are written down.
  const guess = (from: string) => goTo(raw, "/account", randomSecret(), {}, from);
  const guesses = Array.from({ length: 100 }, (_, index) => `127.0.${90 + (index % 10)}.1`);
  for (const from of guesses) expect((await guess(from)).headers.location).toMatch(/sign-in/);
  await page.goto("/account");
  await expect(page).toHaveURL(/\/account$/);
  const counted = { kind: "unknown-identifier-presented", network: { startsWith: "127.0.9" }, at: { gte: began } };
  expect(await database().securityEvent.count({ where: counted })).toBe(guesses.length);
});
