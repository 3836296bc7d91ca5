import { beforeEach, describe, expect, test, vi } from "vitest";
import { database } from "#lib/database";
import { exampleAccount, examplePiece, makeStaff } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { cancelOrder, findAnyOrder, type OrderView, placeOrder, searchOrders, stageOf } from "#lib/orders";
import { exampleShopper, pressOf } from "#lib/orders/example-shopper";
import { announceReturn, lastReturnDay } from "#lib/returns";
import { beginStaff, type GuestSession, type StaffSession } from "#lib/session";
import { now } from "#lib/time";
import { correctParcel, dispatchOrder, markDelivered, timelineOf, trackingUrl } from "./index.ts";

vi.mock("#lib/mail", async (original) => ({ ...(await original()), deliverQueued: async () => 0 }));

useFreshDatabase();

const parcel = { carrier: "an-post", trackingNumber: "CP123456789IE" };

let staff: StaffSession;
let colleague: StaffSession;
let shopper: GuestSession;
let number = "";
beforeEach(async () => {
  [staff, colleague] = [await someStaff(), await someStaff()];
  number = await placed();
});

async function someStaff(): Promise<StaffSession> {
  const accountId = await exampleAccount();
  await makeStaff(accountId);
  const begun = await beginStaff(accountId, ["pwd"], { network: "203.0.113.0/24" });
  if (begun === undefined) throw new Error("Nobody has begun a session yet.");
  return begun.session;
}

async function placed(card?: "declined" | "askedFirst"): Promise<string> {
  const [variant] = (await examplePiece()).variants;
  shopper = await exampleShopper([{ sku: variant?.sku ?? "" }], card);
  await placeOrder(shopper, await pressOf(shopper));
  return (await database().order.findFirstOrThrow({ orderBy: { placedAt: "desc" } })).number;
}

const orderOf = async (which = number) => (await findAnyOrder(staff, which)) as OrderView;
const lettersAbout = (which: string) => database().letter.findMany({ where: { subject: { contains: which } } });
const names = (order: OrderView) => timelineOf(order).map(({ name, at }) => `${name}${at === undefined ? "?" : ""}`);

