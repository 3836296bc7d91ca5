import { beforeEach, describe, expect, test } from "vitest";
import { database } from "#lib/database";
import { examplePiece } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { anonymous, beginGuest, type GuestSession } from "#lib/session";
import {
  acknowledgeNotices,
  acknowledgePrice,
  addToCart,
  cartSize,
  readCart,
  removeLine,
  saveForLater,
  setQuantity,
} from "./index.ts";
import { mostOfOneKind } from "./policy.ts";

useFreshDatabase();

let guest: GuestSession;
let piece: { id: string; sku: string };
beforeEach(async () => {
  guest = (await beginGuest({ network: "203.0.113.0/24" })).session;
  piece = await variant({ stock: 10 });
});

async function variant({ stock, priceMinor = 2900 }: { stock: number; priceMinor?: number }) {
  const [only] = (await examplePiece({ variants: [{ stock, priceMinor }] })).variants;
  if (!only) throw new Error("The piece has no variant.");
  return only;
}
const change = (data: { stock?: number; priceMinor?: number }) =>
  database().variant.update({ where: { id: piece.id }, data });
const theLine = async () => (await readCart(guest)).lines[0];

describe("adding", () => {
  test("quantities add up in one line, and every change makes a new version", async () => {
    expect(await addToCart(guest, piece.sku, 2)).toEqual({ outcome: "added", quantity: 2 });
    const { version } = await readCart(guest);
    expect(await addToCart(guest, piece.sku, 3)).toEqual({ outcome: "added", quantity: 5 });
    const cart = await readCart(guest);
    expect(cart).toMatchObject({ count: 5, itemsMinor: 14_500, isBeingPaid: false });
    expect(cart.lines).toHaveLength(1);
    expect(cart.version).toBeGreaterThan(version);
  });

  test("as many as there are is accepted, one more is refused and changes nothing", async () => {
    expect(await addToCart(guest, piece.sku, 11)).toEqual({ outcome: "limited", available: 10 });
    expect((await addToCart(guest, piece.sku, 10)).outcome).toBe("added");
    expect(await addToCart(guest, piece.sku, 1)).toEqual({ outcome: "limited", available: 10 });
    expect((await cartSize(guest)).pieces).toBe(10);
  });

  test("no more than fits, however many there are", async () => {
    await change({ stock: 100 });
    expect(await addToCart(guest, piece.sku, mostOfOneKind + 1)).toEqual({
      outcome: "limited",
      available: mostOfOneKind,
    });
    expect((await addToCart(guest, piece.sku, mostOfOneKind)).outcome).toBe("added");
  });

  test("what is sold out and what never was are told apart", async () => {
    await change({ stock: 0 });
    expect(await addToCart(guest, piece.sku, 1)).toEqual({ outcome: "out-of-stock" });
    expect(await addToCart(guest, "SKU-UNKNOWN", 1)).toEqual({ outcome: "unknown" });
    expect((await cartSize(guest)).pieces).toBe(0);
  });

  test("twenty presses at once are twenty pieces, in one cart", async () => {
    await change({ stock: 100 });
    await Promise.all(Array.from({ length: 20 }, () => addToCart(guest, piece.sku, 1)));
    expect((await cartSize(guest)).pieces).toBe(20);
    expect(await database().cart.count({ where: { sessionHandle: guest.handle } })).toBe(1);
  });

  test("is nobody else's business", async () => {
    await addToCart(guest, piece.sku, 1);
    const { session: other } = await beginGuest({ network: "203.0.113.0/24" });
    expect((await readCart(other)).lines).toEqual([]);
    expect(await setQuantity(other, piece.id, 5)).toEqual({ outcome: "unknown" });
    expect(await removeLine(other, piece.id)).toEqual({ outcome: "unknown" });
    expect((await cartSize(guest)).pieces).toBe(1);
  });
});

test("somebody who has kept nothing has an empty cart", async () => {
  expect(await readCart(anonymous)).toMatchObject({ id: undefined, lines: [], itemsMinor: 0, count: 0 });
  expect((await cartSize(anonymous)).pieces).toBe(0);
});

