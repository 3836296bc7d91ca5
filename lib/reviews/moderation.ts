/** What staff decide on: whether a review appears. */
import "server-only";
import { findCards } from "#lib/catalog";
import { record } from "#lib/journal";
import { speaking } from "#lib/language";
import { deliverQueued, queue } from "#lib/mail";
import type { StaffSession } from "#lib/session";
import { transaction } from "#lib/transaction";
import { reviewPublishedLetter, reviewRejectedLetter } from "./letters.ts";
import { reviewPageSize } from "./policy.ts";
import type { Objection, ReviewForStaff, Standing } from "./review.ts";
import { countOf, findAsRead, findAuthor, listOf, moveTo, type ReadReview } from "./store.ts";

/** A page of the reviews of a standing, from 1 on: of those that wait, whoever has waited longest; else the latest first. */
export async function listReviews(
  standing: Standing,
  page: number,
): Promise<{ reviews: ReviewForStaff[]; total: number }> {
  const order = standing === "pending" ? "asc" : "desc";
  const [reviews, total] = await Promise.all([
    listOf(standing, order, { skip: (page - 1) * reviewPageSize, take: reviewPageSize }),
    countOf(standing),
  ]);
  return { reviews, total };
}

/**
 * Publishes a review or rejects it for a reason, if it still is what was read, and writes to its author; of two who decide
 * at once, one does. Says whether this did.
 */
export async function decideReview(
  { id, version, decision }: { id: string; version: number; decision: Decision },
  staff: Pick<StaffSession, "accountId" | "handle">,
): Promise<boolean> {
  const letterKey = `review-decided/${id}/${version}`;
  const isDecided = await transaction(async () => {
    const review = await findAsRead(id, version);
    if (!review || !(await moveTo(review, decision))) return false;
    const who = { accountId: review.accountId ?? undefined, actorId: staff.accountId, sessionHandle: staff.handle };
    await record({ kind: "review-decided", ...who, reason: decision });
    await tellAuthor(letterKey, review, decision);
    return true;
  });
  if (isDecided) void deliverQueued(letterKey).catch(() => undefined);
  return isDecided;
}

type Decision = "published" | Objection;

/** Queues the letter about a decision; a review of a demonstration has nobody to read it. */
async function tellAuthor(letterKey: string, { id, productId }: ReadReview, decision: Decision): Promise<void> {
  const author = await findAuthor(id);
  if (author === undefined) return;
  await speaking(author.language, async () => {
    // Named in the language of the letter.
    const [piece] = await findCards([productId]);
    if (piece === undefined) return;
    const letter =
      decision === "published"
        ? reviewPublishedLetter(author.email, piece)
        : reviewRejectedLetter(author.email, piece, decision);
    await queue(letterKey, letter);
  });
}
