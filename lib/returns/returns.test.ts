import { beforeEach, describe, expect, test, vi } from "vitest";
import { database } from "#lib/database";
import { exampleAccount, examplePiece, makeStaff } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { dispatchOrder, markDelivered } from "#lib/fulfilment";
import { findDocument, listDocuments } from "#lib/invoices";
import { findOrder, type OrderView, placeOrder } from "#lib/orders";
import { exampleShopper, pressOf } from "#lib/orders/example-shopper";
import { beginGuest, beginStaff, type GuestSession, type StaffSession } from "#lib/session";
import { after, before, type Duration, days, instant, now, seconds } from "#lib/time";
import { announceReturn, isReturnable, listReturns, type ReturnReason, receiveReturn, returnPeriod } from "./index.ts";

vi.mock("#lib/mail", async (original) => ({ ...(await original()), deliverQueued: async () => 0 }));
useFreshDatabase();

const parcel = { carrier: "dhl", trackingNumber: "12345678" };

let staff: StaffSession;
let shopper: GuestSession;
let order: OrderView;
beforeEach(async () => {
  const accountId = await exampleAccount();
  await makeStaff(accountId);
  staff = (await beginStaff(accountId, ["pwd"], { network: "203.0.113.0/24" }))?.session as StaffSession;
  const jug = (await examplePiece({ variants: [{ stock: 10, priceMinor: 2900 }] })).variants[0]?.sku ?? "";
  const cup = (await examplePiece({ name: "Cup", variants: [{ stock: 10, priceMinor: 1000 }] })).variants[0]?.sku ?? "";
  shopper = await exampleShopper([
    { sku: jug, quantity: 2 },
    { sku: cup, quantity: 1 },
  ]);
  const placed = await placeOrder(shopper, await pressOf(shopper));
  order = (await findOrder(shopper, "number" in placed ? placed.number : "")) as OrderView;
  await dispatchOrder(staff, order.number, parcel);
  await markDelivered(staff, order.number);
});

const place = (name: string) => order.lines.findIndex((line) => line.name === name);
const some = (name: string, quantity: number) => ({ position: place(name), quantity });
const announce = (pieces = [some("Jug", 1)], who: GuestSession = shopper, reason: ReturnReason = "") =>
  announceReturn(who, order.number, { pieces, reason });
const lastReturn = async () => (await listReturns(order.id)).at(-1)?.id ?? "";
const documents = async () => Promise.all((await listDocuments(order.id)).map(({ id }) => findDocument(order.id, id)));
const refundedAtBank = async () =>
  (await database().bankCharge.findUniqueOrThrow({ where: { reference: order.paymentReference } })).refundedMinor;
const deliveredAgo = (ago: Duration) =>
  database().order.update({ where: { id: order.id }, data: { deliveredAt: before(now(), ago) } });

