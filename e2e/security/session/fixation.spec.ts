/**
 * Attack: an attacker plants an identifier that they know, and waits until its victim signs in.
 * Shown by two browsers with one identifier, before and after the victim's own sign-in.
 */
import { randomSecret } from "#lib/random";
import { arriveWithVase } from "../../support/arrival.ts";
import { customerCookie, guestCookie, identifierIn, plant } from "../../support/cookies.ts";
import { newCustomer } from "../../support/customer.ts";
import { handleOf, standing } from "../../support/session-record.ts";
import { addVaseToCart, expectInCart, fillSignIn, signedInAt, signIn } from "../../support/shop.ts";
import { expect, test } from "../../support/test.ts";

test("an identifier that an attacker planted is worth nothing after sign-in @FIX-02 @ASVS-7.2.4 @WSTG-SESS-03", async ({
  page,
  context,
  attacker,
}) => {
  const thief = await attacker.newPage();
  await arriveWithVase(thief);
  const planted = await identifierIn(attacker, guestCookie);

  await plant(context, guestCookie, planted);
  const victim = await newCustomer();
  await signIn(page, victim);

  expect(await identifierIn(context, customerCookie)).not.toBe(planted);
  await plant(attacker, customerCookie, planted);
  await thief.goto("/account");
  await expect(thief).toHaveURL(/sign-in/);
  await thief.goto("/cart");
  await expectInCart(thief, 0);
  await page.goto("/account");
  await expect(page.getByText(victim.email)).toBeVisible();
});

test("the guest's identifier is dead after sign-in, for whoever holds a copy @FIX-01 @ASVS-7.2.4 @WSTG-SESS-03", async ({
  page,
  context,
  attacker,
}) => {
  await arriveWithVase(page);
  const guest = await identifierIn(context, guestCookie);
  await signIn(page, await newCustomer());

  await plant(attacker, guestCookie, guest);
  await addVaseToCart(await attacker.newPage());
  expect(await identifierIn(attacker, guestCookie)).not.toBe(guest);
});

test("a signed-in attacker's identifier, planted over an open form, ends with the victim's own sign-in @FIX-02 @ASVS-7.2.4 @WSTG-SESS-03", async ({
  page,
  context,
  attacker,
}) => {
  const thief = await attacker.newPage();
  await signIn(thief, await newCustomer());
  const planted = await identifierIn(attacker, customerCookie);
  const handle = await handleOf(planted);

  const victim = await newCustomer();
  await page.goto("/sign-in");
  await plant(context, customerCookie, planted);
  // An attacker who could do that has a token of the planted session too; without one the form would be refused. No script:
  // the form is sent as it stands.
  const token = await thief.locator('input[name="csrf"]').first().inputValue();
  await page.locator('#sign-in input[name="csrf"]').evaluate((field: HTMLInputElement, value) => {
    field.value = value;
  }, token);
  await fillSignIn(page, victim.email, victim.password);
  await signedInAt(page, "/account");
  await expect(page.getByText(victim.email)).toBeVisible();

  expect(await identifierIn(context, customerCookie)).not.toBe(planted);
  expect((await standing(handle)).endReason).toBe("sign-in");
  await thief.goto("/account");
  await expect(thief).toHaveURL(/sign-in/);
  await expect(thief.getByText(victim.email)).toHaveCount(0);
  await page.goto("/account");
  await expect(page.getByText(victim.email)).toBeVisible();
});

test("an identifier that the server did not issue is never adopted @TOK-04 @ASVS-7.2.1 @WSTG-SESS-03 @CS-SESSION-STRICT", async ({
  page,
  context,
}) => {
  const invented = randomSecret();
  await plant(context, guestCookie, invented);
  await addVaseToCart(page);
  expect(await identifierIn(context, guestCookie)).not.toBe(invented);
  await expectInCart(page, 1);
});
