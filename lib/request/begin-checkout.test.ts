import { beforeEach, expect, test, vi } from "vitest";
import { addToCart } from "#lib/cart";
import { readCheckout, saveDelivery } from "#lib/checkout";
import { database } from "#lib/database";
import { exampleAccount, examplePiece } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { placeOrder } from "#lib/orders";
import { chooseCard, fillIn, pressOf } from "#lib/orders/example-shopper";
import { beginSignedIn, type SignedInSession } from "#lib/session";
import { now } from "#lib/time";
import { beginCheckoutAction } from "../../app/(checkout)/checkout/actions.ts";
import { tokenFor } from "./csrf.ts";
import { cookieNames } from "./session-cookie.ts";

// A request as the framework would hand it to an action, without the framework.
const request = vi.hoisted(() => ({ cookies: new Map<string, { value: string }>(), headers: new Headers() }));
vi.mock("next/headers", () => ({ cookies: async () => request.cookies, headers: async () => request.headers }));
vi.mock("next/cache", () => ({ refresh: () => undefined, revalidatePath: () => undefined }));
vi.mock("next/navigation", () => ({
  redirect: (path: string) => {
    throw new Error(`led to ${path}`);
  },
}));
vi.mock("#lib/mail", async (original) => ({ ...(await original()), deliverQueued: async () => 0 }));
useFreshDatabase();

let sku = "";
let session: SignedInSession;
beforeEach(async () => {
  sku = (await examplePiece()).variants[0]?.sku ?? "";
  await signIn(await exampleAccount());
});

async function signIn(accountId: string): Promise<void> {
  const begun = await beginSignedIn(accountId, ["pwd"], { network: "" });
  session = begun.session;
  request.cookies = new Map([[cookieNames.customer, { value: begun.identifier }]]);
  request.headers = new Headers({ referer: "https://localhost:3000/cart" });
}

const keep = (street: string, more: object = {}) =>
  database().savedAddress.create({
    data: {
      ...{ id: `${street} ${session.accountId}`, accountId: session.accountId, name: "Ada", addressLine1: street },
      ...{ postalCode: "D02 AF30", city: "Dublin", country: "IE", createdAt: now(), ...more },
    },
  });

/** Buys something by express, which is what the account remembers from then on. */
async function buyByExpress(): Promise<void> {
  await fillIn(session, [{ sku }]);
  await saveDelivery(session, "express");
  await chooseCard(session, "accepted");
  expect(await placeOrder(session, await pressOf(session))).toMatchObject({ outcome: "confirmed" });
}

function begin(): Promise<unknown> {
  const formData = new FormData();
  formData.set("csrf", tokenFor(session));
  return beginCheckoutAction(undefined, formData);
}

test("who has bought before, and has a default address, is asked for the card alone", async () => {
  await buyByExpress();
  await keep("9 Other Road");
  await keep("12 Quay Street", { defaultOf: session.accountId });
  await addToCart(session, sku, 1);
  await expect(begin()).rejects.toThrow("led to /checkout/payment");
  const checkout = await readCheckout(session);
  expect(checkout).toMatchObject({ address: { line1: "12 Quay Street" }, deliveryMethod: "express" });
  expect(checkout?.email).toContain("@");
  expect(checkout?.payment).toBeUndefined();
});

test("nobody's order but one's own is remembered, and none that came to nothing", async () => {
  await buyByExpress();
  await signIn(await exampleAccount());
  await fillIn(session, [{ sku }]);
  await saveDelivery(session, "express");
  await chooseCard(session, "declined");
  expect(await placeOrder(session, await pressOf(session))).toMatchObject({ outcome: "declined" });
  await database().checkout.deleteMany({ where: { cart: { accountId: session.accountId } } });
  await keep("12 Quay Street", { defaultOf: session.accountId });
  await expect(begin()).rejects.toThrow("led to /checkout/shipping");
});

test("without a default address, or with one that lacks something, it is asked where it goes, and nothing else that is known", async () => {
  await buyByExpress();
  await keep("9 Other Road");
  await addToCart(session, sku, 1);
  await expect(begin()).rejects.toThrow("led to /checkout/delivery");
  expect(await readCheckout(session)).toMatchObject({ address: undefined, deliveryMethod: "express" });
  await keep("1 Via Appia", { country: "IT", postalCode: "00184", defaultOf: session.accountId });
  await expect(begin()).rejects.toThrow("led to /checkout/delivery");
  const checkout = await readCheckout(session);
  expect(checkout?.address).toBeUndefined();
  expect(checkout?.email).toContain("@");
});

test("who has never bought is asked for the way of delivery too, in its turn", async () => {
  await addToCart(session, sku, 1);
  await expect(begin()).rejects.toThrow("led to /checkout/delivery");
  expect((await readCheckout(session))?.deliveryMethod).toBeUndefined();
});

test("a session under suspicion proves itself before anything of the account's is filled in", async () => {
  await keep("12 Quay Street", { defaultOf: session.accountId });
  await addToCart(session, sku, 1);
  await database().session.update({ where: { handle: session.handle }, data: { proofDue: true } });
  await expect(begin()).rejects.toThrow("led to /re-authenticate?returnTo=%2Fcart");
  expect(await readCheckout(session)).toBeUndefined();
});
