import "server-only";
import { database } from "#lib/database";
import { readWordings, said } from "#lib/wording";
import type { Collection, CollectionKind } from "./collection.ts";

/** Every collection, in the shop's order. */
export async function listCollections(): Promise<Collection[]> {
  await readWordings();
  const rows = await database().collection.findMany({ orderBy: { position: "asc" } });
  return rows.map(collectionOf);
}

/** The sets that hold the product, in the shop's order. */
export async function listSetsWith(productId: string): Promise<string[]> {
  const which = { kind: "set", pieces: { some: { productId } } };
  const rows = await database().collection.findMany({ where: which, orderBy: { position: "asc" } });
  return rows.map(({ slug }) => slug);
}

type FoundCollection = Collection & { readonly introduction: string[]; readonly productIds: string[] };

/** The collection with that slug, and the identifiers of its pieces in its own order. */
export async function findCollection(slug: string): Promise<FoundCollection | undefined> {
  const pieces = { orderBy: { position: "asc" }, select: { productId: true } } as const;
  const row = await database().collection.findUnique({ where: { slug }, include: { pieces } });
  if (!row) return undefined;
  await readWordings();
  return {
    ...collectionOf(row),
    introduction: said(row.introduction).split("\n\n"),
    productIds: row.pieces.map(({ productId }) => productId),
  };
}

type CollectionRow = {
  slug: string;
  kind: string;
  name: string;
  summary: string;
  picture: string;
  alt: string;
  placeholder: string;
};

const collectionOf = ({ slug, kind, name, summary, picture, ...shown }: CollectionRow): Collection => ({
  slug,
  name: said(name),
  summary: said(summary),
  // The database refuses any other kind.
  kind: kind as CollectionKind,
  picture: { name: picture, alt: said(shown.alt), placeholder: shown.placeholder },
});
