/** What a shopper has filled in so far; kept on the server, so that nothing typed is lost to a reload. */
import "server-only";
import { type CartView, ownerOf, readCart } from "#lib/cart";
import { home, isDeliveredTo, type MethodId, methodObstacle } from "#lib/delivery";
import type { Session } from "#lib/session";
import type { Place } from "#lib/tax";
import { transaction } from "#lib/transaction";
import { findCheckout, findPlace, type KeptCheckout, updateCheckout } from "./store.ts";

export type Address = {
  readonly name: string;
  readonly line1: string;
  readonly line2: string;
  readonly postalCode: string;
  readonly city: string;
  /** The state, where mail is addressed so (ISO 3166-2, without the country); otherwise empty. */
  readonly region: string;
  readonly country: string;
  readonly phone: string;
};

export type Checkout = {
  /** One intention, one order: made when checkout starts, new after a decline. */
  readonly key: string;
  readonly email?: string | undefined;
  readonly address?: Address | undefined;
  readonly deliveryMethod?: MethodId | undefined;
  /** Why the method that was chosen can no longer be had, in a sentence. */
  readonly deliveryObstacle?: string | undefined;
  /** The provider's name for a card, and how people recognise it. */
  readonly payment?: { readonly token: string; readonly label: string } | undefined;
};

/** The checkout of the session's cart, if it has been started. */
export async function readCheckout(session: Session): Promise<Checkout | undefined> {
  return checkoutOf(await readCart(session));
}

/**
 * The checkout of a cart, if it has been started. What does not hold any more is as good as not filled in: an address that the
 * shop does not deliver to, a method that does not go there or does not carry so much. Before it is known where it goes, sums
 * are for home: a method that does not serve there waits, without a word, for the address that it may serve.
 */
export async function checkoutOf({
  id,
  weightGrams,
}: Pick<CartView, "id" | "weightGrams">): Promise<Checkout | undefined> {
  const kept = id === undefined ? undefined : await findCheckout(id);
  if (kept === undefined) return undefined;
  const { deliveryMethod } = kept;
  const address = kept.address && isDeliveredTo(kept.address) ? kept.address : undefined;
  const { country } = address ?? home;
  const obstacle = deliveryMethod && methodObstacle(deliveryMethod, { country, weightGrams });
  if (obstacle === undefined) return { ...kept, address };
  return { ...kept, address, deliveryMethod: undefined, deliveryObstacle: address && obstacle };
}

/** Where the session's checkout sends it, if that is known and the shop delivers there: the cart itself is not read. */
export async function placeInCheckout(session: Session): Promise<Place | undefined> {
  const owner = ownerOf(session);
  const place = owner && (await findPlace(owner));
  return place && isDeliveredTo(place) ? place : undefined;
}

export const saveContact = (session: Session, { email }: { email: string }): Promise<void> => save(session, { email });

export const saveAddress = (session: Session, address: Address): Promise<void> => save(session, { address });

export const saveDelivery = (session: Session, deliveryMethod: MethodId): Promise<void> =>
  save(session, { deliveryMethod });

export const savePayment = (session: Session, payment: { token: string; label: string }): Promise<void> =>
  save(session, { payment });

/** Fills in what is known already, where nothing has been filled in yet: what the shopper said for this order stands. */
export const fillInLacking = (session: Session, known: Partial<KeptCheckout>): Promise<void> =>
  transaction(async () => {
    const filledIn = await readCheckout(session);
    const lacking = Object.entries(known).filter(([fact]) => filledIn?.[fact as keyof KeptCheckout] === undefined);
    if (lacking.length > 0) await save(session, Object.fromEntries(lacking));
  });

/** A cart that is gone or being paid has nothing to be filled in: the pages lead elsewhere by themselves. */
async function save(session: Session, facts: Partial<KeptCheckout>): Promise<void> {
  await transaction(async () => {
    const { id, isBeingPaid } = await readCart(session);
    if (id !== undefined && !isBeingPaid) await updateCheckout(id, facts);
  });
}
