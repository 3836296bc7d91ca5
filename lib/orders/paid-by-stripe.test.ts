/** An order that is paid by Stripe survives every order of what browser, bank and notice say, including none of them. */
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { readCart } from "#lib/cart";
import { savePayment } from "#lib/checkout";
import { database } from "#lib/database";
import { examplePiece } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { provider } from "#lib/payment";
import { type ExampleStripe, startExampleStripe } from "#lib/payment/example-stripe";
import { payBackOverdue } from "#lib/refunds";
import { beginGuest, type GuestSession } from "#lib/session";
import { before, now } from "#lib/time";
import { fillIn, pressOf } from "./example-shopper.ts";
import {
  callOffPayment,
  cancelOrder,
  findOrder,
  type OrderView,
  placeOrder,
  settle,
  settleOverdue,
  takeNotice,
} from "./index.ts";
import { paymentPatience } from "./policy.ts";

const { example } = vi.hoisted(() => ({ example: {} as ExampleStripe }));
// The letters stay in the queue, where they can be counted.
vi.mock("#lib/mail", async (original) => ({ ...(await original()), deliverQueued: async () => 0 }));
vi.mock("#lib/config", async (original) => {
  const real = await original<typeof import("#lib/config")>();
  return { ...real, config: () => ({ ...real.config(), stripe: example.settings }) };
});
useFreshDatabase();

beforeAll(async () => void Object.assign(example, await startExampleStripe()));
afterAll(() => example.stop());

let sku = "";
let variantId = "";
beforeEach(async () => {
  const [variant] = (await examplePiece({ variants: [{ stock: 10, priceMinor: 2900 }] })).variants;
  ({ sku, id: variantId } = variant ?? { sku: "", id: "" });
  await database().order.deleteMany({ where: { documents: { none: {} } } });
  vi.spyOn(console, "error").mockReturnValue();
  return () => void vi.restoreAllMocks();
});

let made = 0;
async function shopperWith(behaviour: string): Promise<GuestSession> {
  const { session } = await beginGuest({ network: "203.0.113.0/24" });
  await fillIn(session, [{ sku, quantity: 2 }]);
  made += 1;
  await savePayment(session, { token: `ctoken_${behaviour}_${made}`, label: "Visa ending in 4242" });
  return session;
}

/** Presses the button; gives what the shopper was told, and the order as it stands. */
async function press(behaviour: string) {
  const shopper = await shopperWith(behaviour);
  const placed = await placeOrder(shopper, await pressOf(shopper));
  const row = await database().order.findFirstOrThrow({ orderBy: { placedAt: "desc" } });
  const order = await findOrder(shopper, row.number);
  if (!order) throw new Error("The order should be there.");
  return { shopper, placed, order };
}

const statusOf = async ({ id }: OrderView) => (await database().order.findUniqueOrThrow({ where: { id } })).status;
const stock = async () => (await database().variant.findUniqueOrThrow({ where: { id: variantId } })).stock;
const letters = ({ id }: OrderView) => database().letter.count({ where: { key: `order-confirmed/${id}` } });
const failures = ({ id }: OrderView) => database().letter.count({ where: { key: `payment-failed/${id}` } });
const agePast = ({ id }: OrderView) =>
  database().order.update({ where: { id }, data: { placedAt: before(now(), paymentPatience) } });

/** Stripe's notice of that kind about an order, as the webhook takes it in. */
function heard({ paymentReference }: OrderView, kind: string) {
  const { body, signature } = example.notice(kind, paymentReference);
  const notice = provider().readNotice(body, signature);
  if (typeof notice !== "object") throw new Error("The notice should be heard.");
  return notice;
}

test("the provider of a shop with Stripe's settings is Stripe, and its payments say so", async () => {
  const { placed, order } = await press("accept");
  expect(placed).toEqual({ outcome: "confirmed", number: order.number });
  expect(await database().payment.findUnique({ where: { orderId: order.id } })).toMatchObject({
    ...{ provider: "stripe", status: "paid", amountMinor: order.totalMinor, label: "Visa ending in 4242" },
  });
  expect(example.intentOf(order.paymentReference)).toMatchObject({ amount: order.totalMinor });
});

