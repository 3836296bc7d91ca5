import { beforeEach, describe, expect, test, vi } from "vitest";
import { saveAddress, saveDelivery } from "#lib/checkout";
import { database } from "#lib/database";
import { exampleAccount, examplePiece, makeStaff } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { dispatchOrder } from "#lib/fulfilment";
import { findDocument, listDocuments } from "#lib/invoices";
import { speaking } from "#lib/language";
import { write } from "#lib/mail";
import { cancelOrder, findOrder, type OrderView, placeOrder } from "#lib/orders";
import { exampleShopper, pressOf } from "#lib/orders/example-shopper";
import { randomName } from "#lib/random";
import type { RefundReason } from "#lib/refunds";
import {
  announceReturn,
  listReturns,
  type Return,
  receiveReturn,
  returnReceiptLetter,
  returnRefundLetter,
} from "#lib/returns";
import { beginStaff, type GuestSession, type StaffSession } from "#lib/session";
import { refundableMinor, refundSum } from "./index.ts";

vi.mock("#lib/mail", async (original) => ({ ...(await original()), deliverQueued: async () => 0 }));
useFreshDatabase();

let staff: StaffSession;
let shopper: GuestSession;
let sku = "";
let number = "";
/** Names what is given: one for each test, since they share a database. */
let one = "";
beforeEach(async () => {
  one = randomName();
  const accountId = await exampleAccount();
  await makeStaff(accountId);
  staff = (await beginStaff(accountId, ["pwd"], { network: "203.0.113.0/24" }))?.session as StaffSession;
  sku = (await examplePiece({ variants: [{ stock: 10, priceMinor: 2900 }] })).variants[0]?.sku ?? "";
  shopper = await exampleShopper([{ sku, quantity: 2 }]);
  await placeFor(shopper);
});

async function placeFor(session: GuestSession): Promise<void> {
  const placed = await placeOrder(session, await pressOf(session));
  number = "number" in placed ? placed.number : "";
}

const order = async () => (await findOrder(shopper, number)) as OrderView;
const left = async () => refundableMinor(await order());
const dispatch = () => dispatchOrder(staff, number, { carrier: "dhl", trackingNumber: "12345678" });
const give = (amountMinor: number, name = one, reason: RefundReason = "damaged") =>
  refundSum(staff, number, { name, amountMinor, reason });
const refundedAtBank = async () => {
  const { paymentReference: reference } = await order();
  return (await database().bankCharge.findUniqueOrThrow({ where: { reference } })).refundedMinor;
};
const documents = async () => {
  const { id: orderId } = await order();
  return Promise.all((await listDocuments(orderId)).map(({ id }) => findDocument(orderId, id)));
};

describe("a sum that staff give back", () => {
  test("goes back at once, with a reason that the order shows, a letter, and who gave it", async () => {
    await dispatch();
    expect(await give(1250)).toBe("given");
    expect(await refundedAtBank()).toBe(1250);
    const given = { amountMinor: 1250, reason: "damaged", refundedAt: expect.any(Date) };
    expect((await order()).refunds).toEqual([{ ...given, refusedAt: undefined }]);
    expect(await database().refund.findUnique({ where: { key: `given/${one}` } })).toMatchObject({
      givenBy: staff.accountId,
    });
    const letter = await database().letter.findUnique({ where: { key: `given/${one}` } });
    expect(letter).toMatchObject({ subject: `Order ${number}: €12.50 goes back to you` });
    expect(letter?.text).toContain("Something arrived damaged");
  });

  test("has a credit note, in the language of the order, for the price and the tax that it lowers", async () => {
    await dispatch();
    await database().order.update({ where: { number }, data: { language: "de" } });
    await give(1230);
    const [invoice, creditNote, ...more] = await documents();
    expect(more).toEqual([]);
    expect(creditNote).toMatchObject({
      ...{ kind: "credit-note", itemsMinor: 1230, deliveryMinor: 0, discountMinor: 0, taxMinor: 230, totalMinor: 1230 },
      lines: [{ name: "Teil des Preises", quantity: 1, unitMinor: 1230 }],
      correction: { corrects: invoice?.number, reason: "Etwas kam beschädigt an" },
    });
    const letter = await database().letter.findUnique({ where: { key: `given/${one}` } });
    expect(letter?.text).toContain(creditNote?.number);
  });

  test("names the tax beside the price where the price is without it", async () => {
    const street = { name: "Ada", line1: "1 Mill Lane", line2: "", phone: "" };
    const oakland = { ...street, postalCode: "94607", city: "Oakland", region: "CA", country: "US" };
    shopper = await exampleShopper([{ sku, quantity: 2 }]);
    await saveAddress(shopper, oakland);
    await saveDelivery(shopper, "standard");
    await placeFor(shopper);
    await dispatch();
    await give(1073);
    expect((await documents())[1]).toMatchObject({ itemsMinor: 1000, taxMinor: 73, totalMinor: 1073 });
  });

  test("is not more than is left of what was paid", async () => {
    await dispatch();
    const { totalMinor } = await order();
    expect(await left()).toBe(totalMinor);
    expect(await give(totalMinor + 1)).toBe("too-much");
    expect(await give(1000)).toBe("given");
    expect(await left()).toBe(totalMinor - 1000);
    expect(await give(totalMinor - 999, `${one} 2`)).toBe("too-much");
    expect(await give(totalMinor - 1000, `${one} 2`)).toBe("given");
    expect(await left()).toBe(0);
    expect(await refundedAtBank()).toBe(totalMinor);
  });

  test("is given once, however often its form is sent, and at whatever sum", async () => {
    await dispatch();
    const presses = await Promise.all([1, 2, 3].map(() => give(500)));
    expect(presses.toSorted()).toEqual(["given", "known", "known"]);
    expect(await give(700)).toBe("known");
    expect(await refundedAtBank()).toBe(500);
    expect(await documents()).toHaveLength(2);
  });

  test("by several colleagues at once is not more than was paid", async () => {
    await dispatch();
    const { totalMinor } = await order();
    const presses = await Promise.all(
      [one, `${one} 2`, `${one} 3`].map((name) => give(Math.ceil(totalMinor / 2), name)),
    );
    expect(presses.filter((outcome) => outcome === "given").length).toBeLessThan(3);
    expect(await refundedAtBank()).toBeLessThanOrEqual(totalMinor);
  });

  test("waits until the order is sent: before, it is cancelled as a whole, and after that nothing is left", async () => {
    expect([await left(), await give(500)]).toEqual([0, "too-much"]);
    await cancelOrder(shopper, number);
    expect([await left(), await give(500)]).toEqual([0, "too-much"]);
    expect(await refundSum(staff, "CW-0000-0000", { name: `${one} 2`, amountMinor: 1, reason: "lost" })).toBe(
      "too-much",
    );
  });
});

