import { beforeEach, expect, test } from "vitest";
import { addToCart, readCart } from "#lib/cart";
import { examplePiece } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { beginGuest, type GuestSession } from "#lib/session";
import { fillInLacking, readCheckout, saveAddress, saveContact } from "./index.ts";

useFreshDatabase();

const home = {
  ...{ name: "Ada Byron", line1: "1 Mill Lane", line2: "", postalCode: "D01 F5P2", city: "Dublin", region: "" },
  ...{ country: "IE", phone: "" },
};
const known = { email: "ada@example.com", address: home, deliveryMethod: "express" } as const;
let shopper: GuestSession;
beforeEach(async () => {
  shopper = (await beginGuest({ network: "203.0.113.0/24" })).session;
  await addToCart(shopper, (await examplePiece()).variants[0]?.sku ?? "", 1);
});

test("what is known is filled in at once", async () => {
  await fillInLacking(shopper, known);
  expect(await readCheckout(shopper)).toMatchObject(known);
});

test("what was filled in for this order stands", async () => {
  const away = { ...home, line1: "9 Far Road" };
  await saveAddress(shopper, away);
  await saveContact(shopper, { email: "at-work@example.com" });
  await fillInLacking(shopper, known);
  expect(await readCheckout(shopper)).toMatchObject({
    ...{ email: "at-work@example.com", address: away, deliveryMethod: "express" },
  });
});

test("where nothing is lacking the cart that is being reviewed stays the same", async () => {
  await fillInLacking(shopper, known);
  const { version } = await readCart(shopper);
  await fillInLacking(shopper, known);
  expect((await readCart(shopper)).version).toBe(version);
});
