/** Collections: pieces of several categories that go together, for a season, as a set, as gifts. */
export type { Collection, CollectionKind, CollectionPage } from "./collection.ts";
export { collectionPage } from "./collection-page.ts";
export { findSet, type PieceSet, setsWith } from "./piece-set.ts";
export { listCollections } from "./store.ts";
