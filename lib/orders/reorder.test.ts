import { beforeEach, describe, expect, test, vi } from "vitest";
import { readCart, setQuantity } from "#lib/cart";
import { database } from "#lib/database";
import { examplePiece } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { anonymous, beginGuest, type GuestSession } from "#lib/session";
import { exampleShopper, fillIn, pressOf } from "./example-shopper.ts";
import { findOrder, placeOrder, reorder, shortLines } from "./index.ts";

vi.mock("#lib/mail", async (original) => ({ ...(await original()), deliverQueued: async () => 0 }));
useFreshDatabase();

let shopper: GuestSession;
let number = "";
let pieces: { id: string; sku: string }[] = [];
beforeEach(async () => {
  const variants = ["Oat", "Moss"].map((Glaze) => ({ stock: 10, priceMinor: 2900, options: { Glaze } }));
  pieces = (await examplePiece({ variants })).variants;
  shopper = await exampleShopper(pieces.map(({ sku }) => ({ sku, quantity: 3 })));
  const placed = await placeOrder(shopper, await pressOf(shopper));
  number = "number" in placed ? placed.number : "";
});

const idOf = (index: number) => pieces[index]?.id ?? "";
const change = (index: number, data: { stock?: number; priceMinor?: number }) =>
  database().variant.update({ where: { id: idOf(index) }, data });
const contents = async () => (await readCart(shopper)).lines.map(({ options, quantity }) => [options, quantity]);
const missing = async () => {
  const order = await findOrder(shopper, number);
  return order && (await shortLines(order)).map(({ name, options, left }) => [name, options, left]);
};

describe("an order is bought again", () => {
  test("whole, at the prices of today, and only once however often the button is pressed", async () => {
    await change(0, { priceMinor: 3100 });
    expect(await contents()).toEqual([]);
    for (const _ of [1, 2]) expect(await reorder(shopper, number)).toEqual({ outcome: "filled" });
    expect(await contents()).toEqual([
      ["Oat", 3],
      ["Moss", 3],
    ]);
    const { lines } = await readCart(shopper);
    expect(lines.map(({ unitMinor, notice }) => [unitMinor, notice])).toEqual([
      [3100, undefined],
      [2900, undefined],
    ]);
    expect(await missing()).toEqual([]);
  });

  test("with what is in the cart already: less of it is filled up, more is left alone", async () => {
    await fillIn(shopper, [
      { sku: pieces[0]?.sku ?? "", quantity: 1 },
      { sku: pieces[1]?.sku ?? "", quantity: 5 },
    ]);
    await reorder(shopper, number);
    expect(await contents()).toEqual([
      ["Oat", 3],
      ["Moss", 5],
    ]);
  });

  test("as far as there is any, and says what is missing", async () => {
    await change(0, { stock: 2 });
    await change(1, { stock: 0 });
    await reorder(shopper, number);
    expect(await contents()).toEqual([["Oat", 2]]);
    expect(await missing()).toEqual([
      ["Jug", "Oat", 2],
      ["Jug", "Moss", 0],
    ]);
    await database().variant.delete({ where: { id: idOf(1) } });
    expect((await missing())?.[1]).toEqual(["Jug", "Moss", undefined]);
    // As many as there are is enough for whoever wanted no more.
    await change(0, { stock: 3 });
    expect(await missing()).toEqual([["Jug", "Moss", undefined]]);
  });

  test("by nobody who may not see it", async () => {
    const { session: stranger } = await beginGuest({ network: "203.0.113.0/24" });
    expect(await reorder(stranger, number)).toEqual({ outcome: "unknown" });
    expect(await reorder(anonymous, number)).toEqual({ outcome: "unknown" });
    expect((await readCart(stranger)).lines).toEqual([]);
  });

  test("not into a cart that is being paid", async () => {
    await reorder(shopper, number);
    await setQuantity(shopper, idOf(0), 1);
    const { id: cartId = "" } = await readCart(shopper);
    await database().checkout.create({ data: { cartId, key: cartId, payingOrderId: "an order" } });
    expect(await reorder(shopper, number)).toEqual({ outcome: "being-paid" });
    expect(await contents()).toContainEqual(["Oat", 1]);
  });
});
