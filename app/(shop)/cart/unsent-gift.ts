import "server-only";
import type { Gift } from "#lib/cart";
import { typedBefore } from "#lib/request";
import type { Session } from "#lib/session";

/** The gift note that somebody typed in the cart and has not sent; nothing when the cart says the same already. */
export async function unsentGift(session: Session, gift: Gift | undefined): Promise<Gift | undefined> {
  // The cart opens before they have proved who they are again; what is no part of it yet is theirs alone.
  if (session.kind === "customer" && session.proofDue) return undefined;
  const typed = await typedBefore(session, "/cart", "gift");
  if (typed["message"] === undefined) return undefined;
  const message = typed["message"].replaceAll("\r\n", "\n");
  const hidesPrices = typed["hidesPrices"] === "on";
  const isSent = message.trim() === (gift?.message ?? "") && hidesPrices === (gift?.hidesPrices ?? false);
  return isSent ? undefined : { message, hidesPrices };
}
