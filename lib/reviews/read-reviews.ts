/** What a product's page shows of its reviews. */
import "server-only";
import { reviewPageSize } from "./policy.ts";
import type { PublishedReview } from "./review.ts";
import { countByStars, listPublished } from "./store.ts";

export type ReviewPage = {
  readonly reviews: readonly PublishedReview[];
  /** How many have five stars, four … one. */
  readonly byStars: readonly { readonly stars: number; readonly count: number }[];
  readonly total: number;
  /** The page that is shown: the last one when another beyond it was asked for. */
  readonly page: number;
  readonly pages: number;
};

/** The published reviews of a product, the latest first, and how its stars are spread. */
export async function readReviews(productId: string, asked: number): Promise<ReviewPage> {
  const counts = await countByStars(productId);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const pages = Math.max(1, Math.ceil(total / reviewPageSize));
  const page = Math.min(asked, pages);
  const part = { skip: (page - 1) * reviewPageSize, take: reviewPageSize };
  return {
    reviews: total === 0 ? [] : await listPublished(productId, part),
    byStars: [5, 4, 3, 2, 1].map((stars) => ({ stars, count: counts.get(stars) ?? 0 })),
    total,
    page,
    pages,
  };
}
