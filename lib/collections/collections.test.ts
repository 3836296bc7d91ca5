import { expect, test } from "vitest";
import { database } from "#lib/database";
import { examplePiece } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { collectionPage, listCollections } from "./index.ts";

useFreshDatabase();

async function exampleCollection(slug: string, position: number, pieces: { slug: string }[], kind = "set") {
  const products = await database().product.findMany({ where: { slug: { in: pieces.map((piece) => piece.slug) } } });
  const idOf = new Map(products.map((product) => [product.slug, product.id]));
  const words = { name: slug, summary: "They go together.", introduction: "First.\n\nSecond." };
  await database().collection.create({
    data: {
      ...{ slug, kind, position, ...words, picture: `${slug}-in-use`, alt: "All of them on a table" },
      pieces: { create: pieces.map((piece, at) => ({ productId: idOf.get(piece.slug) ?? "", position: at })) },
    },
  });
}

test("a collection shows its pieces in its own order, and what it says of them", async () => {
  const pieces = [await examplePiece({ name: "Cup" }), await examplePiece({ name: "Pot" }), await examplePiece()];
  await exampleCollection("tea", 1, pieces.toReversed());
  const page = await collectionPage("tea");
  expect(page?.products.map(({ slug }) => slug)).toEqual(pieces.toReversed().map(({ slug }) => slug));
  expect(page).toMatchObject({
    ...{ kind: "set", introduction: ["First.", "Second."] },
    picture: { name: "tea-in-use", alt: "All of them on a table" },
  });
  expect(await collectionPage("unheard-of")).toBeUndefined();
});

test("collections are listed in the shop's order, and a piece that goes is gone from them", async () => {
  const piece = await examplePiece();
  await exampleCollection("early", 0, [piece], "gift");
  expect((await listCollections()).map(({ slug }) => slug)).toEqual(["early", "tea"]);
  await database().product.delete({ where: { slug: piece.slug } });
  expect((await collectionPage("early"))?.products).toEqual([]);
});

test("there is no other kind of collection", async () => {
  await expect(exampleCollection("odd", 2, [], "mood")).rejects.toThrow();
});
