/**
 * Attack: a client sends what the shop never gave it: two cookies, invented values, headers that skip the guard.
 * Shown by raw requests with each of them: nobody is let in, and nothing is adopted.
 */
import { devices } from "@playwright/test";
import { randomSecret } from "#lib/random";
import { arriveSignedIn, arriveWithVase } from "../../support/arrival.ts";
import { customerCookie, guestCookie, identifierIn } from "../../support/cookies.ts";
import { newCustomer } from "../../support/customer.ts";
import { staffCookie } from "../../support/staff.ts";
import { expect, test } from "../../support/test.ts";

test("two cookies of one name are refused, whichever of them is good @COK-04 @ASVS-3.3.3", async ({
  page,
  context,
  raw,
}) => {
  await arriveSignedIn(page, await newCustomer());
  const good = `${customerCookie}=${await identifierIn(context, customerCookie)}`;
  const other = `${customerCookie}=${randomSecret()}`;
  expect((await raw("/account", { cookie: good })).status).toBe(200);
  for (const cookie of [`${good}; ${other}`, `${other}; ${good}`, `${good};${good}`]) {
    const answer = await raw("/account", { cookie });
    expect(answer.status).toBe(400);
    expect(answer.headers["set-cookie"]).toBeUndefined();
  }
});

test("an identifier opens nothing under the name of another kind's cookie @TOK-11 @ASVS-7.2.4 @WSTG-SESS-08", async ({
  page,
  context,
  raw,
}) => {
  await arriveWithVase(page);
  const guest = await identifierIn(context, guestCookie);
  expect((await raw("/account", { cookie: `${customerCookie}=${guest}` })).status).toBe(303);
  await arriveSignedIn(page, await newCustomer());
  const customer = await identifierIn(context, customerCookie);
  expect((await raw("/account", { cookie: `${guestCookie}=${customer}` })).status).toBe(303);
  expect((await raw("/staff", { cookie: `${staffCookie}=${customer}` })).status).toBe(303);
  expect((await raw("/account", { cookie: `${customerCookie}=${customer}` })).status).toBe(200);
});

test("an identifier with one character changed is nobody's, though it were only in the bits that count for nothing @TOK-03 @ASVS-7.2.1 @CS-SESSION-STRICT", async ({
  page,
  context,
  raw,
}) => {
  await arriveSignedIn(page, await newCustomer());
  const identifier = await identifierIn(context, customerCookie);
  for (const near of [nextTo(identifier, 0), nextTo(identifier, identifier.length - 1)]) {
    expect((await raw("/account", { cookie: `${customerCookie}=${near}` })).status).toBe(303);
  }
  expect((await raw("/account", { cookie: `${customerCookie}=${identifier}` })).status).toBe(200);
});

/** With another character there. In the last, 256 bits in base64url leave two that a lenient reader overlooks. */
function nextTo(identifier: string, place: number): string {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const other = alphabet[alphabet.indexOf(identifier.charAt(place)) ^ 1];
  return `${identifier.slice(0, place)}${other}${identifier.slice(place + 1)}`;
}

test.describe("nonsense in the place of an identifier is nobody, and sets nothing", () => {
  const likeOne = "A".repeat(43);
  for (const value of ["", "x", "%00", "../../etc/passwd", "' OR '1'='1", "a".repeat(4000), likeOne]) {
    test(`such as ${JSON.stringify(value.slice(0, 20))} @TOK-03 @ASVS-7.2.1 @CS-SESSION-STRICT`, async ({ raw }) => {
      const answer = await raw("/cart", { cookie: `${customerCookie}=${value}; ${guestCookie}=${value}` });
      expect(answer.status).toBe(200);
      expect(answer.headers["set-cookie"]).toBeUndefined();
    });
  }
});

test("a page that nobody declared does not exist, and the account asks who one is @TOK-12 @ASVS-8.3.1 @WSTG-ATHN-04", async ({
  raw,
}) => {
  for (const path of ["/admin", "/account/anything", "/staff/anything"]) {
    expect((await raw(path)).status, path).toBe(404);
  }
  const account = await raw("/account");
  expect(account.status).toBe(303);
  expect(account.headers.location).toMatch(/\/sign-in\?returnTo=%2Faccount$/);
});

test("headers that would let a client skip the guard, or be somebody else, are ignored @TOK-12 @ASVS-8.3.1 @WSTG-ATHN-04", async ({
  page,
  context,
  raw,
}) => {
  const skip = { "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy", "x-middleware-next": "1" };
  expect((await raw("/account", skip)).status).toBe(303);

  // Our own server is not looked at: a copy that is used on another kind of machine must not pass for it.
  await arriveSignedIn(page, await newCustomer());
  const cookie = `${customerCookie}=${await identifierIn(context, customerCookie)}`;
  const thief = { "user-agent": devices["Desktop Safari"].userAgent, "x-own-request": "1" };
  const answer = await raw("/account", { ...thief, cookie });
  expect([answer.status, answer.headers.location]).toEqual([303, expect.stringContaining("/re-authenticate?")]);
});
