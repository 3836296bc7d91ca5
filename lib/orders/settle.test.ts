import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { answerChallenge } from "#lib/bank";
import { addToCart, readCart } from "#lib/cart";
import { database } from "#lib/database";
import { examplePiece } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { type ChargeState, provider } from "#lib/payment";
import type { GuestSession } from "#lib/session";
import { after, before, type Duration, hours, now, seconds } from "#lib/time";
import { chooseCard, type exampleCards, exampleShopper, pressOf } from "./example-shopper.ts";
import { failureShown, findOrder, type OrderView, placeOrder, settle, settleOverdue, takeNotice } from "./index.ts";
import { failureToldAfter, paymentPatience, toldToWaitAfter } from "./policy.ts";

// The letters stay in the queue, where they can be counted.
vi.mock("#lib/mail", async (original) => ({ ...(await original()), deliverQueued: async () => 0 }));
useFreshDatabase();

let sku = "";
let variantId = "";
beforeEach(async () => {
  const [variant] = (await examplePiece({ variants: [{ stock: 10, priceMinor: 2900 }] })).variants;
  ({ sku, id: variantId } = variant ?? { sku: "", id: "" });
  // Those that were paid stay, as their invoices do.
  await database().order.deleteMany({ where: { documents: { none: {} } } });
});
afterEach(() => vi.restoreAllMocks());

/** An order of two pieces that awaits its payment. */
async function awaiting(card: keyof typeof exampleCards): Promise<{ shopper: GuestSession; order: OrderView }> {
  const shopper = await exampleShopper([{ sku, quantity: 2 }], card);
  const placed = await placeOrder(shopper, await pressOf(shopper));
  const order = "number" in placed ? await findOrder(shopper, placed.number) : undefined;
  if (order?.status !== "awaiting-payment") throw new Error("The order should await its payment.");
  return { shopper, order };
}

/** An order whose request never reached the bank. */
async function unheard() {
  vi.spyOn(console, "error").mockReturnValueOnce();
  vi.spyOn(provider(), "charge").mockRejectedValueOnce(new Error("connection refused"));
  return awaiting("accepted");
}

const theBankSays = (state: ChargeState) => vi.spyOn(provider(), "findCharge").mockResolvedValue(state);
const answer = async ({ paymentReference: reference }: OrderView, isApproved: boolean) => {
  const { challenge } = await database().bankCharge.findUniqueOrThrow({ where: { reference } });
  await answerChallenge(challenge, isApproved);
};
const stock = async () => (await database().variant.findUniqueOrThrow({ where: { id: variantId } })).stock;
const letters = (order: OrderView) => database().letter.count({ where: { key: `order-confirmed/${order.id}` } });
const statusOf = async ({ id }: OrderView) => (await database().order.findUniqueOrThrow({ where: { id } })).status;
const age = ({ id }: OrderView, by: Duration) =>
  database().order.update({ where: { id }, data: { placedAt: before(now(), by) } });
const tenTimes = (work: () => Promise<unknown>) => Promise.all(Array.from({ length: 10 }, work));

describe("however often it is settled", () => {
  test("an approved payment confirms once: one letter, the cart emptied, the stock taken", async () => {
    const { shopper, order } = await awaiting("askedFirst");
    await answer(order, true);
    await tenTimes(() => settle(order.paymentReference));
    expect(await settle(order.paymentReference)).toMatchObject({ status: "confirmed" });
    expect(await letters(order)).toBe(1);
    expect(await readCart(shopper)).toMatchObject({ lines: [], isBeingPaid: false });
    expect(await stock()).toBe(8);
  });

  test("a refused payment gives the stock back once, and the cart to its owner", async () => {
    const { shopper, order } = await awaiting("askedFirst");
    await answer(order, false);
    await tenTimes(() => settle(order.paymentReference));
    expect(await settle(order.paymentReference)).toMatchObject({ status: "cancelled", cancelReason: "not-approved" });
    expect(await stock()).toBe(10);
    expect(await letters(order)).toBe(0);
    expect(await readCart(shopper)).toMatchObject({ count: 2, isBeingPaid: false });
    expect((await addToCart(shopper, sku, 1)).outcome).toBe("added");
  });

  test("the first decision stands, whatever the bank says afterwards", async () => {
    const { order } = await awaiting("askedFirst");
    await answer(order, false);
    await settle(order.paymentReference);
    theBankSays({ status: "paid", amountMinor: order.totalMinor });
    expect(await settle(order.paymentReference)).toMatchObject({ status: "cancelled" });
    expect(await stock()).toBe(10);
    expect(await letters(order)).toBe(0);
  });

  test("while the bank has not decided, nothing is decided", async () => {
    const { shopper, order } = await awaiting("askedFirst");
    expect(await settle(order.paymentReference)).toMatchObject({ status: "awaiting-payment" });
    expect(await readCart(shopper)).toMatchObject({ isBeingPaid: true });
    expect(await stock()).toBe(8);
  });
});

