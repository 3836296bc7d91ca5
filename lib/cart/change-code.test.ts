import { beforeEach, describe, expect, test } from "vitest";
import { database } from "#lib/database";
import { exampleAccount, examplePiece, examplePromotion } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { anonymous, beginGuest, beginSignedIn, type GuestSession } from "#lib/session";
import { before, now, seconds } from "#lib/time";
import { addToCart, copyGuestCart, enterCode, mergeGuestCart, readCart, removeCode, setQuantity } from "./index.ts";

useFreshDatabase();

let guest: GuestSession;
let piece: { id: string; sku: string };
let network = 0;
beforeEach(async () => {
  guest = await newGuest();
  const [variant] = (await examplePiece({ variants: [{ stock: 10, priceMinor: 2900 }] })).variants;
  piece = variant ?? { id: "", sku: "" };
  await addToCart(guest, piece.sku, 1);
  network += 1;
});

const newGuest = async () => (await beginGuest({ network: "203.0.113.0/24" })).session;
const enter = (typed: string) => enterCode(guest, typed, `network ${network}`);
const expire = (over: string) =>
  database().promotion.update({ where: { code: over }, data: { validThrough: before(now(), seconds(1)) } });
const code = async () => (await readCart(guest)).promotion;

test("a code is kept with the cart, however it was typed, and makes a new version of it", async () => {
  const { version } = await readCart(guest);
  const tenth = await examplePromotion();
  expect(await enter(`  ${tenth.toLowerCase().replace("-", " -")} `)).toEqual({ outcome: "kept" });
  expect(await code()).toEqual({ code: tenth, offer: { kind: "percentage", value: 1000 }, obstacle: undefined });
  const cart = await readCart(guest);
  expect(cart.version).toBeGreaterThan(version);
  expect(await removeCode(guest)).toEqual({ outcome: "removed" });
  expect(await code()).toBeUndefined();
  expect((await readCart(guest)).version).toBeGreaterThan(cart.version);
});

test("a code is kept before anything is in the cart, and says what is missing once something is", async () => {
  guest = await newGuest();
  const dear = await examplePromotion({ minimumMinor: 5800 });
  expect(await enter(dear)).toEqual({ outcome: "kept" });
  await addToCart(guest, piece.sku, 1);
  expect((await code())?.obstacle).toContain("€29.00 more");
  await addToCart(guest, piece.sku, 1);
  expect(await code()).toMatchObject({ code: dear, obstacle: undefined });
});

describe("a code is refused and not kept", () => {
  test("when there is none like it", async () => {
    expect(await enter("nonsense")).toEqual({
      outcome: "refused",
      reason: "We have no code NONSENSE. Please check how it is spelt.",
    });
    expect(await code()).toBeUndefined();
  });

  test("when a condition does not hold, and taken as soon as it does", async () => {
    const dear = await examplePromotion({ minimumMinor: 5800 });
    expect(await enter(dear)).toMatchObject({ outcome: "refused", reason: expect.stringContaining("€29.00 more") });
    expect(await code()).toBeUndefined();
    await setQuantity(guest, piece.id, 2);
    expect(await enter(dear)).toEqual({ outcome: "kept" });
  });

  test("when it is over, be the cart as empty as it may", async () => {
    guest = await newGuest();
    const over = await examplePromotion();
    await expire(over);
    expect(await enter(over)).toMatchObject({ outcome: "refused" });
    expect(await code()).toBeUndefined();
  });

  test("beside another one, which stays", async () => {
    const [first, second] = [await examplePromotion(), await examplePromotion()];
    await enter(first);
    expect(await enter(second)).toMatchObject({ reason: expect.stringContaining(`together with ${first}`) });
    expect(await enter(first)).toEqual({ outcome: "kept" });
    expect((await code())?.code).toBe(first);
  });

  test("but in the place of one that takes nothing off any more", async () => {
    const [over, good] = [await examplePromotion(), await examplePromotion()];
    await enter(over);
    await expire(over);
    expect(await enter(good)).toEqual({ outcome: "kept" });
    expect((await code())?.code).toBe(good);
  });

  test("while the cart is being paid", async () => {
    const { id: cartId = "" } = await readCart(guest);
    await database().checkout.create({ data: { cartId, key: cartId, payingOrderId: "an order" } });
    expect(await enter(await examplePromotion())).toEqual({ outcome: "being-paid" });
    expect(await removeCode(guest)).toEqual({ outcome: "being-paid" });
  });

  test("when there is no cart", async () => {
    expect(await enterCode(anonymous, "CODE", "nowhere")).toEqual({ outcome: "no-cart" });
    expect(await removeCode(anonymous)).toEqual({ outcome: "no-cart" });
  });
});

