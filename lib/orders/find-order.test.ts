import { beforeEach, describe, expect, test, vi } from "vitest";
import { database } from "#lib/database";
import { exampleAccount, examplePiece } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { randomName } from "#lib/random";
import { anonymous, beginGuest, beginSignedIn, type GuestSession } from "#lib/session";
import { chooseCard, exampleShopper, fillIn, pressOf } from "./example-shopper.ts";
import { claimGuestOrder, findOpenOrder, findOrder, moveAccess, placeOrder } from "./index.ts";

vi.mock("#lib/mail", async (original) => ({ ...(await original()), deliverQueued: async () => 0 }));
useFreshDatabase();

const email = "ada@example.com";
let shopper: GuestSession;
let stranger: GuestSession;
let number = "";
let sku = "";
beforeEach(async () => {
  sku = (await examplePiece()).variants[0]?.sku ?? "";
  shopper = await exampleShopper([{ sku }]);
  stranger = (await beginGuest({ network: "203.0.113.0/24" })).session;
  const placed = await placeOrder(shopper, await pressOf(shopper));
  number = "number" in placed ? placed.number : "";
});

describe("an order", () => {
  test("is there for the session that placed it, and for nobody else", async () => {
    expect(await findOrder(shopper, number)).toMatchObject({ number });
    expect(await findOrder(stranger, number)).toBeUndefined();
    expect(await findOrder(anonymous, number)).toBeUndefined();
    const { session: customer } = await beginSignedIn(await exampleAccount(), ["pwd"], { network: "203.0.113.0/24" });
    expect(await findOrder(customer, number)).toBeUndefined();
  });

  test("of a customer is there in each of their sessions", async () => {
    const accountId = await exampleAccount();
    const { session } = await beginSignedIn(accountId, ["pwd"], { network: "203.0.113.0/24" });
    await fillIn(session, [{ sku }]);
    await chooseCard(session, "askedFirst");
    const placed = await placeOrder(session, await pressOf(session));
    const own = "number" in placed ? placed.number : "";
    const { session: elsewhere } = await beginSignedIn(accountId, ["pwd"], { network: "198.51.100.0/24" });
    expect(await findOrder(elsewhere, own)).toMatchObject({ number: own });
    expect(await findOpenOrder(elsewhere)).toMatchObject({ number: own });
    expect(await findOrder(shopper, own)).toBeUndefined();
  });

  test("moves along when its session becomes another", async () => {
    await moveAccess(shopper.handle, stranger.handle);
    expect(await findOrder(stranger, number)).toMatchObject({ number });
    expect(await findOrder(shopper, number)).toBeUndefined();
  });
});

describe("claiming an order", () => {
  const claim = (what: { number?: string; email?: string } = {}, network = randomName()) =>
    claimGuestOrder(stranger, what.number ?? number, what.email ?? email, network);

  test("succeeds with its number and its address, however the address is spelled", async () => {
    expect(await claim({ email: ` ADA@example.com ` })).toEqual({ outcome: "granted" });
    expect(await findOrder(stranger, number)).toMatchObject({ number });
    expect(await claim()).toEqual({ outcome: "granted" });
  });

  test("gives one answer to a wrong number and a wrong address, and opens nothing", async () => {
    const refused = { outcome: "not-found" };
    expect(await claim({ number: "CW-2222-2222" })).toEqual(refused);
    expect(await claim({ email: "grace@example.com" })).toEqual(refused);
    expect(await findOrder(stranger, number)).toBeUndefined();
  });

  test("has to wait after many guesses from one network, right or wrong, and others need not", async () => {
    const network = randomName();
    for (let guess = 0; guess < 20; guess += 1) await claim({ number: `CW-2222-${guess}` }, network);
    expect(await claim({}, network)).toEqual({ outcome: "wait", seconds: expect.any(Number) });
    expect(await findOrder(stranger, number)).toBeUndefined();
    expect((await claim()).outcome).toBe("granted");
  });

  test("gives no tries back to the owner of one order, who might guess at others in between", async () => {
    const network = randomName();
    const outcomes: string[] = [];
    for (let guess = 0; guess < 12; guess += 1) {
      outcomes.push((await claim({ number: `CW-3333-${guess}` }, network)).outcome);
      outcomes.push((await claim({}, network)).outcome);
    }
    expect(outcomes.slice(20)).toEqual(Array(4).fill("wait"));
    expect(await database().attempt.count()).toBeGreaterThan(0);
  });
});
