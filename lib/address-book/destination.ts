import "server-only";
import { placeInCheckout } from "#lib/checkout";
import { isDeliveredTo } from "#lib/delivery";
import type { Session } from "#lib/session";
import type { Place } from "#lib/tax";
import { findDefaultPlace } from "./store.ts";

/**
 * Where the session's parcels go, as far as it was said: in its checkout, or else by the account's default address. What is
 * told of delivery before an order is told for there. Of a session that has to be proved again nothing is said: whoever
 * holds it is not to learn where its owner lives.
 */
export async function destinationOf(session: Session): Promise<Place | undefined> {
  if (session.kind === "customer" && session.proofDue) return undefined;
  const place = await placeInCheckout(session);
  if (place || session.kind !== "customer") return place;
  const usual = await findDefaultPlace(session.accountId);
  return usual && isDeliveredTo(usual) ? usual : undefined;
}
