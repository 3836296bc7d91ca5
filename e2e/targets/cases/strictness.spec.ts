/**
 * Attack: an identifier that the server has not made is brought to it, in the hope that it becomes a session (WSTG-SESS-03).
 * Shown by what the browser holds after signing in with it, and by whom the shop takes a changed one for.
 */
import { identifierIn, plant } from "../harness/cookies.ts";
import { inventedLike } from "../harness/sample.ts";
import { expect, test } from "../harness/test.ts";

test("an invented identifier does not become the session of who signs in with it @TOK-04 @ASVS-7.2.1 @WSTG-SESS-03", async ({
  shop,
  person,
  page,
  context,
  attacker,
}) => {
  await shop.signIn(await attacker.newPage(), person);
  const invented = inventedLike(await identifierIn(attacker, shop.sessionCookie));
  await plant(context, shop.origin, shop.sessionCookie, invented);
  await shop.signIn(page, person);
  const given = await identifierIn(context, shop.sessionCookie);
  expect(given, "The shop took over an identifier that it had not made.").not.toBe(invented);
});

test("nor does it become a guest's @TOK-04 @ASVS-7.2.1", async ({ shop, page, context, attacker }) => {
  const cart = shop.wayTo("cart");
  await shop.by("cart.add", async () => cart.add(await attacker.newPage()));
  const invented = inventedLike(await identifierIn(attacker, shop.guestCookie));
  await plant(context, shop.origin, shop.guestCookie, invented);
  await shop.by("cart.add", () => cart.add(page));
  const given = await identifierIn(context, shop.guestCookie);
  expect(given, "The shop put a guest's cart under an identifier that it had not made.").not.toBe(invented);
});

test("a changed identifier is nobody @TOK-03 @ASVS-7.2.1", async ({ shop, person, page, context }) => {
  await shop.signIn(page, person);
  await shop.requireOpen(context, person);
  const changed = inventedLike(await identifierIn(context, shop.sessionCookie));
  const isOpen = await shop.opensWith(`${shop.sessionCookie}=${changed}`, person);
  expect(isOpen, "A changed identifier opens the account all the same: the server does not check it.").toBe(false);
});

test("of two cookies with one name the first is not believed, where another host could have set it @COK-04 @ASVS-3.3.3", async ({
  shop,
  person,
  newPerson,
  page,
  context,
  attacker,
}) => {
  const thief = await newPerson();
  await shop.signIn(page, person);
  await shop.signIn(await attacker.newPage(), thief);
  await shop.requireOpen(attacker, thief);
  const both = [attacker, context].map((one) => shop.cookieHeader(one, shop.sessionCookie));
  const isTossed = await shop.opensWith((await Promise.all(both)).join("; "), thief);
  const sentence =
    `Sent two cookies ${shop.sessionCookie}, the shop believes the first. A sibling host can set one that comes first: ` +
    "what the owner then types in goes to the attacker's account.";
  expect(isTossed && !shop.sessionCookie.startsWith("__Host-"), sentence).toBe(false);
});