describe("an order", () => {
  test("is followed from the press to the door", async () => {
    expect(names(await orderOf())).toEqual(["placed", "confirmed", "dispatched?", "delivered?"]);
    expect(await dispatchOrder(staff, number, parcel)).toBe(true);
    expect(names(await orderOf())).toEqual(["placed", "confirmed", "dispatched", "delivered?"]);
    expect(stageOf(await orderOf())).toBe("dispatched");
    expect(await markDelivered(colleague, number)).toBe(true);
    expect(names(await orderOf())).toEqual(["placed", "confirmed", "dispatched", "delivered"]);
    const { dispatchedBy, deliveredBy } = await database().order.findUniqueOrThrow({ where: { number } });
    expect([dispatchedBy, deliveredBy]).toEqual([staff.accountId, colleague.accountId]);
  });

  test("that is sent is told to its shopper, with the way to follow it", async () => {
    await dispatchOrder(staff, number, parcel);
    const letter = (await lettersAbout(number)).find(({ subject }) => subject.includes("on its way"));
    expect(letter).toMatchObject({ recipient: "ada@example.com" });
    expect(letter?.text).toContain("CP123456789IE");
    expect(letter?.text).toContain("https://www.anpost.com/");
  });

  test("is sent once, however many colleagues press at once", async () => {
    const presses = [staff, colleague, staff, colleague].map((who) => dispatchOrder(who, number, parcel));
    expect((await Promise.all(presses)).filter(Boolean)).toHaveLength(1);
    expect(await dispatchOrder(staff, number, { ...parcel, trackingNumber: "ANOTHER1" })).toBe(false);
    expect((await orderOf()).parcel).toMatchObject(parcel);
    expect((await lettersAbout(number)).filter(({ subject }) => subject.includes("on its way"))).toHaveLength(1);
  });

  test.each(["declined", "askedFirst"] as const)("that nobody has paid is not sent: %s", async (card) => {
    const unpaid = await placed(card);
    expect(await dispatchOrder(staff, unpaid, parcel)).toBe(false);
    const data = { dispatchedAt: (await orderOf(unpaid)).placedAt };
    await expect(database().order.update({ where: { number: unpaid }, data })).rejects.toThrow();
  });

  test("that is cancelled is not sent, and one that is sent is not cancelled", async () => {
    await cancelOrder(shopper, number);
    expect(await dispatchOrder(staff, number, parcel)).toBe(false);
    number = await placed();
    await dispatchOrder(staff, number, parcel);
    expect(await cancelOrder(shopper, number)).toEqual({ outcome: "too-late" });
    expect(await orderOf()).toMatchObject({ status: "confirmed", refunds: [] });
  });

  test("that is sent and cancelled at once is one of both", async () => {
    for (let round = 0; round < 5; round += 1) {
      number = await placed();
      const [isSent, { outcome }] = await Promise.all([
        dispatchOrder(staff, number, parcel),
        cancelOrder(shopper, number),
      ]);
      expect(outcome).toBe(isSent ? "too-late" : "cancelled");
      const { parcel: sent, refunds, status } = await orderOf();
      expect([sent !== undefined, refunds.length, status]).toEqual(
        isSent ? [true, 0, "confirmed"] : [false, 1, "cancelled"],
      );
    }
  });

  test("that is sent has its tracking number corrected, and its shopper told the right one", async () => {
    await dispatchOrder(staff, number, parcel);
    const { parcel: before } = await orderOf();
    const right = { carrier: "dhl", trackingNumber: "RIGHT12345" };
    expect(await correctParcel(colleague, number, right)).toBe(true);
    expect((await orderOf()).parcel).toEqual({ ...right, dispatchedAt: before?.dispatchedAt });
    const { dispatchedBy } = await database().order.findUniqueOrThrow({ where: { number } });
    expect(dispatchedBy).toBe(staff.accountId);
    const told = async () =>
      (await lettersAbout(number)).filter(({ subject }) => subject.includes("the right tracking number"));
    const [letter] = await told();
    expect(letter).toMatchObject({ recipient: "ada@example.com" });
    expect(letter?.text).toContain("RIGHT12345");
    expect(letter?.text).not.toContain(parcel.trackingNumber);
    expect(await correctParcel(colleague, number, right)).toBe(true);
    expect(await told()).toHaveLength(1);
    await correctParcel(staff, number, parcel);
    await correctParcel(staff, number, right);
    expect(await told()).toHaveLength(3);
  });

  test("of two colleagues who correct it at once, one does, and the shopper is told that one's number", async () => {
    await dispatchOrder(staff, number, parcel);
    const numbers = ["FIRST12345", "SECOND1234"];
    const outcomes = await Promise.all(
      numbers.map((trackingNumber) => correctParcel(staff, number, { carrier: "ups", trackingNumber })),
    );
    expect(outcomes.filter(Boolean)).toHaveLength(1);
    const right = (await orderOf()).parcel?.trackingNumber ?? "";
    expect(right).toBe(numbers[outcomes.indexOf(true)]);
    const told = (await lettersAbout(number)).filter(({ subject }) => subject.includes("the right"));
    expect(told).toMatchObject([{ text: expect.stringContaining(right) }]);
  });

  test("that was not sent, or has arrived, or does not exist, has no number to correct", async () => {
    const right = { carrier: "dhl", trackingNumber: "RIGHT12345" };
    expect(await correctParcel(staff, number, right)).toBe(false);
    await dispatchOrder(staff, number, parcel);
    await markDelivered(staff, number);
    expect(await correctParcel(staff, number, right)).toBe(false);
    expect(await correctParcel(staff, "CW-2222-2222", right)).toBe(false);
    expect((await orderOf()).parcel).toMatchObject(parcel);
  });

  test("arrives once, and only after it was sent", async () => {
    expect(await markDelivered(staff, number)).toBe(false);
    await dispatchOrder(staff, number, parcel);
    const presses = [staff, colleague].map((who) => markDelivered(who, number));
    expect((await Promise.all(presses)).filter(Boolean)).toHaveLength(1);
  });

  test("that has arrived is told to its shopper once: what to do if not, until when it may come back, and where to review it", async () => {
    const told = async () => (await lettersAbout(number)).filter(({ subject }) => subject.includes("has arrived"));
    await markDelivered(staff, number);
    expect(await told()).toEqual([]);
    await dispatchOrder(staff, number, parcel);
    await correctParcel(staff, number, { ...parcel, trackingNumber: "RIGHT12345" });
    await Promise.all([staff, colleague, staff].map((who) => markDelivered(who, number)));
    const [letter, ...more] = await told();
    expect(more).toEqual([]);
    expect(letter).toMatchObject({ recipient: "ada@example.com" });
    const { deliveredAt, lines } = await orderOf();
    const day = new Intl.DateTimeFormat("en-IE", { day: "numeric", month: "long", timeZone: "UTC" });
    const lastDay = day.format(lastReturnDay(deliveredAt ?? now()));
    for (const said of [
      "Jug",
      "RIGHT12345",
      "/help/contact",
      lastDay,
      "/withdraw",
      `/products/${lines[0]?.slug}/review`,
    ])
      expect(letter?.text).toContain(said);
    // Once it is sent, it is gone from the queue.
    await database().letter.deleteMany({ where: { key: letter?.key ?? "" } });
    await markDelivered(staff, number);
    expect(await told()).toEqual([]);
  });

  test("is told of in the language of the order when it has arrived, and of no way back when all of it is on it", async () => {
    const { id } = await orderOf();
    await database().order.update({ where: { id }, data: { language: "de" } });
    await dispatchOrder(staff, number, parcel);
    await announceReturn(shopper, number, { pieces: [{ position: 0, quantity: 1 }], reason: "" });
    await markDelivered(staff, number);
    const letter = (await lettersAbout(number)).find(({ subject }) => subject.includes("ist angekommen"));
    expect(letter?.text).toContain("/de/help/contact");
    expect(letter?.text).not.toContain("/withdraw");
  });

  test("that does not exist is neither sent nor delivered", async () => {
    expect(await dispatchOrder(staff, "CW-2222-2222", parcel)).toBe(false);
    expect(await markDelivered(staff, "CW-2222-2222")).toBe(false);
  });
});