describe("a withdrawal", () => {
  test.each<[ReturnReason, string]>([
    ["changed-mind", "The postage of the way back is yours to pay."],
    ["damaged", "We pay for the way back"],
  ])("is told where to send the pieces, and who pays for that: %s", async (reason, postage) => {
    await announce(undefined, undefined, reason);
    const letter = await database().letter.findUnique({ where: { key: `return-announced/${await lastReturn()}` } });
    expect(letter?.text).toContain(
      "Cartwright & Daughters\nThe Old Sail Loft\n1 Example Quay\nD00 X000 Dublin\nIreland",
    );
    expect(letter?.text).toContain(postage);
  });

  test("is confirmed by letter at once, with what was declared and when, and brings its price once the pieces are here", async () => {
    expect(await announce()).toEqual({ outcome: "announced" });
    const [announced] = await listReturns(order.id);
    expect(announced).toMatchObject({ amountMinor: 2900, pieces: [some("Jug", 1)], receivedAt: undefined });
    const letter = await database().letter.findUnique({ where: { key: `return-announced/${announced?.id}` } });
    expect(letter).toMatchObject({ recipient: order.email, subject: `Order ${order.number}: your withdrawal` });
    for (const said of [order.number, "Jug", "× 1", String(announced?.announcedAt.getUTCFullYear()), "€29.00"])
      expect(letter?.text).toContain(said);
    expect(await refundedAtBank()).toBe(0);
    expect(await receiveReturn(staff, await lastReturn())).toBe(true);
    expect(await refundedAtBank()).toBe(2900);
    expect((await findOrder(shopper, order.number))?.refunds).toEqual([
      { amountMinor: 2900, refundedAt: expect.any(Date) },
    ]);
  });

  test("of everything, in parts, brings all that was paid and not a cent more", async () => {
    await announce([some("Jug", 1)]);
    await receiveReturn(staff, await lastReturn());
    await announce([some("Jug", 1), some("Cup", 1)]);
    await receiveReturn(staff, await lastReturn());
    expect(await refundedAtBank()).toBe(order.totalMinor);
    expect(await announce()).toEqual({ outcome: "too-late" });
  });

  test("has a credit note for each part once its pieces are here, and together they take back all of the invoice", async () => {
    await announce([some("Jug", 1)]);
    const first = await lastReturn();
    await announce([some("Jug", 1), some("Cup", 1)]);
    expect(await documents()).toHaveLength(1);
    // In the other order, too, each is for what was announced.
    await receiveReturn(staff, await lastReturn());
    await receiveReturn(staff, first);
    await receiveReturn(staff, first);
    const [invoice, rest, jug, ...more] = await documents();
    expect(more).toEqual([]);
    expect(jug).toMatchObject({
      ...{ kind: "credit-note", itemsMinor: 2900, deliveryMinor: 0, totalMinor: 2900, lines: [{ quantity: 1 }] },
      correction: { corrects: invoice?.number, reason: "Pieces sent back" },
    });
    expect(rest).toMatchObject({ deliveryMinor: order.deliveryMinor, lines: [{ quantity: 1 }, { quantity: 1 }] });
    for (const part of ["itemsMinor", "deliveryMinor", "taxMinor", "totalMinor"] as const)
      expect((jug?.[part] ?? 0) + (rest?.[part] ?? 0), part).toBe(invoice?.[part]);
    const letter = await database().letter.findUnique({ where: { key: `return-received/${first}` } });
    expect(letter?.text).toContain(`Credit note ${jug?.number}:\n`);
  });

  test("is possible while the parcel is on its way, and to the last day of its time", async () => {
    await database().order.update({ where: { id: order.id }, data: { deliveredAt: null } });
    expect(await announce([some("Cup", 1)])).toEqual({ outcome: "announced" });
    await deliveredAgo(returnPeriod);
    expect(await announce()).toEqual({ outcome: "announced" });
    await deliveredAgo((returnPeriod + days(1)) as Duration);
    expect(await announce()).toEqual({ outcome: "too-late" });
  });

  test.each([
    // At whatever hour of the day in Dublin it came, in winter or in summer.
    ["2026-11-20T00:00:00Z", "2026-12-20T23:59:59Z"],
    ["2026-11-20T23:59:59Z", "2026-12-20T23:59:59Z"],
    ["2026-06-09T23:00:00Z", "2026-07-10T22:59:59Z"],
    ["2026-10-01T22:59:59Z", "2026-10-31T23:59:59Z"],
  ])("of what came at %s is possible until %s, and not a second longer", (deliveredAt, last) => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const delivered = { ...order, parcel: { ...parcel, dispatchedAt: now() }, deliveredAt: instant(deliveredAt) };
    vi.setSystemTime(instant(last));
    expect(isReturnable(delivered)).toBe(true);
    vi.setSystemTime(after(instant(last), seconds(1)));
    expect(isReturnable(delivered)).toBe(false);
    vi.useRealTimers();
  });

  test("of more than there is, of nothing, or of no such line changes nothing", async () => {
    for (const pieces of [[some("Cup", 1), some("Jug", 3)], [], [{ position: 7, quantity: 1 }]])
      expect(await announce(pieces)).toEqual({ outcome: "not-left" });
    expect(await listReturns(order.id)).toEqual([]);
    expect((await findOrder(shopper, order.number))?.lines.map((line) => line.returnedQuantity)).toEqual([0, 0]);
  });

  test("of the last piece, in many windows at once, is one", async () => {
    const presses = await Promise.all(Array.from({ length: 5 }, () => announce([some("Cup", 1)])));
    expect(presses.filter(({ outcome }) => outcome === "announced")).toHaveLength(1);
    expect(await listReturns(order.id)).toHaveLength(1);
  });

  test("at the same moment as another of the same order is priced after it: together they bring all that was paid", async () => {
    const presses = await Promise.all([announce([some("Jug", 2)]), announce([some("Cup", 1)])]);
    expect(presses).toEqual([{ outcome: "announced" }, { outcome: "announced" }]);
    const amounts = (await listReturns(order.id)).map(({ amountMinor }) => amountMinor);
    expect(amounts.reduce((all, one) => all + one, 0)).toBe(order.totalMinor);
  });

  test("is nobody's who may not see the order", async () => {
    const { session: stranger } = await beginGuest({ network: "203.0.113.0/24" });
    expect(await announce([some("Jug", 1)], stranger)).toEqual({ outcome: "unknown" });
  });
});

test("a return is received once, however many colleagues press, and its price goes back once", async () => {
  await announce();
  const id = await lastReturn();
  const presses = await Promise.all([1, 2, 3].map(() => receiveReturn(staff, id)));
  expect(presses.filter(Boolean)).toHaveLength(1);
  expect(await refundedAtBank()).toBe(2900);
  expect(await receiveReturn(staff, "nothing")).toBe(false);
});
