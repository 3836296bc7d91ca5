import { beforeEach, describe, expect, test } from "vitest";
import { database } from "#lib/database";
import { exampleAccount, examplePiece } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { beginGuest, beginSignedIn, type GuestSession } from "#lib/session";
import { before, now } from "#lib/time";
import {
  acknowledgeNotices,
  acknowledgePrice,
  addToCart,
  cartSize,
  copyGuestCart,
  fillCart,
  mergeGuestCart,
  moveToCart,
  readCart,
  removeLine,
  restoreLine,
  saveForLater,
  setQuantity,
} from "./index.ts";
import { mostOfOneKind, putBackWithin } from "./policy.ts";

useFreshDatabase();

const client = { network: "203.0.113.0/24" };
let guest: GuestSession;
let ids: string[] = [];
let skus: string[] = [];
/** Three of the jug, two of the bowl and one of the cup are in the cart, in this order. */
beforeEach(async () => {
  guest = (await beginGuest(client)).session;
  const variants = ["Jug", "Bowl", "Cup"].map((kind) => ({ stock: 30, priceMinor: 1000, options: { Kind: kind } }));
  const made = (await examplePiece({ variants })).variants;
  ids = made.map(({ id }) => id);
  skus = made.map(({ sku }) => sku);
  for (const [position, sku] of skus.entries()) await addToCart(guest, sku, 3 - position);
});

const jug = () => ids[0] ?? "";
const bowl = () => ids[1] ?? "";
const cup = () => ids[2] ?? "";
const change = (id: string, data: { stock?: number; priceMinor?: number }) =>
  database().variant.update({ where: { id }, data });
const shown = ({ variantId, quantity }: { variantId: string; quantity: number }) => [variantId, quantity];
const inCart = async () => (await readCart(guest)).lines.map(shown);
const later = async () => (await readCart(guest)).later.map(shown);
const all = () => [
  [jug(), 3],
  [bowl(), 2],
  [cup(), 1],
];

describe("a line that was taken out", () => {
  test("comes back where it was, as many as there were; a second press changes nothing", async () => {
    for (const _ of ["press", "double press"]) {
      expect(await removeLine(guest, bowl())).toEqual({ outcome: "moved" });
      expect(await inCart()).toEqual([
        [jug(), 3],
        [cup(), 1],
      ]);
    }
    expect((await readCart(guest)).removed).toMatchObject([{ variantId: bowl(), quantity: 2, position: 1 }]);
    const before = await readCart(guest);
    for (const _ of ["press", "double press"]) expect(await restoreLine(guest, bowl())).toEqual({ outcome: "moved" });
    const after = await readCart(guest);
    expect(await inCart()).toEqual(all());
    expect(after.removed).toEqual([]);
    expect(after.version).toBe(before.version + 1);
  });

  test("counts nothing, costs nothing and cannot be changed, in another tab for example", async () => {
    await removeLine(guest, jug());
    expect(await readCart(guest)).toMatchObject({ count: 3, itemsMinor: 3000 });
    expect((await cartSize(guest)).pieces).toBe(3);
    expect(await setQuantity(guest, jug(), 5)).toEqual({ outcome: "unknown" });
    expect(await saveForLater(guest, jug())).toEqual({ outcome: "moved" });
    expect(await later()).toEqual([]);
  });

  test("keeps its place among others that were taken out, until a day has passed", async () => {
    for (const id of [jug(), cup()]) await removeLine(guest, id);
    expect((await readCart(guest)).removed).toMatchObject([
      { variantId: jug(), position: 0, isForLater: false },
      { variantId: cup(), position: 2, isForLater: false },
    ]);
    const removedAt = before(now(), putBackWithin);
    await database().cartLine.updateMany({ where: { variantId: jug() }, data: { removedAt } });
    expect((await readCart(guest)).removed).toMatchObject([{ variantId: cup(), position: 1 }]);
    expect(await restoreLine(guest, jug())).toEqual({ outcome: "unknown" });
    expect(await restoreLine(guest, cup())).toEqual({ outcome: "moved" });
    expect(await inCart()).toEqual(all().slice(1));
    await removeLine(guest, bowl());
    expect(await database().cartLine.count({ where: { variantId: jug() } })).toBe(0);
  });

  test("is a new line when it is chosen anew, at the price of that day", async () => {
    await removeLine(guest, jug());
    await change(jug(), { priceMinor: 1200 });
    expect(await addToCart(guest, skus[0] ?? "", 1)).toEqual({ outcome: "added", quantity: 1 });
    const { lines, removed } = await readCart(guest);
    expect(lines.find(({ variantId }) => variantId === jug())).toMatchObject({ quantity: 1, notice: undefined });
    expect(removed).toEqual([]);
  });
});

