import { beforeEach, describe, expect, test } from "vitest";
import { addToCart, readCart } from "#lib/cart";
import { database } from "#lib/database";
import { examplePiece } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { anonymous, beginGuest, type GuestSession } from "#lib/session";
import { readCheckout, saveAddress, saveContact, saveDelivery, savePayment } from "./index.ts";

useFreshDatabase();

const address = {
  ...{ name: "Ada Byron", line1: "1 Mill Lane", line2: "", postalCode: "D01 F5P2", city: "Dublin", country: "IE" },
  region: "",
  phone: "",
};
let guest: GuestSession;
beforeEach(async () => {
  guest = (await beginGuest({ network: "203.0.113.0/24" })).session;
  await addToCart(guest, (await examplePiece()).variants[0]?.sku ?? "", 1);
});

test("keeps each step under one key, and one step does not disturb another", async () => {
  await saveContact(guest, { email: "ada@example.com" });
  const key = (await readCheckout(guest))?.key;
  await saveAddress(guest, address);
  await saveDelivery(guest, "express");
  await savePayment(guest, { token: "token", label: "Test card" });
  await saveContact(guest, { email: "grace@example.com" });
  expect(await readCheckout(guest)).toMatchObject({
    ...{ key, address, email: "grace@example.com", deliveryMethod: "express" },
    payment: { token: "token", label: "Test card" },
  });
});

test("two first steps at once begin one checkout", async () => {
  await Promise.all([saveContact(guest, { email: "ada@example.com" }), saveDelivery(guest, "standard")]);
  expect(await readCheckout(guest)).toMatchObject({ email: "ada@example.com", deliveryMethod: "standard" });
});

test("what is filled in makes a new version of what is reviewed", async () => {
  const { version } = await readCart(guest);
  await saveAddress(guest, address);
  expect((await readCart(guest)).version).toBeGreaterThan(version);
});

describe("nothing is kept", () => {
  test("for somebody without a cart", async () => {
    await saveContact(anonymous, { email: "ada@example.com" });
    const { session: other } = await beginGuest({ network: "203.0.113.0/24" });
    await saveContact(other, { email: "ada@example.com" });
    expect(await readCheckout(anonymous)).toBeUndefined();
    expect(await readCheckout(other)).toBeUndefined();
  });

  test("while the cart is being paid", async () => {
    await saveAddress(guest, address);
    await database().checkout.updateMany({ data: { payingOrderId: "an order" } });
    await saveAddress(guest, { ...address, line1: "2 Mill Lane" });
    expect((await readCheckout(guest))?.address).toEqual(address);
    await database().checkout.deleteMany();
  });
});