describe("a line", () => {
  beforeEach(() => addToCart(guest, piece.sku, 4));

  test("is set to any quantity that there is", async () => {
    expect(await setQuantity(guest, piece.id, 10)).toEqual({ outcome: "set" });
    expect(await setQuantity(guest, piece.id, 11)).toEqual({ outcome: "limited", available: 10 });
    expect((await cartSize(guest)).pieces).toBe(10);
  });

  test("says at the field why no more can be chosen", async () => {
    const limit = async () => (await theLine())?.limit;
    expect(await limit()).toBe("We have 10 of these.");
    await change({ stock: 3 });
    expect(await limit()).toBeUndefined();
    await change({ stock: mostOfOneKind });
    expect(await limit()).toBeUndefined();
    await setQuantity(guest, piece.id, mostOfOneKind);
    expect(await limit()).toBe("One order takes 20 of a kind at most.");
    await setQuantity(guest, piece.id, 1);
    await change({ stock: 1 });
    expect(await limit()).toBe("This is the last one.");
  });

  test("says that its price went up or came down, until that has been acknowledged", async () => {
    await change({ priceMinor: 3100 });
    expect((await theLine())?.notice).toEqual({
      kind: "price-up",
      text: "The price has gone up from €29.00 to €31.00.",
    });
    await change({ priceMinor: 2500 });
    expect((await theLine())?.notice?.kind).toBe("price-down");
    await acknowledgeNotices(guest);
    expect(await theLine()).toMatchObject({ unitMinor: 2500, totalMinor: 10_000, notice: undefined });
  });

  test("says so at every look, until the press for the price that was shown; another price is said anew", async () => {
    const { version } = await readCart(guest);
    await change({ priceMinor: 3100 });
    for (const look of ["first", "second"]) expect((await theLine())?.notice?.kind, look).toBe("price-up");
    await change({ priceMinor: 3300 });
    await acknowledgePrice(guest, piece.id, 3100);
    expect((await theLine())?.notice?.text).toBe("The price has gone up from €29.00 to €33.00.");
    await acknowledgePrice((await beginGuest({ network: "203.0.113.0/24" })).session, piece.id, 3300);
    await acknowledgePrice(anonymous, piece.id, 3300);
    expect((await theLine())?.notice?.kind).toBe("price-up");
    await acknowledgePrice(guest, piece.id, 3300);
    expect((await theLine())?.notice).toBeUndefined();
    // What was reviewed elsewhere is what it was: nothing has changed but what has been said.
    expect((await readCart(guest)).version).toBe(version);
    await change({ priceMinor: 3100 });
    expect((await theLine())?.notice?.text).toBe("The price has come down from €33.00 to €31.00.");
    await saveForLater(guest, piece.id);
    await acknowledgePrice(guest, piece.id, 3100);
    expect((await readCart(guest)).later[0]?.notice).toBeUndefined();
  });

  test("says that there are fewer, or none, and acknowledging does not bring them back", async () => {
    await change({ stock: 3 });
    expect((await theLine())?.notice).toMatchObject({
      kind: "less-stock",
      text: expect.stringContaining("Only 3 left"),
    });
    await change({ stock: 0, priceMinor: 100 });
    await acknowledgeNotices(guest);
    expect((await theLine())?.notice?.kind).toBe("sold-out");
  });
});

test("a cart that is being paid does not change", async () => {
  await addToCart(guest, piece.sku, 2);
  const { id: cartId = "" } = await readCart(guest);
  await database().checkout.create({ data: { cartId, key: cartId, payingOrderId: "an order" } });
  const refused = { outcome: "being-paid" };
  expect(await addToCart(guest, piece.sku, 1)).toEqual(refused);
  expect(await setQuantity(guest, piece.id, 1)).toEqual(refused);
  expect(await removeLine(guest, piece.id)).toEqual(refused);
  expect(await readCart(guest)).toMatchObject({ count: 2, isBeingPaid: true });
});

test("the database itself refuses a line of none or of too many", async () => {
  await addToCart(guest, piece.sku, 2);
  for (const quantity of [0, mostOfOneKind + 1]) {
    await expect(
      database().cartLine.updateMany({ where: { variantId: piece.id }, data: { quantity } }),
    ).rejects.toThrow();
  }
});
