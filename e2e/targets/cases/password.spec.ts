/**
 * Attack: whoever is in stays in, though the owner has changed the password; or changes it without knowing it (WSTG-ATHN-09).
 * Shown in a second browser that was signed in before, and with a wrong password in the form.
 */
import { identifierIn } from "../harness/cookies.ts";
import { expect, test } from "../harness/test.ts";

const next = "another-staple-0123456789";

test("a new password ends the account's other sessions @ACC-17 @ASVS-7.4.3", async ({
  shop,
  person,
  page,
  attacker,
}) => {
  const changePassword = shop.wayTo("changePassword");
  const other = await attacker.newPage();
  await shop.signIn(other, person);
  await shop.signIn(page, person);
  await shop.by("changePassword", () => changePassword(page, person.password, next));
  const isIn = await shop.isSignedIn(other, person);
  expect(isIn, "Another browser stays signed in after the password has been changed.").toBe(false);
});

test("a new password brings a new identifier, and the old one opens nothing @ROT-11 @ASVS-7.2.4", async ({
  shop,
  person,
  page,
  context,
}) => {
  const changePassword = shop.wayTo("changePassword");
  await shop.signIn(page, person);
  const before = await identifierIn(context, shop.sessionCookie);
  await shop.by("changePassword", () => changePassword(page, person.password, next));
  // Some shops hand it out with the next page.
  await page.goto(shop.personalPage);
  const after = (await context.cookies()).find(({ name }) => name === shop.sessionCookie)?.value;
  expect(after, "The session keeps its identifier when the password is changed.").not.toBe(before);
});

test("a new password takes the old one, and a wrong one is refused @REA-09 @ASVS-6.2.3", async ({
  shop,
  person,
  page,
  attacker,
}) => {
  const changePassword = shop.wayTo("changePassword");
  await shop.signIn(page, person);
  await shop.by("changePassword", () => changePassword(page, "not-the-right-one", next));
  const thief = await attacker.newPage();
  await shop.trySignIn(thief, person.email, next);
  const isIn = await shop.isSignedIn(thief, person);
  expect(isIn, "Whoever holds a session can set another password without knowing the one so far.").toBe(false);
});

test("the old password opens nothing any more @ASVS-6.2.2", async ({ shop, person, page, attacker }) => {
  const changePassword = shop.wayTo("changePassword");
  await shop.signIn(page, person);
  await shop.by("changePassword", () => changePassword(page, person.password, next));
  const thief = await attacker.newPage();
  await shop.trySignIn(thief, person.email, person.password);
  expect(await shop.isSignedIn(thief, person), "The password from before the change still signs in.").toBe(false);
  await shop.signIn(thief, { ...person, password: next });
});
