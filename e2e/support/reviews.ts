/** Reviews that somebody has written, and staff have read. */
import { exampleReview } from "#lib/database/example-rows";
import { decideReview } from "#lib/reviews";

export { exampleReview } from "#lib/database/example-rows";

/** Has somebody praise a product, for everybody to read. */
export async function publishedReview(productId: string): Promise<void> {
  const id = await exampleReview(productId);
  await decideReview({ id, version: 0, decision: "published" }, { accountId: "-", handle: "-" });
}
