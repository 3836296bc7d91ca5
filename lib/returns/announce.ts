/**
 * Saying that one sends something back. From that moment the withdrawal counts, so it is written, priced and confirmed by
 * letter in one transaction; line by line only what is left can be announced, however many windows are open.
 */
import "server-only";
import { speaking } from "#lib/language";
import { deliverQueued, queue } from "#lib/mail";
import { findOrder } from "#lib/orders";
import { randomName } from "#lib/random";
import type { Session } from "#lib/session";
import { now } from "#lib/time";
import { transaction } from "#lib/transaction";
import { returnReceiptLetter } from "./letters.ts";
import { isReturnable, type Pieces, type Return, type ReturnReason } from "./return.ts";
import { insertReturn, takeBack } from "./store.ts";
import { refundFor } from "./worth.ts";

export type Announced = { readonly outcome: "announced" | "unknown" | "too-late" | "not-left" };

/** Announces pieces of an order that the session may see; at least one, or it is `not-left`. The receipt is written at once. */
export async function announceReturn(
  session: Session,
  number: string,
  { pieces, reason }: { readonly pieces: readonly Pieces[]; readonly reason: ReturnReason },
): Promise<Announced> {
  const id = randomName();
  const letterKey = `return-announced/${id}`;
  const announced = await transaction(async (): Promise<Announced> => {
    const order = await findOrder(session, number);
    if (order === undefined) return { outcome: "unknown" };
    if (!isReturnable(order)) return { outcome: "too-late" };
    for (const some of pieces) if (!(await takeBack(order.id, some))) throw new NotLeft();
    if (pieces.length === 0) throw new NotLeft();
    const { totalMinor: amountMinor, itemsMinor: _, ...parts } = refundFor(order, pieces);
    const announcement: Return = {
      id,
      pieces,
      reason,
      amountMinor,
      ...parts,
      announcedAt: now(),
      receivedAt: undefined,
    };
    await insertReturn(order.id, announcement);
    await queue(
      letterKey,
      speaking(order.language, () => returnReceiptLetter(order, announcement)),
    );
    return { outcome: "announced" };
  }).catch((error: unknown): Announced => {
    if (error instanceof NotLeft) return { outcome: "not-left" };
    throw error;
  });
  if (announced.outcome === "announced") void deliverQueued(letterKey).catch(() => undefined);
  return announced;
}

/** Thrown, so that what was marked before it is not. */
class NotLeft extends Error {}
