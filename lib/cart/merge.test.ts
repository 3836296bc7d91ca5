import { beforeEach, describe, expect, test } from "vitest";
import { database } from "#lib/database";
import { exampleAccount, examplePiece } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { beginGuest, beginSignedIn, type GuestSession, type SignedInSession } from "#lib/session";
import { addToCart, mergeGuestCart, readCart, saveForLater } from "./index.ts";
import { mostOfOneKind } from "./policy.ts";

useFreshDatabase();

let guest: GuestSession;
let customer: SignedInSession;
let skus: string[] = [];
beforeEach(async () => {
  guest = (await beginGuest({ network: "203.0.113.0/24" })).session;
  customer = (await beginSignedIn(await exampleAccount(), ["pwd"], { network: "203.0.113.0/24" })).session;
  const variants = [3, 100].map((stock) => ({ stock, priceMinor: 1000, options: { Size: `${stock}` } }));
  skus = (await examplePiece({ variants })).variants.map(({ sku }) => sku);
});

const scarce = () => skus[0] ?? "";
const plenty = () => skus[1] ?? "";
const contents = async () => new Map((await readCart(customer)).lines.map(({ sku, quantity }) => [sku, quantity]));
const merge = () => mergeGuestCart(guest.handle, customer.accountId);

test("quantities of both carts add up", async () => {
  await addToCart(guest, plenty(), 2);
  await addToCart(customer, plenty(), 3);
  await addToCart(customer, scarce(), 1);
  expect(await merge()).toEqual({ rejoined: [plenty(), scarce()], capped: [], paying: [] });
  expect(await contents()).toEqual(
    new Map([
      [plenty(), 5],
      [scarce(), 1],
    ]),
  );
  expect((await readCart(guest)).lines).toEqual([]);
});

test("the sum is capped by stock and by what fits, and the person is told", async () => {
  await addToCart(guest, scarce(), 2);
  await addToCart(customer, scarce(), 2);
  await addToCart(guest, plenty(), mostOfOneKind - 1);
  await addToCart(customer, plenty(), 2);
  expect((await merge()).capped).toEqual([scarce(), plenty()]);
  expect(await contents()).toEqual(
    new Map([
      [scarce(), 3],
      [plenty(), mostOfOneKind],
    ]),
  );
});

test("of what is sold out by now nobody is told that some can be had", async () => {
  await addToCart(guest, plenty(), 1);
  await addToCart(guest, scarce(), 2);
  await addToCart(customer, scarce(), 2);
  await database().variant.updateMany({ where: { sku: scarce() }, data: { stock: 0 } });
  expect(await merge()).toEqual({ rejoined: [scarce()], capped: [], paying: [] });
  expect((await contents()).get(scarce())).toBe(2);
});

test("a second time changes nothing", async () => {
  await addToCart(guest, plenty(), 2);
  await addToCart(customer, plenty(), 3);
  await merge();
  const once = await readCart(customer);
  expect(await merge()).toEqual({ rejoined: [], capped: [], paying: [] });
  expect(await readCart(customer)).toEqual(once);
});

test("somebody who brings no cart finds the one they left", async () => {
  await addToCart(customer, plenty(), 3);
  await merge();
  expect(await contents()).toEqual(new Map([[plenty(), 3]]));
});

test("a checkout that a guest has begun goes with the cart", async () => {
  await addToCart(guest, plenty(), 1);
  const { id: cartId = "" } = await readCart(guest);
  await database().checkout.create({ data: { cartId, key: "key", email: "ada@example.com" } });
  await merge();
  expect((await readCart(customer)).id).toBe(cartId);
  expect(await database().checkout.count({ where: { cartId } })).toBe(1);
});

describe("what is being paid on another device", () => {
  const pay = async () => {
    const { id: cartId = "" } = await readCart(customer);
    await database().checkout.create({ data: { cartId, key: cartId, payingOrderId: "an order" } });
  };
  const later = async () => (await readCart(customer)).later.map(({ sku, quantity }) => [sku, quantity]);

  test("is not bought twice, nor lost should the bank decline: it is saved for later", async () => {
    await addToCart(guest, plenty(), 1);
    await addToCart(customer, scarce(), 2);
    await pay();
    expect(await merge()).toEqual({ rejoined: [], capped: [], paying: [scarce()] });
    expect(await contents()).toEqual(new Map([[plenty(), 1]]));
    expect(await later()).toEqual([[scarce(), 2]]);
    expect(await merge()).toEqual({ rejoined: [], capped: [], paying: [] });
    expect(await later()).toEqual([[scarce(), 2]]);
  });

  test("joins what is saved for later already, as far as one order takes", async () => {
    await addToCart(guest, plenty(), mostOfOneKind - 1);
    await saveForLater(guest, (await readCart(guest)).lines[0]?.variantId ?? "");
    await addToCart(customer, plenty(), 5);
    await pay();
    await merge();
    expect(await later()).toEqual([[plenty(), mostOfOneKind]]);
  });

  test("and in hand too stays as it is in hand, and the person is told", async () => {
    await addToCart(guest, plenty(), 1);
    await addToCart(customer, plenty(), 5);
    await pay();
    expect(await merge()).toEqual({ rejoined: [], capped: [], paying: [plenty()] });
    expect(await contents()).toEqual(new Map([[plenty(), 1]]));
    expect(await later()).toEqual([]);
  });

  test("takes neither its promotion code nor its gift note along", async () => {
    await addToCart(guest, plenty(), 1);
    await addToCart(customer, scarce(), 1);
    await database().cart.updateMany({
      where: { accountId: customer.accountId },
      data: { promotionCode: "CODE", giftMessage: "For you" },
    });
    await pay();
    await merge();
    expect(await readCart(customer)).toMatchObject({ gift: undefined });
    expect((await readCart(customer)).promotion).toBeUndefined();
  });
});
