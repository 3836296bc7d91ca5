import { expect, test, vi } from "vitest";
import { database } from "#lib/database";
import { exampleCrowd, examplePiece } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { freeDeliveryFromMinor } from "#lib/delivery";
import { now } from "#lib/time";
import { type Placed, placeOrder } from "./index.ts";
import { takeStock } from "./store.ts";

vi.mock("#lib/mail", async (original) => ({ ...(await original()), deliverQueued: async () => 0 }));
useFreshDatabase();

/** Dear enough to be delivered for nothing. */
const priceMinor = freeDeliveryFromMinor;

async function shelf(stock: number): Promise<string> {
  const [variant] = (await examplePiece({ variants: [{ stock, priceMinor }] })).variants;
  return variant?.id ?? "";
}

async function everybodyPresses(buyers: number, variantId: string): Promise<Map<Placed["outcome"], number>> {
  const shoppers = await exampleCrowd(buyers, variantId, priceMinor);
  const placed = await Promise.all(
    shoppers.map(({ session, key }) => placeOrder(session, { key, cartVersion: 0, totalMinor: priceMinor })),
  );
  const counts = new Map<Placed["outcome"], number>();
  for (const { outcome } of placed) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  return counts;
}

const stockOf = async (id: string) => (await database().variant.findUniqueOrThrow({ where: { id } })).stock;
const confirmedWith = (variantId: string) =>
  database().order.count({ where: { status: "confirmed", lines: { some: { variantId } } } });

test.each([
  [50, 150],
  [1, 199],
])("two hundred buyers of %i get exactly as many, and %i are told", { timeout: 120_000 }, async (stock, short) => {
  const variantId = await shelf(stock);
  const outcomes = await everybodyPresses(200, variantId);
  expect(outcomes).toEqual(
    new Map([
      ["confirmed", stock],
      ["out-of-stock", short],
    ]),
  );
  expect(await stockOf(variantId)).toBe(0);
  expect(await confirmedWith(variantId)).toBe(stock);
});

test("of two hundred hands that reach for fifty pieces fifty get one, with no transaction to keep them in line", async () => {
  const variantId = await shelf(50);
  const taken = await Promise.all(Array.from({ length: 200 }, () => takeStock(variantId, 1)));
  expect(taken.filter(Boolean)).toHaveLength(50);
  expect(await stockOf(variantId)).toBe(0);
});

test("an order that lacks one piece takes none of the others", async () => {
  const [plenty, scarce] = [await shelf(10), await shelf(1)];
  const [shopper] = await exampleCrowd(1, plenty, priceMinor);
  if (!shopper) throw new Error("Nobody came.");
  const line = { cartId: shopper.key, seenPriceMinor: priceMinor, addedAt: now() };
  await database().cartLine.create({ data: { ...line, variantId: scarce, quantity: 2 } });
  const placed = await placeOrder(shopper.session, { key: shopper.key, cartVersion: 0, totalMinor: 3 * priceMinor });
  expect(placed).toEqual({ outcome: "out-of-stock", lines: [{ name: "Jug", options: "", available: 1 }] });
  expect([await stockOf(plenty), await stockOf(scarce)]).toEqual([10, 1]);
});

test("the database itself refuses to sell what is not there", async () => {
  const id = await shelf(1);
  await expect(database().variant.update({ where: { id }, data: { stock: { decrement: 2 } } })).rejects.toThrow();
  expect(await stockOf(id)).toBe(1);
});
