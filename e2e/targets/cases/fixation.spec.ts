/**
 * Attack: a victim signs in with an identifier that the attacker knows, and the attacker is signed in too (WSTG-SESS-03).
 * Shown by planting the attacker's own in the victim's browser, and by what it opens for the attacker afterwards.
 */
import { control } from "../harness/control.ts";
import { identifierIn, plant } from "../harness/cookies.ts";
import { expect, test } from "../harness/test.ts";

test("a guest's identifier that was planted opens nothing after sign-in @FIX-02 @ASVS-7.2.4 @WSTG-SESS-03", async ({
  shop,
  person,
  page,
  context,
  attacker,
}) => {
  const cart = shop.wayTo("cart");
  await shop.by("cart.add", async () => cart.add(await attacker.newPage()));
  const planted = await identifierIn(attacker, shop.guestCookie);
  await plant(context, shop.origin, shop.guestCookie, planted);
  await shop.signIn(page, person);
  await shop.requireOpen(context, person);
  for (const name of new Set([shop.guestCookie, shop.sessionCookie])) {
    const isOpen = await shop.opensWith(`${name}=${planted}`, person);
    expect(isOpen, "The identifier from before the sign-in opens the account: who planted it is signed in too.").toBe(
      false,
    );
  }
});

test("a guest's identifier is retired at sign-in, with the cart that hung on it @FIX-01 @ASVS-7.2.4 @WSTG-SESS-03", async ({
  shop,
  person,
  page,
  context,
  attacker,
  browser,
}) => {
  const cart = shop.wayTo("cart");
  const countWith = async (copy: string) => {
    const other = await browser.newContext();
    await plant(other, shop.origin, shop.guestCookie, copy);
    const count = await shop.by("cart.count", async () => cart.count(await other.newPage()));
    await other.close();
    return count;
  };
  await shop.by("cart.add", async () => cart.add(await attacker.newPage()));
  const isCopied = (await countWith(await identifierIn(attacker, shop.guestCookie))) > 0;
  control(isCopied, `a copy of ${shop.guestCookie} shows an empty cart even while its owner is a guest.`);

  await shop.by("cart.add", () => cart.add(page));
  const guest = await identifierIn(context, shop.guestCookie);
  await shop.signIn(page, person);
  const own = await shop.by("cart.count", () => cart.count(page));
  const count = await countWith(guest);
  const sentence =
    `A copy of ${shop.guestCookie} from before the sign-in still shows a cart of ${count} after it, in another browser; ` +
    `whoever signed in has one of ${own}.`;
  expect(count, sentence).toBe(0);
});

test("a signed-in attacker's identifier that was planted does not open the victim's account @FIX-02 @ASVS-7.2.4", async ({
  shop,
  person,
  newPerson,
  page,
  context,
  attacker,
}) => {
  const thief = await newPerson();
  await shop.signIn(await attacker.newPage(), thief);
  await shop.requireOpen(attacker, thief);
  const planted = await identifierIn(attacker, shop.sessionCookie);
  // The victim has the sign-in form open already; a shop may lead away from it who looks signed in.
  await page.goto(shop.signInPage);
  await plant(context, shop.origin, shop.sessionCookie, planted);
  await shop.submitSignIn(page, person);
  const isOpen = await shop.opensWith(`${shop.sessionCookie}=${planted}`, person);
  expect(isOpen, "The attacker's own identifier, planted, opens the victim's account after the sign-in.").toBe(false);
});
