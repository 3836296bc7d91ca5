import { beforeAll, expect, test, vi } from "vitest";
import { examplePiece } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { speaking } from "#lib/language";
import { findOrder, type OrderView, placeOrder } from "#lib/orders";
import { exampleShopper, pressOf } from "#lib/orders/example-shopper";
import { deliveryNote } from "./delivery-note.ts";

vi.mock("#lib/mail", async (original) => ({ ...(await original()), deliverQueued: async () => 0 }));
useFreshDatabase();

const gift = { message: "Dear Grace,\nfill it often", hidesPrices: true };
const amount = /[€$]|\d[.,]\d\d/;

let order: OrderView;
beforeAll(async () => {
  const [sku = ""] = (await examplePiece()).variants.map((variant) => variant.sku);
  const shopper = await exampleShopper([{ sku, quantity: 2 }]);
  const placed = await placeOrder(shopper, await pressOf(shopper));
  order = (await findOrder(shopper, "number" in placed ? placed.number : "")) as OrderView;
});

test("a delivery note says whose it is, where it goes, and what is in it, with prices", () => {
  const note = deliveryNote({ ...order, gift: undefined });
  expect(note.parties).toMatchObject([{ heading: "From" }, { heading: "To" }]);
  expect(note.parties[0]?.lines).toContain("The Old Sail Loft");
  expect(note.parties[1]?.lines).toContain(order.address.line1);
  expect(note.rows).toEqual(
    order.lines.map(({ sku, quantity }) => [sku, expect.any(String), String(quantity), expect.stringMatching(amount)]),
  );
  expect(note.sums.at(-1)).toEqual([expect.stringMatching(/Total|contains/), expect.stringMatching(amount)]);
  expect(note.card).toBeUndefined();
});

test("that of a gift without prices names none, and what the card says", () => {
  const note = deliveryNote({ ...order, gift });
  expect(JSON.stringify(note)).not.toMatch(amount);
  expect(note.columns).not.toContain("Amount");
  expect(note.card).toEqual({ heading: "Card", message: gift.message });
  expect(deliveryNote({ ...order, gift: { message: "", hidesPrices: true } }).card).toBeUndefined();
});

test("it is in the language of whoever ordered", () => {
  const note = speaking("de", () => deliveryNote({ ...order, gift }));
  expect(note).toMatchObject({ title: "Lieferschein", columns: ["Artikelnummer", "Bezeichnung", "Menge"] });
});
