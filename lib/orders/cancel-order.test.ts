import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { enterCode } from "#lib/cart";
import { database } from "#lib/database";
import { exampleAccount, examplePiece, examplePromotion } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { provider } from "#lib/payment";
import { randomName } from "#lib/random";
import { owe, payBackOverdue } from "#lib/refunds";
import { beginGuest, beginSignedIn, type GuestSession, type SignedInSession } from "#lib/session";
import { before, elapsed, minutes, now, seconds } from "#lib/time";
import { transaction } from "#lib/transaction";
import { chooseCard, exampleShopper, fillIn, pressOf } from "./example-shopper.ts";
import { cancelOrder, findOrder, listOrders, type OrderView, placeOrder } from "./index.ts";

vi.mock("#lib/mail", async (original) => ({ ...(await original()), deliverQueued: async () => 0 }));
useFreshDatabase();

let sku = "";
let shopper: GuestSession;
beforeEach(async () => {
  sku = (await examplePiece({ variants: [{ stock: 10, priceMinor: 2900 }] })).variants[0]?.sku ?? "";
  shopper = await exampleShopper([{ sku, quantity: 2 }]);
});
afterEach(() => vi.restoreAllMocks());

async function placed(session: GuestSession | SignedInSession = shopper): Promise<OrderView> {
  const answer = await placeOrder(session, await pressOf(session));
  return (await findOrder(session, "number" in answer ? answer.number : "")) as OrderView;
}

const stock = async () => (await database().variant.findUniqueOrThrow({ where: { sku } })).stock;
const refundedAtBank = async ({ paymentReference: reference }: OrderView) =>
  (await database().bankCharge.findUniqueOrThrow({ where: { reference } })).refundedMinor;
const letters = ({ id }: Pick<OrderView, "id">) =>
  database().letter.findMany({ where: { key: `order-cancelled/${id}` } });

describe("an order that is paid and not sent", () => {
  test("is cancelled: its pieces are for sale again, and all that was paid goes back, with one letter", async () => {
    const order = await placed();
    expect(await stock()).toBe(8);
    expect(await cancelOrder(shopper, order.number)).toEqual({ outcome: "cancelled" });
    const cancelled = await findOrder(shopper, order.number);
    expect(cancelled).toMatchObject({
      ...{ status: "cancelled", cancelReason: undefined, cancelledAt: expect.any(Date) },
      refunds: [{ amountMinor: order.totalMinor, refundedAt: expect.any(Date) }],
    });
    expect(await stock()).toBe(10);
    expect(await refundedAtBank(order)).toBe(order.totalMinor);
    expect(await letters(order)).toMatchObject([
      { recipient: order.email, subject: `Order ${order.number} is cancelled` },
    ]);
  });

  test("is confirmed by a receipt of the withdrawal: what was declared, and when it came in, in the language of the order", async () => {
    const { id, number } = await placed();
    await database().order.update({ where: { id }, data: { language: "de" } });
    await cancelOrder(shopper, number);
    const { cancelledAt } = await database().order.findUniqueOrThrow({ where: { id } });
    const moment = { dateStyle: "long", timeStyle: "long", timeZone: "Europe/Dublin" } as const;
    const [receipt] = await letters({ id });
    expect(receipt).toMatchObject({ subject: `Bestellung ${number} ist storniert` });
    for (const said of [
      new Intl.DateTimeFormat("de-DE", moment).format(cancelledAt ?? now()),
      ...[`Bestellung ${number} stornieren und damit den ganzen Vertrag widerrufen`, "Jug", "× 2"],
      "Empfangsbestätigung Ihres Widerrufs",
    ])
      expect(receipt?.text).toContain(said);
  });

  test("gives its promotion code back", async () => {
    const code = await examplePromotion({ isOncePerCustomer: true, mostUses: 1 });
    await enterCode(shopper, code, randomName());
    const order = await placed();
    expect(order.discountMinor).toBeGreaterThan(0);
    await cancelOrder(shopper, order.number);
    expect((await database().promotion.findUniqueOrThrow({ where: { code } })).uses).toBe(0);
    expect(await database().promotionUse.count({ where: { code } })).toBe(0);
    expect(await refundedAtBank(order)).toBe(order.totalMinor);
  });

  test("is cancelled once, however often that is pressed, even at once", async () => {
    const order = await placed();
    const presses = Array.from({ length: 8 }, () => cancelOrder(shopper, order.number));
    expect((await Promise.all(presses)).map(({ outcome }) => outcome)).toEqual(Array(8).fill("cancelled"));
    await cancelOrder(shopper, order.number);
    expect(await stock()).toBe(10);
    expect(await refundedAtBank(order)).toBe(order.totalMinor);
    expect(await database().refund.count({ where: { orderId: order.id } })).toBe(1);
    expect(await letters(order)).toHaveLength(1);
  });

  test("stays in its customer's history, and pressing Place order again leads back to it", async () => {
    const { session } = await beginSignedIn(await exampleAccount(), ["pwd"], { network: "203.0.113.0/24" });
    await fillIn(session, [{ sku }]);
    await chooseCard(session, "accepted");
    const press = await pressOf(session);
    const answer = await placeOrder(session, press);
    const number = "number" in answer ? answer.number : "";
    await cancelOrder(session, number);
    expect(await listOrders(session)).toMatchObject([{ number, stage: "cancelled" }]);
    expect(await placeOrder(session, press)).toEqual({ outcome: "already-placed", number });
  });
});

