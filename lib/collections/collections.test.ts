import { describe, expect, test } from "vitest";
import { database } from "#lib/database";
import { examplePiece } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { collectionPage, findSet, listCollections, setsWith } from "./index.ts";

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

describe("a set", () => {
  const soldOut = (priceMinor: number, Glaze: string) => ({ priceMinor, stock: 0, options: { Glaze } });
  const inStock = (priceMinor: number, Glaze: string) => ({ priceMinor, stock: 3, options: { Glaze } });

  test("holds of each piece the first variant that is to be had, or the one that was chosen, and adds up", async () => {
    const cup = await examplePiece({
      name: "Cup",
      variants: [soldOut(900, "Oat"), inStock(1000, "Ink"), inStock(1100, "Moss")],
    });
    const pot = await examplePiece({ name: "Pot", variants: [inStock(4000, "Oat")] });
    await exampleCollection("for-two", 3, [pot, cup]);
    expect(await findSet("for-two")).toMatchObject({
      ...{ missing: [], totalMinor: 5000 },
      pieces: [{ sku: pot.variants[0]?.sku }, { sku: cup.variants[1]?.sku }],
    });
    expect((await findSet("for-two", cup.variants[2]?.sku))?.totalMinor).toBe(5100);
    expect((await findSet("for-two", cup.variants[0]?.sku))?.totalMinor).toBe(5000);
    expect((await setsWith(cup.id)).map(({ slug }) => slug)).toEqual(["for-two"]);
  });

  test("goes on without a piece that is sold out, and says which", async () => {
    const pot = await examplePiece({ name: "Pot", variants: [inStock(4000, "Oat")] });
    const jug = await examplePiece({ name: "Jug", variants: [soldOut(900, "Oat"), soldOut(900, "Ink")] });
    await exampleCollection("for-one", 4, [pot, jug]);
    expect(await findSet("for-one")).toMatchObject({ missing: ["Jug"], totalMinor: 4000 });
  });

  test("is no other collection", async () => {
    const piece = await examplePiece();
    await exampleCollection("gifts", 5, [piece], "gift");
    expect(await findSet("gifts")).toBeUndefined();
    expect(await findSet("unheard-of")).toBeUndefined();
    expect(await setsWith(piece.id)).toEqual([]);
  });
});