describe("a line that is kept for later", () => {
  beforeEach(() => saveForLater(guest, bowl()));

  test("is no part of the cart, and moves back to its place", async () => {
    expect(await readCart(guest)).toMatchObject({ count: 4, itemsMinor: 4000 });
    expect((await cartSize(guest)).pieces).toBe(4);
    expect(await later()).toEqual([[bowl(), 2]]);
    const { version } = await readCart(guest);
    for (const _ of ["press", "double press"]) expect(await moveToCart(guest, bowl())).toEqual({ outcome: "moved" });
    expect(await inCart()).toEqual(all());
    expect((await readCart(guest)).version).toBe(version + 1);
  });

  test("says what it costs and how many there are today, until its price was seen", async () => {
    const notice = async () => (await readCart(guest)).later[0]?.notice;
    expect(await notice()).toBeUndefined();
    await change(bowl(), { priceMinor: 900 });
    expect(await notice()).toEqual({ kind: "price-down", text: "The price has come down from €10.00 to €9.00." });
    // Whoever checks out has not been told of what they do not buy.
    await acknowledgeNotices(guest);
    expect((await notice())?.kind).toBe("price-down");
    await acknowledgePrice(guest, bowl(), 900);
    expect(await notice()).toBeUndefined();
    await change(bowl(), { stock: 1 });
    expect(await notice()).toEqual({ kind: "less-stock", text: "Only 1 left." });
    await change(bowl(), { stock: 0 });
    expect(await notice()).toEqual({ kind: "sold-out", text: "Sold out just now." });
    await moveToCart(guest, bowl());
    expect((await readCart(guest)).lines[1]?.notice?.kind).toBe("sold-out");
  });

  test("comes back to where it waited when it was removed by mistake", async () => {
    await removeLine(guest, bowl());
    expect(await later()).toEqual([]);
    await restoreLine(guest, bowl());
    expect(await later()).toEqual([[bowl(), 2]]);
  });

  test("goes into the cart when it is chosen anew, all of it", async () => {
    expect(await addToCart(guest, skus[1] ?? "", 1)).toEqual({ outcome: "added", quantity: 3, fromLater: 2 });
    expect(await later()).toEqual([]);
    expect(await inCart()).toContainEqual([bowl(), 3]);
  });

  test("goes there as far as there are any, and not at all when what was chosen is refused", async () => {
    await change(bowl(), { stock: 2 });
    expect(await addToCart(guest, skus[1] ?? "", 3)).toEqual({ outcome: "limited", available: 2 });
    expect(await later()).toEqual([[bowl(), 2]]);
    expect(await addToCart(guest, skus[1] ?? "", 1)).toEqual({ outcome: "added", quantity: 2, fromLater: 1 });
  });

  test("counts when a set or an order is fetched once more, and nothing of it is lost", async () => {
    await fillCart(guest, [{ variantId: bowl(), quantity: 1 }]);
    expect(await later()).toEqual([]);
    expect(await inCart()).toContainEqual([bowl(), 2]);
    await fillCart(guest, [{ variantId: bowl(), quantity: 1 }]);
    expect(await inCart()).toContainEqual([bowl(), 2]);
  });

  test("is copied with what is being paid, when the session that replaces a guest's begins: nobody buys that again by going on", async () => {
    const { id: cartId = "" } = await readCart(guest);
    await database().checkout.create({ data: { cartId, key: cartId, payingOrderId: "an order" } });
    const { session: next } = await beginGuest(client);
    await copyGuestCart(guest.handle, next.handle);
    const copy = await readCart(next);
    expect(copy).toMatchObject({ lines: [], isBeingPaid: false });
    expect(copy.later.map(shown).toSorted()).toEqual(all().toSorted());
  });

  test("joins at sign-in what the account keeps for later; what either cart holds is in the cart", async () => {
    const customer = (await beginSignedIn(await exampleAccount(), ["pwd"], client)).session;
    for (const [position, quantity] of [4, mostOfOneKind - 1, 5].entries()) {
      await addToCart(customer, skus[position] ?? "", quantity);
    }
    for (const id of [bowl(), cup()]) await saveForLater(customer, id);
    expect(await mergeGuestCart(guest.handle, customer.accountId)).toEqual({
      rejoined: [skus[0], skus[1]],
      ...{ capped: [], paying: [] },
    });
    const cart = await readCart(customer);
    expect(cart.lines.map(shown)).toEqual([
      [jug(), 7],
      [cup(), 1],
    ]);
    expect(cart.later.map(shown)).toEqual([[bowl(), mostOfOneKind]]);
  });

  test("waits on while the account's cart is being paid on another device", async () => {
    const customer = (await beginSignedIn(await exampleAccount(), ["pwd"], client)).session;
    await addToCart(customer, skus[1] ?? "", 1);
    await addToCart(customer, skus[0] ?? "", 1);
    await saveForLater(customer, bowl());
    const { id: cartId = "" } = await readCart(customer);
    await database().checkout.create({ data: { cartId, key: cartId, payingOrderId: "an order" } });
    await mergeGuestCart(guest.handle, customer.accountId);
    const cart = await readCart(customer);
    expect(cart.later.map(shown)).toEqual([[bowl(), 3]]);
    expect(cart.lines.map(shown)).toContainEqual([jug(), 3]);
  });

  test("is copied to the session that replaces a guest's", async () => {
    const { session: next } = await beginGuest(client);
    await copyGuestCart(guest.handle, next.handle);
    expect((await readCart(next)).later.map(shown)).toEqual([[bowl(), 2]]);
  });
});

test("a cart that is being paid keeps its lines where they are", async () => {
  await saveForLater(guest, cup());
  await removeLine(guest, bowl());
  const { id: cartId = "" } = await readCart(guest);
  await database().checkout.create({ data: { cartId, key: cartId, payingOrderId: "an order" } });
  const refused = { outcome: "being-paid" };
  expect(await removeLine(guest, jug())).toEqual(refused);
  expect(await saveForLater(guest, jug())).toEqual(refused);
  expect(await moveToCart(guest, cup())).toEqual(refused);
  expect(await restoreLine(guest, bowl())).toEqual(refused);
  expect(await inCart()).toEqual([[jug(), 3]]);
});

test("nobody moves what is in somebody else's cart", async () => {
  const { session: other } = await beginGuest(client);
  for (const move of [removeLine, restoreLine, saveForLater, moveToCart]) {
    expect(await move(other, jug())).toEqual({ outcome: "unknown" });
  }
  expect(await inCart()).toEqual(all());
});
