import { beforeEach, expect, test, vi } from "vitest";
import { addToCart, readCart } from "#lib/cart";
import { database } from "#lib/database";
import { exampleAccount, examplePiece } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import {
  anonymous,
  beginGuest,
  beginSignedIn,
  type GuestSession,
  type Session,
  type SignedInSession,
} from "#lib/session";
import { seconds } from "#lib/time";
import { dropWish, giveWishes, mostWishes, moveWishToCart, readWishList, saveWish, wishedSkus } from "./index.ts";

useFreshDatabase();

const client = { network: "192.0.2.0/24" };
let guest: GuestSession;
let customer: SignedInSession;
let skus: string[] = [];
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  guest = (await beginGuest(client)).session;
  customer = (await beginSignedIn(await exampleAccount(), ["pwd"], client)).session;
  const variants = [10, 1, 0].map((stock) => ({ stock, priceMinor: 1000, options: { Stock: `${stock}` } }));
  skus = (await examplePiece({ name: "Bowl", variants })).variants.map(({ sku }) => sku);
});

const many = () => skus[0] ?? "";
const last = () => skus[1] ?? "";
const none = () => skus[2] ?? "";

/** One after another, a second apart. */
async function save(session: GuestSession | SignedInSession, ...wanted: string[]): Promise<void> {
  for (const sku of wanted) {
    expect(await saveWish(session, sku)).toEqual({ outcome: "saved" });
    vi.advanceTimersByTime(seconds(1));
  }
}
const saved = async (session: GuestSession | SignedInSession) => (await readWishList(session)).map(({ sku }) => sku);

test("what was saved last comes first, once each, as it is today, sold out or not", async () => {
  await save(guest, many(), last(), none(), many());
  expect(await saved(guest)).toEqual([none(), last(), many()]);
  await database().variant.update({ where: { sku: none() }, data: { priceMinor: 700 } });
  expect((await readWishList(guest))[0]).toMatchObject({ name: "Bowl", priceMinor: 700, stock: 0 });
  expect(await wishedSkus(guest)).toEqual(new Set(skus));
});

test("ten presses at once save a piece once", async () => {
  await Promise.all(Array.from({ length: 10 }, () => saveWish(customer, many())));
  expect(await saved(customer)).toEqual([many()]);
});

test("a piece is dropped, a second time without harm, and nobody drops somebody else's", async () => {
  await save(guest, many(), last());
  await dropWish(customer, many());
  await dropWish((await beginGuest(client)).session, many());
  expect(await saved(guest)).toEqual([last(), many()]);
  for (const _ of ["press", "double press"]) await dropWish(guest, last());
  expect(await saved(guest)).toEqual([many()]);
});

test("a list takes so many and no more, and nothing that the shop does not have", async () => {
  const variants = Array.from({ length: mostWishes }, (_, size) => ({
    ...{ stock: 1, priceMinor: 100, options: { Size: `${size}` } },
  }));
  const accountId = customer.accountId;
  for (const { id: variantId } of (await examplePiece({ variants })).variants.slice(1)) {
    await database().wish.create({ data: { id: variantId, accountId, variantId, addedAt: new Date() } });
  }
  await save(customer, many());
  expect(await saveWish(customer, last())).toEqual({ outcome: "full" });
  expect(await saveWish(customer, many())).toEqual({ outcome: "saved" });
  expect(await saveWish(guest, "SKU-UNKNOWN")).toEqual({ outcome: "unknown" });
});

test("a piece moves to the cart, and stays on the list when it cannot", async () => {
  await save(guest, many(), last(), none());
  expect(await moveWishToCart(guest, many())).toEqual({ outcome: "added", quantity: 1 });
  expect(await moveWishToCart(guest, none())).toEqual({ outcome: "out-of-stock" });
  await addToCart(guest, last(), 1);
  expect(await moveWishToCart(guest, last())).toEqual({ outcome: "limited", available: 1 });
  expect(await saved(guest)).toEqual([none(), last()]);
  expect(new Set((await readCart(guest)).lines.map(({ sku }) => sku))).toEqual(new Set([many(), last()]));
});

test("at sign-in a guest's list joins the account's, each piece once; a second time changes nothing", async () => {
  await save(customer, many(), none());
  await save(guest, last(), many());
  expect(await giveWishes(guest.handle, customer)).toBe(1);
  expect(await saved(customer)).toEqual([last(), none(), many()]);
  expect(await saved(guest)).toEqual([]);
  expect(await giveWishes(guest.handle, customer)).toBe(0);
});

test("what a sign-in brought is known in its session, and in no other of the account", async () => {
  await save(customer, many());
  await save(guest, last());
  await giveWishes(guest.handle, customer);
  const brought = async (session: Session) =>
    (await readWishList(session)).map(({ sku, isBrought }) => [sku, isBrought]);
  expect(await brought(customer)).toEqual([
    [last(), true],
    [many(), false],
  ]);
  const { session: other } = await beginSignedIn(customer.accountId, ["pwd"], client);
  expect((await brought(other)).map(([, isBrought]) => isBrought)).toEqual([false, false]);
});

test("nothing is shown of a session that has to be proved again, nor taken from its list", async () => {
  await save(customer, many());
  const doubted = { ...customer, proofDue: true };
  expect(await wishedSkus(doubted)).toEqual(new Set());
  await dropWish(doubted, many());
  expect(await saveWish(doubted, last())).toEqual({ outcome: "unknown" });
  expect(await saved(customer)).toEqual([many()]);
  expect(await readWishList(anonymous)).toEqual([]);
});

test("the database itself refuses a wish of nobody or of two", async () => {
  await save(guest, many());
  const { accountId } = customer;
  const ofGuest = { where: { sessionHandle: guest.handle } };
  await expect(database().wish.updateMany({ ...ofGuest, data: { accountId } })).rejects.toThrow();
  await expect(database().wish.updateMany({ ...ofGuest, data: { sessionHandle: null } })).rejects.toThrow();
});
