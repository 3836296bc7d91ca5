/** A collection in the shapes that pages show. */
import type { Picture, ProductCard } from "#lib/catalog";

export type CollectionKind = "season" | "set" | "gift";

export type Collection = {
  readonly slug: string;
  readonly kind: CollectionKind;
  readonly name: string;
  readonly summary: string;
  readonly picture: Picture;
};

/** A collection as its own page shows it. */
export type CollectionPage = Collection & {
  /** Paragraphs. */
  readonly introduction: readonly string[];
  readonly products: readonly ProductCard[];
};