describe("the list", () => {
  const found = async (words: string, which: "waiting" | "under-way" | "all" = "all") =>
    (await searchOrders(staff, { words, which, page: 1 })).orders.map((order) => order.number);

  test("has each order where it belongs, the longest waiting first", async () => {
    const later = await placed();
    const waiting = await found("", "waiting");
    expect(waiting.slice(-2)).toEqual([number, later]);
    await dispatchOrder(staff, number, parcel);
    expect(await found("", "waiting")).not.toContain(number);
    expect((await found("", "under-way"))[0]).toBe(number);
    await markDelivered(staff, number);
    expect(await found("", "under-way")).not.toContain(number);
    expect((await found("")).slice(0, 2)).toEqual([later, number]);
  });

  test("is searched by number and by address, however they are written, and has nothing that was never paid", async () => {
    expect(await found(number.toLowerCase().slice(3))).toEqual([number]);
    expect(await found(" ADA@Example".trim())).toContain(number);
    expect(await found("nobody@example.com")).toEqual([]);
    expect(await found("")).not.toContain(await placed("declined"));
  });
});

test("a parcel is followed at its carrier's; what stands in its number stays a number", () => {
  const sent = { ...parcel, dispatchedAt: new Date(0) };
  expect(trackingUrl({ ...sent, trackingNumber: "A&b=/1" })).toMatch(/item=A%26b%3D%2F1$/);
  expect(trackingUrl({ ...sent, carrier: "pony" })).toBeUndefined();
});
