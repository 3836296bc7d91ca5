import { beforeEach, expect, test, vi } from "vitest";
import { addToCart, mergeGuestCart, removeLine } from "#lib/cart";
import { database } from "#lib/database";
import { exampleAccount, examplePiece } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { claimGuestOrder, placeOrder } from "#lib/orders";
import { chooseCard, fillIn, pressOf } from "#lib/orders/example-shopper";
import { beginGuest, beginSignedIn, type GuestSession, type SignedInSession } from "#lib/session";
import { callOffAction } from "../../app/(checkout)/checkout/wait/[number]/actions.ts";
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

type Visitor = { readonly session: GuestSession | SignedInSession; readonly identifier: string };

const client = { network: "203.0.113.0/24" };
const paymentStep = "led to /checkout/payment?declined=called-off";
let piece: { id: string; sku: string };
let shopper: Visitor & { readonly session: SignedInSession };
let number = "";
beforeEach(async () => {
  piece = (await examplePiece()).variants[0] ?? { id: "", sku: "" };
  shopper = await beginSignedIn(await exampleAccount(), ["pwd"], client);
  await fillIn(shopper.session, [{ sku: piece.sku }]);
  number = await payWithQuestion(shopper);
});

/** Orders what is in the cart with a card of which the bank asks first; gives the order's number. */
async function payWithQuestion({ session }: Visitor): Promise<string> {
  await chooseCard(session, "askedFirst");
  const placed = await placeOrder(session, await pressOf(session));
  if (!("number" in placed)) throw new Error("The order should be there.");
  return placed.number;
}

function press({ session, identifier }: Visitor): Promise<unknown> {
  const cookie = session.kind === "customer" ? cookieNames.customer : cookieNames.guest;
  request.cookies = new Map([[cookie, { value: identifier }]]);
  request.headers = new Headers({ referer: `https://localhost:3000/checkout/wait/${number}` });
  const formData = new FormData();
  for (const [name, value] of Object.entries({ csrf: tokenFor(session), number })) formData.set(name, value);
  return callOffAction(undefined, formData);
}

test("whoever ordered goes on to pay another way, and as often as they press", async () => {
  await expect(press(shopper)).rejects.toThrow(paymentStep);
  await chooseCard(shopper.session, "accepted");
  await expect(press(shopper)).rejects.toThrow(paymentStep);
});

test("another browser shows the order, be its cart empty or another one that could be paid", async () => {
  const other = await beginGuest(client);
  await claimGuestOrder(other.session, number, "ada@example.com", client.network);
  await expect(press(other)).rejects.toThrow(`led to /orders/${number}`);
  await addToCart(other.session, piece.sku, 1);
  await expect(press(other)).rejects.toThrow(`led to /orders/${number}`);
  await fillIn(other.session, [{ sku: (await examplePiece()).variants[0]?.sku ?? "" }]);
  await removeLine(other.session, piece.id);
  await expect(press(other)).rejects.toThrow(`led to /orders/${number}`);
  expect(await database().order.findUniqueOrThrow({ where: { number } })).toMatchObject({ status: "cancelled" });
});

test("an account that another cart was brought into meanwhile shows the order", async () => {
  const { session: guest } = await beginGuest(client);
  await addToCart(guest, (await examplePiece()).variants[0]?.sku ?? "", 1);
  await mergeGuestCart(guest.handle, shopper.session.accountId);
  await expect(press(shopper)).rejects.toThrow(`led to /orders/${number}`);
});

test("a cart that is being paid again shows the order that was called off", async () => {
  await expect(press(shopper)).rejects.toThrow(paymentStep);
  await payWithQuestion(shopper);
  await expect(press(shopper)).rejects.toThrow(`led to /orders/${number}`);
});