test.each([-1, +1, +10_000])("a payment that is %i cents off confirms nothing", async (cents) => {
  const { order } = await awaiting("askedFirst");
  const report = vi.spyOn(console, "error").mockReturnValue();
  theBankSays({ status: "paid", amountMinor: order.totalMinor + cents });
  expect(await settle(order.paymentReference)).toMatchObject({ status: "awaiting-payment" });
  expect(await letters(order)).toBe(0);
  expect(report).toHaveBeenCalledOnce();
});

test("a stranger's reference settles nothing", async () => {
  await expect(settle("invented")).rejects.toThrow("no order");
});

test("what joined the cart on another way stays in it", async () => {
  const { shopper, order } = await awaiting("askedFirst");
  const { id: cartId = "" } = await readCart(shopper);
  await database().cartLine.updateMany({ where: { cartId, variantId }, data: { quantity: 5 } });
  await answer(order, true);
  await settle(order.paymentReference);
  expect(await readCart(shopper)).toMatchObject({ count: 3, isBeingPaid: false });
});

describe("what nobody came back for", () => {
  test("is confirmed when the bank was paid", async () => {
    const { order } = await awaiting("askedFirst");
    await answer(order, true);
    await settleOverdue();
    expect(await statusOf(order)).toBe("confirmed");
  });

  test("is confirmed once the bank has answered late", async () => {
    const { order } = await awaiting("answeredLate");
    await settleOverdue();
    expect(await statusOf(order)).toBe("awaiting-payment");
    const { paymentReference: reference } = order;
    await database().bankCharge.update({ where: { reference }, data: { createdAt: before(now(), seconds(60)) } });
    await settleOverdue();
    expect(await statusOf(order)).toBe("confirmed");
  });

  test("is called off after the shop's patience, not a moment before", async () => {
    const { order } = await awaiting("askedFirst");
    await age(order, (paymentPatience - seconds(5)) as Duration);
    await settleOverdue();
    expect(await statusOf(order)).toBe("awaiting-payment");
    await age(order, paymentPatience);
    await settleOverdue();
    expect(await statusOf(order)).toBe("cancelled");
    expect(await stock()).toBe(10);
    await answer(order, true);
    expect(await settle(order.paymentReference)).toMatchObject({ status: "cancelled" });
    const { status } = await database().bankCharge.findUniqueOrThrow({ where: { reference: order.paymentReference } });
    expect(status).toBe("declined");
  });

  test("is not called off when the bank has been paid meanwhile", async () => {
    const { order } = await awaiting("askedFirst");
    await age(order, hours(5));
    await answer(order, true);
    await settleOverdue();
    expect(await statusOf(order)).toBe("confirmed");
  });

  test("is called off when the bank never heard of it, and a request that arrives afterwards charges nothing", async () => {
    const { shopper, order } = await unheard();
    await age(order, paymentPatience);
    await settleOverdue();
    expect(await findOrder(shopper, order.number)).toMatchObject({
      status: "cancelled",
      cancelReason: "never-arrived",
    });
    expect(await stock()).toBe(10);
    const { paymentReference: reference, totalMinor: amountMinor } = order;
    const lingered = await provider().charge({
      ...{ reference, orderNumber: order.number, token: "any", amountMinor, returnUrl: "" },
    });
    expect(lingered).toMatchObject({ status: "declined" });
  });

  test("is seen to though another payment cannot be", async () => {
    const { order: stuck } = await awaiting("askedFirst");
    const { order } = await awaiting("askedFirst");
    await answer(order, true);
    vi.spyOn(console, "error").mockReturnValue();
    const find = provider().findCharge;
    vi.spyOn(provider(), "findCharge").mockImplementation((reference) =>
      reference === stuck.paymentReference ? Promise.reject(new Error("no answer")) : find(reference),
    );
    await settleOverdue();
    expect(await statusOf(order)).toBe("confirmed");
    expect(await statusOf(stuck)).toBe("awaiting-payment");
  });
});

