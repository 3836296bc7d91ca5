/**
 * Reviews by people who bought the piece, and by nobody else. Staff read each before it appears, and after every change
 * of it, and its author is told what they decided; how many of a product are published, and with how many stars, is
 * counted in the same transaction.
 */
export { reviewPublishedLetter, reviewRejectedLetter } from "./letters.ts";
export { decideReview, listReviews } from "./moderation.ts";
export { findOwnReview, hasBought, withdrawAllReviews, withdrawReview, writeReview } from "./own-review.ts";
export { objections, reviewPageSize } from "./policy.ts";
export { type ReviewPage, readReviews } from "./read-reviews.ts";
export type { Objection, OwnReview, PublishedReview, ReviewForStaff, Standing, Words } from "./review.ts";
export { latestReviews } from "./store.ts";
