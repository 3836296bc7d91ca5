/** What staff decide on: whether a review appears. */
import "server-only";
import { record } from "#lib/journal";
import type { StaffSession } from "#lib/session";
import { transaction } from "#lib/transaction";
import { reviewPageSize } from "./policy.ts";
import type { Objection, ReviewForStaff, Standing } from "./review.ts";
import { countOf, findAsRead, listOf, moveTo } from "./store.ts";

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
 * Publishes a review or rejects it for a reason, if it still is what was read; of two who decide at once, one does. Says
 * whether this did.
 */
export function decideReview(
  { id, version, decision }: { id: string; version: number; decision: "published" | Objection },
  staff: Pick<StaffSession, "accountId" | "handle">,
): Promise<boolean> {
  return transaction(async () => {
    const review = await findAsRead(id, version);
    if (!review || !(await moveTo(review, decision))) return false;
    const who = { accountId: review.accountId ?? undefined, actorId: staff.accountId, sessionHandle: staff.handle };
    await record({ kind: "review-decided", ...who, reason: decision });
    return true;
  });
}
