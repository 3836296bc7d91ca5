import { randomSecret } from "#lib/random";
import { customerCookie, guestCookie, identifierIn, plant } from "../support/cookies.ts";
import { newCustomer } from "../support/customer.ts";
import { addVaseToCart, expectInCart, signIn } from "../support/shop.ts";
import { expect, test } from "../support/test.ts";

test("an identifier that an attacker planted is worth nothing after sign-in @ASVS-7.2.4 @WSTG-SESS-03", async ({
  page,
  context,
  attacker,
}) => {
  const thief = await attacker.newPage();
  await addVaseToCart(thief);
  const planted = await identifierIn(attacker, guestCookie);

  await plant(context, guestCookie, planted);
  await signIn(page, await newCustomer());

  expect(await identifierIn(context, customerCookie)).not.toBe(planted);
  await plant(attacker, customerCookie, planted);
  await thief.goto("/account");
  await expect(thief).toHaveURL(/sign-in/);
  await thief.goto("/cart");
  await expectInCart(thief, 0);
});

test("the guest's identifier is dead after sign-in, for whoever holds a copy @ASVS-7.2.4", async ({
  page,
  context,
  attacker,
}) => {
  await addVaseToCart(page);
  const guest = await identifierIn(context, guestCookie);
  await signIn(page, await newCustomer());

  await plant(attacker, guestCookie, guest);
  await addVaseToCart(await attacker.newPage());
  expect(await identifierIn(attacker, guestCookie)).not.toBe(guest);
});

test("an identifier of a signed-in attacker, planted, does not outlive the victim's own sign-in @ASVS-7.2.4", async ({
  page,
  context,
  attacker,
}) => {
  const thief = await attacker.newPage();
  await signIn(thief, await newCustomer());
  const planted = await identifierIn(attacker, customerCookie);

  const victim = await newCustomer();
  await addVaseToCart(page);
  await signIn(page, victim);
  await plant(attacker, customerCookie, planted);
  await thief.goto("/account");
  await expect(thief.getByText(victim.email)).toHaveCount(0);
  expect(await identifierIn(context, customerCookie)).not.toBe(planted);
});

test("an identifier that the server did not issue is never adopted @ASVS-7.2.1 @WSTG-SESS-03", async ({
  page,
  context,
}) => {
  const invented = randomSecret();
  await plant(context, guestCookie, invented);
  await addVaseToCart(page);
  expect(await identifierIn(context, guestCookie)).not.toBe(invented);
  await expectInCart(page, 1);
});
