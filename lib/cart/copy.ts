/** A guest whose session was ended to be safe keeps what they had chosen. */
import "server-only";
import { transaction } from "#lib/transaction";
import { findCart, openCart, putLater, putLine } from "./store.ts";

/**
 * Copies the pieces of one guest's cart into the other's, and nothing else: promotion code, gift note, and name,
 * address and card of a checkout stay behind, since the one who asks may be the one who stole the session. What is being paid
 * just now is copied as saved for later, so that nobody buys it a second time by going on.
 */
export function copyGuestCart(fromHandle: string, toHandle: string): Promise<void> {
  return transaction(async () => {
    const source = await findCart({ sessionHandle: fromHandle });
    if (!source || source.lines.length + source.later.length === 0) return;
    const copy = await openCart({ sessionHandle: toHandle });
    const putCopy = source.isBeingPaid ? putLater : putLine;
    for (const line of source.lines) await putCopy(copy.id, line);
    for (const line of source.later) await putLater(copy.id, line);
  });
}
