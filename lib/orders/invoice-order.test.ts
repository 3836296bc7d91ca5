/**
 * Every payment has its invoice and everything that goes back its credit note: numbered without a gap, whatever fails
 * or runs at once.
 */
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { answerChallenge } from "#lib/bank";
import { database } from "#lib/database";
import { examplePiece } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { findDocument, listDocuments, type TaxDocument } from "#lib/invoices";
import * as mail from "#lib/mail";
import { beginGuest, type GuestSession } from "#lib/session";
import { exampleShopper, pressOf } from "./example-shopper.ts";
import { cancelOrder, findOrder, findOrderDocument, type OrderView, placeOrder, settle } from "./index.ts";

vi.mock("#lib/mail", async (original) => {
  const all = await original<typeof import("#lib/mail")>();
  return { ...all, queue: vi.fn(all.queue), deliverQueued: async () => 0 };
});
useFreshDatabase();

let sku = "";
beforeEach(async () => {
  const name = "Jug “Łódź”";
  sku = (await examplePiece({ name, variants: [{ stock: 500, priceMinor: 2900 }] })).variants[0]?.sku ?? "";
});
afterEach(() => vi.restoreAllMocks());

type Placed = { shopper: GuestSession; order: OrderView };

/** An order of two pieces whose payment its bank has approved, and of which the shop has yet to hear. */
async function approved(): Promise<Placed> {
  const shopper = await exampleShopper([{ sku, quantity: 2 }], "askedFirst");
  const placed = await placeOrder(shopper, await pressOf(shopper));
  const order = (await findOrder(shopper, "number" in placed ? placed.number : "")) as OrderView;
  const { paymentReference: reference } = order;
  const { challenge } = await database().bankCharge.findUniqueOrThrow({ where: { reference } });
  await answerChallenge(challenge, true);
  return { shopper, order };
}

async function paid(): Promise<Placed> {
  const placed = await approved();
  await settle(placed.order.paymentReference);
  return placed;
}

/** The numbers that one series has given, without what is the same in all of them, and in their order. */
async function given(prefix: "INV" | "CN"): Promise<number[]> {
  const rows = await database().taxDocument.findMany({ where: { number: { startsWith: prefix } } });
  return rows.map(({ number }) => Number(number.split("-").at(-1))).toSorted((a, b) => a - b);
}
const upTo = (last: number) => Array.from({ length: last }, (_, place) => place + 1);

async function documentsOf({ id }: OrderView): Promise<TaxDocument[]> {
  const issued = await listDocuments(id);
  return Promise.all(issued.map(async (one) => (await findDocument(id, one.id)) as TaxDocument));
}

describe("an order that is paid", () => {
  test("has one invoice that says who sold what to whom for how much, and with what tax", async () => {
    const { order } = await paid();
    await Promise.all(upTo(5).map(() => settle(order.paymentReference)));
    const documents = await documentsOf(order);
    expect(documents).toHaveLength(1);
    expect(documents[0]).toMatchObject({
      ...{ kind: "invoice", number: expect.stringMatching(/^INV-\d{4}-00001$/), orderNumber: order.number },
      ...{ seller: expect.arrayContaining(["Cartwright & Daughters"]), sellerVatNumber: "IE0000000X" },
      buyer: ["Ada Byron", "1 Mill Lane", "D01 F5P2 Dublin", "Ireland"],
      lines: [{ sku, name: "Jug “Łódź”", quantity: 2, unitMinor: 2900, totalMinor: 5800 }],
      ...{ itemsMinor: 5800, deliveryMinor: order.deliveryMinor, discountMinor: 0, totalMinor: order.totalMinor },
      ...{ taxName: "VAT", taxRateBasisPoints: 2300, isTaxIncluded: true, taxMinor: order.taxMinor },
      correction: undefined,
    });
  });

  test("names its invoice in the letter", async () => {
    const { order } = await paid();
    const letter = await database().letter.findUnique({ where: { key: `order-confirmed/${order.id}` } });
    const [invoice] = await documentsOf(order);
    expect(letter?.text).toContain(`Invoice ${invoice?.number}:\n`);
    expect(letter?.text).toContain(`/orders/${order.number}/documents/${invoice?.id}`);
  });

  test("has none while it is not paid", async () => {
    const { order } = await approved();
    expect(await documentsOf(order)).toEqual([]);
  });

  test("gives no number away when writing it fails: the next attempt, or the next order, has it", async () => {
    const before = await given("INV");
    const { order } = await approved();
    vi.mocked(mail.queue).mockRejectedValueOnce(new Error("the disk is full"));
    await expect(settle(order.paymentReference)).rejects.toThrow("the disk is full");
    expect(await given("INV")).toEqual(before);
    await paid();
    await settle(order.paymentReference);
    expect(await given("INV")).toEqual(upTo(before.length + 2));
  });
});

