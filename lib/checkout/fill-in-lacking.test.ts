import { beforeEach, describe, expect, test } from "vitest";
import { addToCart, readCart } from "#lib/cart";
import { database } from "#lib/database";
import { examplePiece } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { beginGuest, type GuestSession } from "#lib/session";
import { fillInLacking, orderSummary, readCheckout, saveAddress, saveContact } from "./index.ts";

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

describe("a way of delivery that is known before it is known where it goes", () => {
  test("is part of the sums as long as it serves at home", async () => {
    await fillInLacking(shopper, { deliveryMethod: "express" });
    const checkout = await readCheckout(shopper);
    expect(checkout?.deliveryMethod).toBe("express");
    expect(orderSummary(await readCart(shopper), checkout).deliveryMinor).toBe(990);
  });

  test("that does not serve at home waits for an address, and is refused there in words", async () => {
    await database().variant.updateMany({ data: { weightGrams: 600 } });
    await fillInLacking(shopper, { deliveryMethod: "letter" });
    const before = await readCheckout(shopper);
    expect([before?.deliveryMethod, before?.deliveryObstacle]).toEqual([undefined, undefined]);
    expect(orderSummary(await readCart(shopper), before).deliveryMinor).toBe(490);
    await saveAddress(shopper, home);
    expect(await readCheckout(shopper)).toMatchObject({
      deliveryMethod: undefined,
      deliveryObstacle: "Tracked letter carries 500 g at most, and this weighs 600 g.",
    });
    await database().variant.updateMany({ data: { weightGrams: 500 } });
    expect((await readCheckout(shopper))?.deliveryMethod).toBe("letter");
  });
});
