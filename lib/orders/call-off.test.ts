import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { answerChallenge } from "#lib/bank";
import { addToCart, readCart } from "#lib/cart";
import { readCheckout } from "#lib/checkout";
import { database } from "#lib/database";
import { examplePiece } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { provider } from "#lib/payment";
import { beginGuest, type GuestSession } from "#lib/session";
import { chooseCard, type exampleCards, exampleShopper, pressOf } from "./example-shopper.ts";
import { callOffPayment, findOrder, type OrderView, placeOrder, settle, takeNotice } from "./index.ts";

vi.mock("#lib/mail", async (original) => ({ ...(await original()), deliverQueued: async () => 0 }));
useFreshDatabase();

let sku = "";
let variantId = "";
let shopper: GuestSession;
beforeEach(async () => {
  const [variant] = (await examplePiece({ variants: [{ stock: 10, priceMinor: 2900 }] })).variants;
  ({ sku, id: variantId } = variant ?? { sku: "", id: "" });
});
afterEach(() => vi.restoreAllMocks());

async function awaiting(card: keyof typeof exampleCards = "askedFirst"): Promise<OrderView> {
  shopper = await exampleShopper([{ sku, quantity: 2 }], card);
  const placed = await placeOrder(shopper, await pressOf(shopper));
  const order = "number" in placed ? await findOrder(shopper, placed.number) : undefined;
  if (order?.status !== "awaiting-payment") throw new Error("The order should await its payment.");
  return order;
}

const approve = async ({ paymentReference: reference }: OrderView) => {
  const { challenge } = await database().bankCharge.findUniqueOrThrow({ where: { reference } });
  await answerChallenge(challenge, true);
};
const stock = async () => (await database().variant.findUniqueOrThrow({ where: { id: variantId } })).stock;
const statusOf = async ({ id }: OrderView) => (await database().order.findUniqueOrThrow({ where: { id } })).status;
const letters = ({ id }: OrderView, kind: string) => database().letter.count({ where: { key: `${kind}/${id}` } });

describe("a payment that its shopper calls off", () => {
  test.each(["askedFirst", "answeredLate"] as const)("(%s) gives the cart back with all they typed", async (card) => {
    const { number, paymentReference } = await awaiting(card);
    expect(await callOffPayment(shopper, number)).toMatchObject({ outcome: "called-off" });
    expect(await readCart(shopper)).toMatchObject({ count: 2, isBeingPaid: false });
    expect(await readCheckout(shopper)).toMatchObject({ email: "ada@example.com", deliveryMethod: "standard" });
    expect((await addToCart(shopper, sku, 1)).outcome).toBe("added");
    expect(await stock()).toBe(10);
    const { status } = await database().bankCharge.findUniqueOrThrow({ where: { reference: paymentReference } });
    expect(status).toBe("declined");
  });

  test("is told on screen, and by no letter", async () => {
    const order = await awaiting();
    await callOffPayment(shopper, order.number);
    expect(await letters(order, "payment-failed")).toBe(0);
  });

  test("can be followed by another at once", async () => {
    const { number } = await awaiting();
    await callOffPayment(shopper, number);
    await chooseCard(shopper, "accepted");
    expect(await placeOrder(shopper, await pressOf(shopper))).toMatchObject({ outcome: "confirmed" });
    expect(await stock()).toBe(8);
  });

  test("twice, or ten times at once, is called off once", async () => {
    const order = await awaiting();
    const press = () => callOffPayment(shopper, order.number);
    const called = await Promise.all(Array.from({ length: 10 }, press));
    expect(new Set(called.map(({ outcome }) => outcome))).toEqual(new Set(["called-off"]));
    expect(await press()).toMatchObject({ outcome: "called-off" });
    expect(await stock()).toBe(10);
  });

  test("stays called off, whatever the bank is told or tells afterwards", async () => {
    const order = await awaiting();
    await callOffPayment(shopper, order.number);
    await approve(order);
    await takeNotice({ id: "late", reference: order.paymentReference, kind: "paid" });
    expect(await statusOf(order)).toBe("cancelled");
    expect(await letters(order, "order-confirmed")).toBe(0);
  });
});

describe("a payment that was made meanwhile", () => {
  test("stands", async () => {
    const order = await awaiting();
    await approve(order);
    expect(await callOffPayment(shopper, order.number)).toEqual({ outcome: "paid" });
    expect(await statusOf(order)).toBe("confirmed");
    expect(await readCart(shopper)).toMatchObject({ lines: [], isBeingPaid: false });
  });

  test("or at the same moment, either stands or never was", async () => {
    const order = await awaiting();
    const [, called] = await Promise.all([
      approve(order).then(() => settle(order.paymentReference)),
      callOffPayment(shopper, order.number),
    ]);
    const isPaid = called.outcome === "paid";
    expect(await statusOf(order)).toBe(isPaid ? "confirmed" : "cancelled");
    expect(await stock()).toBe(isPaid ? 8 : 10);
    const { status } = await database().bankCharge.findUniqueOrThrow({ where: { reference: order.paymentReference } });
    expect(status).toBe(isPaid ? "paid" : "declined");
  });
});

test("a refusal of the bank's own is told as such", async () => {
  const { number } = await awaiting();
  vi.spyOn(provider(), "cancel").mockResolvedValueOnce({ status: "declined", reason: "insufficient-funds" });
  expect(await callOffPayment(shopper, number)).toMatchObject({ outcome: "declined", reason: "insufficient-funds" });
});

test("what the bank is just deciding waits on", async () => {
  const order = await awaiting();
  vi.spyOn(provider(), "cancel").mockResolvedValueOnce({ status: "pending" });
  expect(await callOffPayment(shopper, order.number)).toEqual({ outcome: "too-late" });
  expect(await statusOf(order)).toBe("awaiting-payment");
});

test("a bank that cannot be reached decides nothing, and the log says of which order", async () => {
  const order = await awaiting();
  const report = vi.spyOn(console, "error").mockReturnValue();
  vi.spyOn(provider(), "cancel").mockRejectedValueOnce(new Error("no answer"));
  expect(await callOffPayment(shopper, order.number)).toEqual({ outcome: "unreachable" });
  expect(String(report.mock.calls)).toContain(order.number);
  expect(await readCart(shopper)).toMatchObject({ isBeingPaid: true });
});

test("a stranger calls nothing off", async () => {
  const order = await awaiting();
  const { session: stranger } = await beginGuest({ network: "203.0.113.0/24" });
  expect(await callOffPayment(stranger, order.number)).toEqual({ outcome: "unknown" });
  expect(await statusOf(order)).toBe("awaiting-payment");
});