test("what is promised for pieces on their way back is not given; once they are here, they bring no more than is left", async () => {
  await dispatch();
  const { totalMinor } = await order();
  const announce = () => announceReturn(shopper, number, { pieces: [{ position: 0, quantity: 1 }], reason: "" });
  await announce();
  expect(await left()).toBe(totalMinor - 2900);
  await give(totalMinor - 2900 - 100);
  await announce();
  const returns = await listReturns((await order()).id);
  expect(returns.map(({ amountMinor }) => amountMinor)).toEqual([2900, 100]);
  for (const { id } of returns) expect(await receiveReturn(staff, id)).toBe(true);
  expect(await refundedAtBank()).toBe(totalMinor);
  const [invoice, ...notes] = await documents();
  expect(notes.reduce((all, note) => all + (note?.totalMinor ?? 0), 0)).toBe(invoice?.totalMinor);
  expect(await left()).toBe(0);
});

describe("the letters about a return that brings less because of what staff gave before", () => {
  /** One of the two pieces comes back after all has been given but what is left. */
  async function announceWith(leftMinor: number): Promise<Return> {
    await dispatch();
    const { id, totalMinor } = await order();
    if (leftMinor < totalMinor) await give(totalMinor - leftMinor);
    await announceReturn(shopper, number, { pieces: [{ position: 0, quantity: 1 }], reason: "" });
    const [announced] = await listReturns(id);
    return announced as Return;
  }
  const letterUnder = async (key: string) => (await database().letter.findUniqueOrThrow({ where: { key } })).text;

  test.each([
    [10_000, "€29.00", undefined],
    [2900, "€29.00", undefined],
    [2899, "€28.99", "Some of the price went back to you before, so no more than the rest of it does now."],
    [0, undefined, "All of the price went back to you before, so nothing does now."],
  ])("say so, when %i cents of what was paid are left: %s, %s", async (leftMinor, amount, why) => {
    const announced = await announceWith(leftMinor);
    await receiveReturn(staff, announced.id);
    const letters = [`return-announced/${announced.id}`, `return-received/${announced.id}`].map(letterUnder);
    const [receipt = "", refund = ""] = await Promise.all(letters);
    expect(receipt.includes(`Once they are here, ${amount} goes back to `)).toBe(amount !== undefined);
    expect(refund.includes("It goes to ")).toBe(amount !== undefined);
    for (const text of [receipt, refund]) {
      expect(text).toContain(amount ?? "€0.00");
      expect(/the price went back to you before[^.]*\./.exec(text)?.[0]).toBe(/the price.*/.exec(why ?? "")?.[0]);
      expect(text).toContain(why ?? "");
      expect(text).not.toMatch(/undefined|false/);
    }
  });

  test("say it in German, too, and of pieces that cost nothing that nothing was paid", async () => {
    const announced = await announceWith(0);
    const some = { ...announced, amountMinor: 100 };
    const free = { ...announced, isReduced: false };
    const found = await order();
    for (const [one, words] of [
      [announced, "Der ganze Preis ging schon an Sie zurück, darum kommt jetzt nichts mehr."],
      [some, "Ein Teil des Preises ging schon an Sie zurück, darum kommt jetzt höchstens der Rest."],
      [free, "Für sie wurde nichts bezahlt, darum geht nichts zurück."],
    ] as const)
      for (const letter of [returnReceiptLetter, returnRefundLetter])
        expect(speaking("de", () => write(letter(found, one, undefined)).text)).toContain(words);
  });
});
