/** A review in the shapes that pages show. */
import type { objections } from "./policy.ts";

/** What its author writes, and changes. */
export type Words = {
  /** 1…5, whole. */
  readonly stars: number;
  readonly title: string;
  readonly text: string;
  /** The name that is shown. */
  readonly author: string;
};

export type Objection = keyof typeof objections;

export type Standing = "pending" | "published" | "rejected";

export type PublishedReview = Words & { readonly id: string; readonly writtenAt: Date };

/** A review as its author sees it. */
export type OwnReview = Words & { readonly standing: Standing; readonly objection: Objection | undefined };

/** A review as staff read it. */
export type ReviewForStaff = OwnReview &
  PublishedReview & {
    /** What it was read as: another one was not read. */
    readonly version: number;
    readonly product: { readonly slug: string; readonly name: string };
  };
