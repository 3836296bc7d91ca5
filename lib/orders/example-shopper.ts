/** Test support: a shopper who has filled in everything and has only to press. */
import { addToCart, readCart } from "#lib/cart";
import { orderSummary, readCheckout, saveAddress, saveContact, saveDelivery, savePayment } from "#lib/checkout";
import { provider } from "#lib/payment";
import { beginGuest, type GuestSession, type Session, type SignedInSession } from "#lib/session";
import type { Press } from "./place-order.ts";

export const exampleCards = {
  accepted: "4242424242424242",
  declined: "4000000000000002",
  poor: "4000000000009995",
  askedFirst: "4000002760003184",
  answeredLate: "4000000000000259",
} as const;

/** What a letter names of the invoice that comes with it. */
export const exampleInvoice = { id: "example", kind: "invoice", number: "INV-2026-00001" } as const;

type LiveSession = GuestSession | SignedInSession;

/** A guest who stands before the button **Place order** with these pieces. */
export async function exampleShopper(
  pieces: readonly { sku: string; quantity?: number }[],
  card: keyof typeof exampleCards = "accepted",
): Promise<GuestSession> {
  const { session } = await beginGuest({ network: "203.0.113.0/24" });
  await fillIn(session, pieces);
  await chooseCard(session, card);
  return session;
}

/** Fills a cart and every step of the checkout but the payment. */
export async function fillIn(
  session: LiveSession,
  pieces: readonly { sku: string; quantity?: number }[],
): Promise<void> {
  for (const { sku, quantity = 1 } of pieces) await addToCart(session, sku, quantity);
  await saveContact(session, { email: "ada@example.com" });
  await saveAddress(session, {
    name: "Ada Byron",
    line1: "1 Mill Lane",
    line2: "",
    postalCode: "D01 F5P2",
    city: "Dublin",
    country: "IE",
    region: "",
    phone: "",
  });
  await saveDelivery(session, "standard");
}

export async function chooseCard(session: Session, card: keyof typeof exampleCards): Promise<void> {
  const { entry } = provider();
  if (entry.kind !== "card-form") throw new Error("Only the test bank knows these cards.");
  const kept = await entry.keepCard({ number: exampleCards[card], expiry: "12/40", code: "123", holder: "Ada" });
  if (kept.outcome === "kept") await savePayment(session, kept);
}

/** What the form sends when the button is pressed on the review page as it is now. */
export async function pressOf(session: Session): Promise<Press> {
  const [cart, checkout] = [await readCart(session), await readCheckout(session)];
  const { totalMinor } = orderSummary(cart, checkout);
  return { key: checkout?.key ?? "", cartVersion: cart.version, totalMinor };
}