test("nobody cancels an order that they may not see", async () => {
  const order = await placed();
  const { session: stranger } = await beginGuest({ network: "203.0.113.0/24" });
  expect(await cancelOrder(stranger, order.number)).toEqual({ outcome: "unknown" });
  expect(await findOrder(shopper, order.number)).toMatchObject({ status: "confirmed" });
});

test("an order that awaits its payment is left to the bank", async () => {
  const other = await exampleShopper([{ sku }], "askedFirst");
  const order = await placed(other);
  expect(await cancelOrder(other, order.number)).toEqual({ outcome: "too-late" });
  expect(await stock()).toBe(9);
});

describe("the money goes back", () => {
  const pauseIsOver = ({ id }: OrderView) =>
    database().refund.updateMany({ where: { orderId: id }, data: { nextTryAt: before(now(), seconds(1)) } });

  test("once, though the bank is not reached, or its answer lost", async () => {
    vi.spyOn(console, "error").mockReturnValue();
    const order = await placed();
    vi.spyOn(provider(), "refund").mockRejectedValueOnce(new Error("connection refused"));
    await cancelOrder(shopper, order.number);
    expect(await findOrder(shopper, order.number)).toMatchObject({ refunds: [{ refundedAt: undefined }] });
    expect(await refundedAtBank(order)).toBe(0);
    const { refund } = provider();
    vi.spyOn(provider(), "refund").mockImplementationOnce(async (request) => {
      await refund(request);
      throw new Error("connection reset");
    });
    await pauseIsOver(order);
    await payBackOverdue();
    await pauseIsOver(order);
    await payBackOverdue();
    expect(await refundedAtBank(order)).toBe(order.totalMinor);
    expect(await findOrder(shopper, order.number)).toMatchObject({ refunds: [{ refundedAt: expect.any(Date) }] });
  });

  test("and stays owed when the bank refuses, for somebody to see", async () => {
    const order = await placed();
    const complained = vi.spyOn(console, "error").mockReturnValue();
    vi.spyOn(provider(), "refund").mockResolvedValueOnce(false);
    await cancelOrder(shopper, order.number);
    expect(complained).toHaveBeenCalledExactlyOnceWith(
      `Order ${order.number}: the provider refuses a refund; somebody has to look at it.`,
    );
    const refunds = async () => (await findOrder(shopper, order.number))?.refunds;
    expect(await refunds()).toMatchObject([{ refundedAt: undefined, refusedAt: expect.any(Date) }]);
    await pauseIsOver(order);
    await payBackOverdue();
    expect(await refunds()).toMatchObject([{ refundedAt: expect.any(Date) }]);
  });

  test("is asked for less and less often while it is not made, and not before its time", async () => {
    const order = await placed();
    vi.spyOn(console, "error").mockReturnValue();
    const asked = vi.spyOn(provider(), "refund").mockResolvedValue(false);
    await cancelOrder(shopper, order.number);
    const refund = () => database().refund.findFirstOrThrow({ where: { orderId: order.id } });
    const { refusedAt } = await refund();
    for (const pause of [1, 2, 4].map(minutes)) {
      const calls = asked.mock.calls.length;
      await payBackOverdue();
      expect(asked).toHaveBeenCalledTimes(calls);
      const { nextTryAt } = await refund();
      expect(elapsed(now(), nextTryAt ?? now())).toBeGreaterThan(pause - seconds(30));
      expect(elapsed(now(), nextTryAt ?? now())).toBeLessThanOrEqual(pause);
      await pauseIsOver(order);
      await payBackOverdue();
      expect(asked).toHaveBeenCalledTimes(calls + 1);
    }
    // Since when it is refused stays known.
    expect((await refund()).refusedAt).toEqual(refusedAt);
  });

  test("and never more of it than was paid, even if several causes come at once", async () => {
    const order = await placed();
    const parts = Array.from({ length: 4 }, () =>
      transaction(() => owe(order.id, randomName(), Math.floor(order.totalMinor / 2))).then(
        () => true,
        () => false,
      ),
    );
    expect((await Promise.all(parts)).filter(Boolean)).toHaveLength(2);
    await expect(owe(order.id, randomName(), 2)).rejects.toThrow("More would be refunded");
  });
});