describe("a code that was good says why it is no more", () => {
  test("when the cart shrinks; and takes off again when it grows", async () => {
    await setQuantity(guest, piece.id, 2);
    await enter(await examplePromotion({ minimumMinor: 5800 }));
    await setQuantity(guest, piece.id, 1);
    expect((await code())?.obstacle).toContain("needs €29.00 more");
    await setQuantity(guest, piece.id, 2);
    expect((await code())?.obstacle).toBeUndefined();
  });

  test("when its time is over, or it is gone", async () => {
    const short = await examplePromotion();
    await enter(short);
    await expire(short);
    expect((await code())?.obstacle).toContain("expired on");
    await database().promotion.delete({ where: { code: short } });
    expect(await code()).toEqual({ code: short, offer: undefined, obstacle: `${short} is not offered any more.` });
  });
});

describe("whoever guesses at codes", () => {
  const guesses = async (count: number) => {
    for (let guess = 0; guess < count; guess += 1) await enter(`GUESS${guess}`);
  };

  test("has to wait after fifteen that do not exist, even with a good one", async () => {
    const good = await examplePromotion();
    await guesses(15);
    expect(await enter(good)).toEqual({ outcome: "wait", seconds: 60 });
    expect(await code()).toBeUndefined();
  });

  test("gains nothing by a good one in between, nor is an honest one held up by refusals", async () => {
    const [good, dear] = [await examplePromotion(), await examplePromotion({ minimumMinor: 10_000 })];
    await guesses(14);
    for (let time = 0; time < 5; time += 1) await enter(dear);
    expect(await enter(good)).toEqual({ outcome: "kept" });
    await guesses(1);
    expect((await enter(good)).outcome).toBe("wait");
  });
});

describe("when a guest signs in", () => {
  const merged = async (inHand: string | undefined, inAccount: string | undefined) => {
    const { session } = await beginSignedIn(await exampleAccount(), ["pwd"], { network: "203.0.113.0/24" });
    await addToCart(session, piece.sku, 1);
    if (inAccount !== undefined) await enterCode(session, inAccount, "elsewhere");
    if (inHand !== undefined) await enter(inHand);
    await mergeGuestCart(guest.handle, session.accountId);
    return (await readCart(session)).promotion?.code;
  };

  test("the code in hand goes with the cart, before one that waited in the account", async () => {
    const [first, second] = [await examplePromotion(), await examplePromotion()];
    expect(await merged(first, undefined)).toBe(first);
    guest = await newGuest();
    await addToCart(guest, piece.sku, 1);
    expect(await merged(first, second)).toBe(first);
  });

  test("one that waited in the account is there again", async () => {
    const waiting = await examplePromotion();
    expect(await merged(undefined, waiting)).toBe(waiting);
  });
});

test("a cart that is copied out of a session in doubt leaves its code behind", async () => {
  await enter(await examplePromotion());
  const other = await newGuest();
  await copyGuestCart(guest.handle, other.handle);
  expect(await readCart(other)).toMatchObject({ count: 1 });
  expect((await readCart(other)).promotion).toBeUndefined();
});

describe("whether delivery is free already", () => {
  const free = () => examplePromotion({ kind: "free-delivery" });
  const enterFor = (country: string, typed: string) => enterCode(guest, typed, `network ${network}`, { country });
  const obstacleFor = async (country: string) => (await readCart(guest, { country })).promotion?.obstacle;
  beforeEach(() => setQuantity(guest, piece.id, 3));

  test("is judged where the person is told the sums for", async () => {
    await enterFor("US", await free());
    expect(await obstacleFor("IE")).toContain("yours is free already");
    expect(await obstacleFor("US")).toBeUndefined();
  });

  test("decides of a code that is entered, too", async () => {
    const entered = await free();
    expect(await enterFor("IE", entered)).toMatchObject({ reason: expect.stringContaining("yours is free already") });
    expect(await enterFor("US", entered)).toEqual({ outcome: "kept" });
  });

  test("without a destination for where the checkout sends it, or else for the shop's country", async () => {
    const { id: cartId = "" } = await readCart(guest);
    const entered = await free();
    expect(await enter(entered)).toMatchObject({ outcome: "refused" });
    await database().checkout.create({ data: { cartId, key: cartId, country: "US" } });
    expect(await enter(entered)).toEqual({ outcome: "kept" });
    expect((await code())?.obstacle).toBeUndefined();
  });
});