test("a decline gives the pieces and the cart back, and another card pays a new intention", async () => {
  const { shopper, placed, order } = await press("poor");
  expect(placed).toMatchObject({ outcome: "declined", reason: "insufficient-funds" });
  expect(await failures(order)).toBe(0);
  expect(await stock()).toBe(10);
  await savePayment(shopper, { token: "ctoken_accept_other", label: "Visa ending in 4242" });
  expect(await placeOrder(shopper, await pressOf(shopper))).toMatchObject({ outcome: "confirmed" });
  expect(await statusOf(order)).toBe("cancelled");
  expect(await stock()).toBe(8);
});

describe("an order whose shopper was asked by their bank", () => {
  const paths: [string, (order: OrderView) => Promise<unknown>][] = [
    ["their return alone", (order) => settle(order.paymentReference)],
    ["the notice alone", (order) => takeNotice(heard(order, "payment_intent.succeeded"))],
    ["nobody: the shop asks by itself", () => settleOverdue()],
    ["nobody, until its patience was over", (order) => agePast(order).then(settleOverdue)],
    [
      "everybody at once, and twice",
      async (order) => {
        const notice = heard(order, "payment_intent.succeeded");
        const all = () => [settle(order.paymentReference), takeNotice(notice), settleOverdue()];
        await Promise.all([...all(), ...all()]);
      },
    ],
    [
      "a notice of a failure that came late",
      async (order) => {
        await takeNotice(heard(order, "payment_intent.payment_failed"));
        await takeNotice(heard(order, "payment_intent.succeeded"));
        await takeNotice(heard(order, "payment_intent.canceled"));
      },
    ],
  ];

  test.each(paths)("is confirmed once when they approved, told by %s", async (_, tell) => {
    const { shopper, placed, order } = await press("ask");
    expect(placed).toMatchObject({ outcome: "challenge", url: expect.stringContaining("/authenticate/pi_") });
    example.answer(order.paymentReference, true);
    await tell(order);
    expect(await statusOf(order)).toBe("confirmed");
    expect([await letters(order), await failures(order)]).toEqual([1, 0]);
    expect(await stock()).toBe(8);
    expect(await readCart(shopper)).toMatchObject({ lines: [] });
  });

  test.each(paths)("is given up once when they refused, told by %s", async (_, tell) => {
    const { shopper, order } = await press("ask");
    example.answer(order.paymentReference, false);
    await tell(order);
    expect(await findOrder(shopper, order.number)).toMatchObject({ status: "cancelled", cancelReason: "not-approved" });
    expect(example.intentOf(order.paymentReference).status).toBe("canceled");
    expect([await letters(order), await failures(order)]).toEqual([0, 1]);
    expect(await stock()).toBe(10);
    expect(await readCart(shopper)).toMatchObject({ count: 2, isBeingPaid: false });
  });

  test("waits while they have not answered, and is called off with its intent after the shop's patience", async () => {
    const { shopper, order } = await press("ask");
    await takeNotice(heard(order, "payment_intent.succeeded"));
    await settleOverdue();
    expect(await statusOf(order)).toBe("awaiting-payment");
    await agePast(order);
    await settleOverdue();
    expect(await findOrder(shopper, order.number)).toMatchObject({ status: "cancelled", cancelReason: "not-approved" });
    expect(example.intentOf(order.paymentReference).status).toBe("canceled");
    expect(await stock()).toBe(10);
  });
});