/** What is written of a payment, beside the confirmation. */
const written = async ({ id }: Pick<OrderView, "id">) =>
  (await database().letter.findMany({ where: { key: { startsWith: "payment-", endsWith: `/${id}` } } })).map(
    ({ key, ...letter }) => ({ ...letter, kind: key.slice(0, -id.length - 1) }),
  );
const kinds = async (order: Pick<OrderView, "id">) => (await written(order)).map(({ kind }) => kind);
const orderInGerman = ({ id }: OrderView) => database().order.update({ where: { id }, data: { language: "de" } });

describe("a payment that came to nothing while nobody was looking", () => {
  test("is told by one letter, kept back for as long as somebody may still come to see it", async () => {
    const { order } = await awaiting("askedFirst");
    await age(order, paymentPatience);
    await tenTimes(settleOverdue);
    const [letter, ...more] = await written(order);
    expect(more).toEqual([]);
    expect(letter).toMatchObject({
      ...{ kind: "payment-failed", recipient: order.email, subject: `Order ${order.number} was not paid` },
      nextTryAt: after(letter?.createdAt ?? now(), failureToldAfter),
    });
    for (const said of [
      "had no approval",
      "Jug",
      "× 2",
      "Nothing has been charged to Test card ending in 3184",
      "€62.90",
    ])
      expect(letter?.text).toContain(said);
  });

  test("is told as it was: refused, or never answered", async () => {
    const { order: refused } = await awaiting("askedFirst");
    await answer(refused, false);
    await takeNotice({ id: "refused", reference: refused.paymentReference, kind: "declined" });
    expect(await written(refused)).toMatchObject([{ text: expect.stringContaining("had no approval") }]);
    const { order: silent } = await unheard();
    await age(silent, paymentPatience);
    await settleOverdue();
    expect(await written(silent)).toMatchObject([{ text: expect.stringContaining("gave us no answer") }]);
  });

  test("is told in the language of the order, and without a word that its shopper typed", async () => {
    const { order } = await awaiting("askedFirst");
    await orderInGerman(order);
    await age(order, paymentPatience);
    await settleOverdue();
    const [letter] = await written(order);
    expect(letter).toMatchObject({ subject: `Bestellung ${order.number} wurde nicht bezahlt` });
    expect(`${letter?.subject} ${letter?.html}`).not.toMatch(/Ada|Mill Lane/);
  });

  test("is not told when the bank was paid after all, whoever asks at the same time", async () => {
    const { order: paid } = await awaiting("askedFirst");
    await age(paid, paymentPatience);
    await answer(paid, true);
    await tenTimes(settleOverdue);
    expect([await kinds(paid), await letters(paid)]).toEqual([[], 1]);
    const { order } = await awaiting("askedFirst");
    await age(order, paymentPatience);
    await Promise.all([answer(order, true), settleOverdue(), settle(order.paymentReference), settleOverdue()]);
    await settle(order.paymentReference);
    const isPaid = (await statusOf(order)) === "confirmed";
    expect(await kinds(order)).toEqual(isPaid ? [] : ["payment-failed"]);
    expect(await letters(order)).toBe(isPaid ? 1 : 0);
  });

  test("is not told by whoever hears of a refusal from a bank that has been paid meanwhile", async () => {
    const { order } = await awaiting("askedFirst");
    vi.spyOn(provider(), "findCharge").mockImplementationOnce(async (reference) => {
      await answer(order, true);
      await settle(reference);
      return { status: "declined", reason: "card-declined" };
    });
    expect(await settle(order.paymentReference)).toMatchObject({ status: "confirmed" });
    expect(await kinds(order)).toEqual([]);
  });

  test("needs no letter once it was seen on the waiting page, whatever is heard of it afterwards", async () => {
    const { order } = await awaiting("askedFirst");
    await answer(order, false);
    await takeNotice({ id: "first", reference: order.paymentReference, kind: "declined" });
    expect(await kinds(order)).toEqual(["payment-failed"]);
    await failureShown(await settle(order.paymentReference));
    await takeNotice({ id: "second", reference: order.paymentReference, kind: "declined" });
    await settleOverdue();
    expect(await kinds(order)).toEqual([]);
  });
});