test("thirty that are paid at once have thirty numbers, none twice and none left out", {
  timeout: 120_000,
}, async () => {
  const before = (await given("INV")).length;
  const orders: OrderView[] = [];
  for (const _ of upTo(30)) orders.push((await approved()).order);
  await Promise.all(orders.map(({ paymentReference }) => settle(paymentReference)));
  expect(await given("INV")).toEqual(upTo(before + 30));
});

describe("an order that is cancelled after it was paid", () => {
  test("has a credit note for all of it, which names the invoice, and the letter names it", async () => {
    const { shopper, order } = await paid();
    await cancelOrder(shopper, order.number);
    await cancelOrder(shopper, order.number);
    const [invoice, creditNote, ...more] = await documentsOf(order);
    expect(more).toEqual([]);
    const { id: _, kind: __, number: ___, issuedAt: ____, ...same } = invoice as TaxDocument;
    expect(creditNote).toMatchObject({
      ...same,
      ...{ kind: "credit-note", number: expect.stringMatching(/^CN-\d{4}-00001$/) },
      correction: { corrects: invoice?.number, reason: "Order cancelled" },
    });
    const key = `order-cancelled/${order.id}`;
    expect((await database().letter.findUnique({ where: { key } }))?.text).toContain(`/documents/${creditNote?.id}`);
    expect(await database().taxDocument.findUnique({ where: { key } })).toMatchObject({ id: creditNote?.id });
  });

  test("has none when it was paid before there were invoices", async () => {
    const { shopper, order } = await approved();
    const at = order.placedAt;
    await database().order.update({ where: { id: order.id }, data: { status: "confirmed", confirmedAt: at } });
    await database().payment.update({ where: { orderId: order.id }, data: { status: "paid", settledAt: at } });
    expect(await cancelOrder(shopper, order.number)).toEqual({ outcome: "cancelled" });
    expect(await documentsOf(order)).toEqual([]);
  });

  test("is numbered in its own series without a gap, however many are cancelled at once", async () => {
    const before = (await given("CN")).length;
    const placed: Placed[] = [];
    for (const _ of upTo(8)) placed.push(await paid());
    await Promise.all(placed.map(({ shopper, order }) => cancelOrder(shopper, order.number)));
    expect(await given("CN")).toEqual(upTo(before + 8));
  });
});

test("a document is seen by whoever may see its order, by its own order alone, and by nobody else", async () => {
  const [{ shopper, order }, other] = [await paid(), await paid()];
  const [invoice] = await documentsOf(order);
  const { id = "", number } = invoice ?? {};
  expect(await findOrderDocument(shopper, order.number, id)).toMatchObject({ number });
  expect(await findOrderDocument(other.shopper, order.number, id)).toBeUndefined();
  expect(await findOrderDocument(other.shopper, other.order.number, id)).toBeUndefined();
  const { session: stranger } = await beginGuest({ network: "203.0.113.0/24" });
  expect(await findOrderDocument(stranger, order.number, id)).toBeUndefined();
  expect(await findOrderDocument({ kind: "anonymous" } as never, order.number, id)).toBeUndefined();
});