describe("calling a payment off", () => {
  test("cancels its intent, and gives the cart back", async () => {
    const { shopper, order } = await press("ask");
    expect(await callOffPayment(shopper, order.number)).toMatchObject({ outcome: "called-off" });
    expect(example.intentOf(order.paymentReference).status).toBe("canceled");
    expect(await readCart(shopper)).toMatchObject({ count: 2, isBeingPaid: false });
  });

  test("comes too late when Stripe refuses, since the bank said yes between its question and its wish", async () => {
    const { shopper, order } = await press("ask");
    example.asked.length = 0;
    // The first wish is lost; before the second one, the shopper approves in another window.
    example.lose(/cancel$/, "request", 1);
    const calling = callOffPayment(shopper, order.number);
    await vi.waitFor(() => expect(example.asked.at(-1)).toMatch(/cancel$/), { interval: 5 });
    example.answer(order.paymentReference, true);
    expect(await calling).toEqual({ outcome: "paid" });
    expect(await statusOf(order)).toBe("confirmed");
    expect(await stock()).toBe(8);
  });

  test("waits on while Stripe is working on it", async () => {
    const { shopper, order } = await press("late");
    expect(await callOffPayment(shopper, order.number)).toEqual({ outcome: "too-late" });
    expect(await statusOf(order)).toBe("awaiting-payment");
  });
});

describe("when the connection to Stripe breaks", () => {
  test("after the money has moved, the order is confirmed by whoever asks first", async () => {
    example.lose(/confirm$/, "answer", 3);
    const { placed, order } = await press("accept");
    expect(placed).toMatchObject({ outcome: "pending" });
    await takeNotice(heard(order, "payment_intent.succeeded"));
    expect(await statusOf(order)).toBe("confirmed");
  });

  test("before, nothing is charged: the order is called off after the shop's patience, and a late request is refused", async () => {
    example.lose(/POST .*payment_intents$/, "answer", 3);
    const { shopper, placed, order } = await press("accept");
    expect(placed).toMatchObject({ outcome: "pending" });
    await agePast(order);
    await settleOverdue();
    expect(await findOrder(shopper, order.number)).toMatchObject({ cancelReason: "never-arrived" });
    expect(await stock()).toBe(10);
    const request = { reference: order.paymentReference, orderNumber: order.number, token: "ctoken_accept_late" };
    const lingered = await provider().charge({ ...request, amountMinor: order.totalMinor, returnUrl: "" });
    expect(lingered).toMatchObject({ status: "declined" });
    expect(example.intentOf(order.paymentReference).amount_received).toBe(0);
  });

  test("for as long as the shopper waits for the answer, they are told to wait, not that it went wrong", async () => {
    example.lose(/confirm$/, "request", 3);
    const { placed, order } = await press("accept");
    expect(placed).toEqual({ outcome: "pending", number: order.number });
  });

  test("while a notice is taken in, the same notice is welcome again", async () => {
    const { order } = await press("ask");
    example.answer(order.paymentReference, true);
    const notice = heard(order, "payment_intent.succeeded");
    example.lose(/GET .*payment_intents/, "answer", 3);
    await expect(takeNotice(notice)).rejects.toThrow();
    await takeNotice(notice);
    expect(await statusOf(order)).toBe("confirmed");
  });
});

test("an amount that is not the order's confirms nothing", async () => {
  const { order } = await press("ask");
  example.answer(order.paymentReference, true);
  Object.assign(example.intentOf(order.paymentReference), { amount_received: order.totalMinor - 1 });
  await takeNotice(heard(order, "payment_intent.succeeded"));
  expect(await statusOf(order)).toBe("awaiting-payment");
  expect(await letters(order)).toBe(0);
});

test("a cancelled order's money goes back, once, however often Stripe has to be asked", async () => {
  const { shopper, order } = await press("accept");
  const { id } = example.intentOf(order.paymentReference);
  example.lose(/POST .*refunds$/, "answer", 3);
  expect(await cancelOrder(shopper, order.number)).toEqual({ outcome: "cancelled" });
  example.forgetKeys();
  await database().refund.updateMany({ where: { orderId: order.id }, data: { nextTryAt: now() } });
  await payBackOverdue();
  await payBackOverdue();
  const refunds = example.refunds.filter((refund) => refund.payment_intent === id);
  expect(refunds.map(({ amount }) => amount)).toEqual([order.totalMinor]);
  expect(await database().refund.count({ where: { orderId: order.id, refundedAt: null } })).toBe(0);
});