test("a payment that is declined before its shopper's eyes, or was when they press again, needs no letter", async () => {
  const lastOrder = () => database().order.findFirstOrThrow({ orderBy: { placedAt: "desc" } });
  const shopper = await exampleShopper([{ sku }], "declined");
  expect(await placeOrder(shopper, await pressOf(shopper))).toMatchObject({ outcome: "declined" });
  expect(await kinds(await lastOrder())).toEqual([]);

  await chooseCard(shopper, "askedFirst");
  const press = await pressOf(shopper);
  await placeOrder(shopper, press);
  const order = (await findOrder(shopper, (await lastOrder()).number)) as OrderView;
  await answer(order, false);
  await settle(order.paymentReference);
  expect(await kinds(order)).toEqual(["payment-failed"]);
  expect(await placeOrder(shopper, press)).toEqual({ outcome: "declined", reason: "not-approved" });
  expect(await kinds(order)).toEqual([]);
});

describe("a payment that the bank takes its time with", () => {
  test("is told once, after a while and not a moment before", async () => {
    const { order } = await awaiting("askedFirst");
    await age(order, (toldToWaitAfter - seconds(5)) as Duration);
    await settleOverdue();
    expect(await kinds(order)).toEqual([]);
    await age(order, toldToWaitAfter);
    await tenTimes(settleOverdue);
    expect(await written(order)).toMatchObject([
      {
        ...{ kind: "payment-pending", recipient: order.email },
        subject: `Order ${order.number}: we are waiting for the bank`,
        text: expect.stringContaining(`/checkout/wait/${order.number}`),
      },
    ]);
    // Once it is sent, it is gone from the queue.
    await database().letter.deleteMany({ where: { key: `payment-pending/${order.id}` } });
    await settleOverdue();
    expect(await kinds(order)).toEqual([]);
  });

  test("is told in the language of the order, also when the bank cannot be reached", async () => {
    const { order } = await awaiting("askedFirst");
    await orderInGerman(order);
    await age(order, hours(1));
    vi.spyOn(console, "error").mockReturnValue();
    vi.spyOn(provider(), "cancel").mockRejectedValueOnce(new Error("no answer"));
    await settleOverdue();
    const [letter, ...more] = await written(order);
    expect(more).toEqual([]);
    expect(letter).toMatchObject({
      kind: "payment-pending",
      subject: `Bestellung ${order.number}: Wir warten auf die Bank`,
    });
    expect(letter?.html).not.toMatch(/Ada|Mill Lane/);
  });

  test.each([
    [true, []],
    [false, ["payment-failed"]],
  ])("is not told any more once it is decided: paid %s", async (isPaid, left) => {
    const { order } = await awaiting("askedFirst");
    await age(order, toldToWaitAfter);
    await settleOverdue();
    expect(await kinds(order)).toEqual(["payment-pending"]);
    await answer(order, isPaid);
    await tenTimes(settleOverdue);
    expect(await kinds(order)).toEqual(left);
  });

  test("is not told when the bank has decided by then", async () => {
    const { order } = await awaiting("askedFirst");
    await age(order, toldToWaitAfter);
    await answer(order, true);
    await Promise.all([settleOverdue(), settleOverdue(), settle(order.paymentReference)]);
    await settleOverdue();
    expect(await statusOf(order)).toBe("confirmed");
    expect(await kinds(order)).toEqual([]);
  });
});
