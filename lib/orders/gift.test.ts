/** A gift note with the cart, and what becomes of it. */
import { beforeEach, expect, test, vi } from "vitest";
import { copyGuestCart, longestGiftMessage, mergeGuestCart, readCart, setGift } from "#lib/cart";
import { database } from "#lib/database";
import { exampleAccount, examplePiece } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { write } from "#lib/mail";
import { beginGuest, beginSignedIn, type Session } from "#lib/session";
import { exampleInvoice, exampleShopper, fillIn, pressOf } from "./example-shopper.ts";
import { confirmationLetter, findOrder, placeOrder } from "./index.ts";

vi.mock("#lib/mail", async (original) => ({ ...(await original()), deliverQueued: async () => 0 }));
useFreshDatabase();

const client = { network: "203.0.113.0/24" };
const gift = { message: "Dear Grace,\n<b>with love</b> & tea", hidesPrices: true };
let sku = "";
beforeEach(async () => {
  sku = (await examplePiece()).variants[0]?.sku ?? "";
});

const shopper = () => exampleShopper([{ sku }]);
const giftOf = async (session: Session) => (await readCart(session)).gift;

test("the note goes from the cart to the order and its letter, word for word, and leaves the cart", async () => {
  const guest = await shopper();
  const typed = `  ${gift.message.replace("\n", "\r\n")} `;
  expect(await setGift(guest, { ...gift, message: typed })).toEqual({ outcome: "kept" });
  expect(await giftOf(guest)).toEqual(gift);
  const placed = await placeOrder(guest, await pressOf(guest));
  const order = await findOrder(guest, "number" in placed ? placed.number : "");
  if (!order) throw new Error("No order was placed.");
  expect(order.gift).toEqual(gift);
  expect(await giftOf(guest)).toBeUndefined();
  const { text, html } = write(confirmationLetter(order, exampleInvoice));
  for (const body of [text, html]) expect(body).toContain("The delivery note names no prices.");
  expect(text).toContain(`“${gift.message}”`);
  expect(html).toContain("&lt;b&gt;with love&lt;/b&gt; &amp; tea");
});

test("an order that is no gift says nothing of one", async () => {
  const guest = await shopper();
  await setGift(guest, gift);
  await setGift(guest, { message: "", hidesPrices: false });
  const placed = await placeOrder(guest, await pressOf(guest));
  const order = await findOrder(guest, "number" in placed ? placed.number : "");
  expect(order?.gift).toBeUndefined();
  expect(order && JSON.stringify(confirmationLetter(order, exampleInvoice))).not.toMatch(/card:|delivery note/);
});

test("a message is as long as the card, in letters and not in bytes", async () => {
  const guest = await shopper();
  const full = "🎁".repeat(longestGiftMessage);
  expect(await setGift(guest, { message: full, hidesPrices: false })).toEqual({ outcome: "kept" });
  expect(() => setGift(guest, { message: `${full}!`, hidesPrices: false })).toThrow(RangeError);
  expect((await giftOf(guest))?.message).toBe(full);
});

test("a note that was changed in another window is seen before it is ordered, and none changes while it is paid", async () => {
  const guest = await shopper();
  const seen = await pressOf(guest);
  await setGift(guest, gift);
  expect((await placeOrder(guest, seen)).outcome).toBe("changed");
  const { id: cartId = "" } = await readCart(guest);
  await database().checkout.updateMany({ where: { cartId }, data: { payingOrderId: "an order" } });
  expect(await setGift(guest, { message: "", hidesPrices: false })).toEqual({ outcome: "being-paid" });
  expect(await giftOf(guest)).toEqual(gift);
});

test("at sign-in the account's note comes along where the guest has none; a session that is replaced leaves it behind", async () => {
  const { session: customer } = await beginSignedIn(await exampleAccount(), ["pwd"], client);
  await fillIn(customer, [{ sku }]);
  await setGift(customer, gift);
  const guest = await shopper();
  await mergeGuestCart(guest.handle, customer.accountId);
  expect(await giftOf(customer)).toEqual(gift);
  const other = await shopper();
  await setGift(other, { message: "For Tom", hidesPrices: false });
  const { session: next } = await beginGuest(client);
  await copyGuestCart(other.handle, next.handle);
  expect(await giftOf(next)).toBeUndefined();
  await mergeGuestCart(other.handle, customer.accountId);
  expect(await giftOf(customer)).toEqual({ message: "For Tom", hidesPrices: false });
  expect(await setGift(next, gift)).toEqual({ outcome: "kept" });
  expect(await setGift((await beginGuest(client)).session, gift)).toEqual({ outcome: "no-cart" });
});
