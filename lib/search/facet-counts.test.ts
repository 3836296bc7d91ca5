/** The counts beside the filters, compared with counting by hand, while the shop goes on selling, pricing and shelving. */
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { database } from "#lib/database";
import { examplePiece } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { type Facet, type Filters, facets, noFilters } from "./facets.ts";
import { browse } from "./index.ts";

useFreshDatabase();

/** Few enough that filters meet, and prices to either side of every step between bands. */
const values: Readonly<Record<Facet, readonly string[]>> = {
  category: ["stoneware", "glass"],
  material: ["stoneware", "glass", ""],
  colour: ["green", "blue", ""],
  size: ["small", "large", ""],
  price: ["0-25", "25-50", "50-100", "100-"],
  available: ["1"],
};
const prices = [100, 2499, 2500, 4999, 5000, 9999, 10_000, 50_000];

type Variant = { material: string; colour: string; size: string; priceMinor: number; stock: number };
const traits = {
  material: fc.constantFrom(...values.material),
  colour: fc.constantFrom(...values.colour),
  size: fc.constantFrom(...values.size),
  priceMinor: fc.constantFrom(...prices),
  stock: fc.constantFrom(0, 1, 7),
};
const variant: fc.Arbitrary<Variant> = fc.record(traits);
const piece = fc.record({
  category: fc.constantFrom(...values.category),
  variants: fc.array(variant, { maxLength: 4 }),
});
const filters: fc.Arbitrary<Filters> = fc.record(
  Object.fromEntries(facets.map((facet) => [facet, chosenOf(values[facet])])) as Record<Facet, fc.Arbitrary<string[]>>,
);

function chosenOf(all: readonly string[]): fc.Arbitrary<string[]> {
  return fc.oneof(
    { weight: 2, arbitrary: fc.constant<string[]>([]) },
    fc.subarray(all.filter((value) => value !== "")),
  );
}

const shelf = async () => await database().product.findMany({ include: { variants: true } });
type Product = Awaited<ReturnType<typeof shelf>>[number];

/** The value that a variant has for a facet, worked out anew. */
function valueIn(facet: Facet, product: Product, of: Variant): string {
  if (facet === "category") return product.categorySlug;
  if (facet === "available") return of.stock > 0 ? "1" : "";
  if (facet !== "price") return of[facet];
  const inBand = (band: string) => {
    const [from = "", below = ""] = band.split("-");
    return of.priceMinor >= Number(from) * 100 && (below === "" || of.priceMinor < Number(below) * 100);
  };
  return values.price.find(inBand) ?? "";
}

const fits = (chosen: Filters, product: Product, of: Variant) =>
  facets.every((facet) => chosen[facet].length === 0 || chosen[facet].includes(valueIn(facet, product, of)));

/** Products with a variant that has this value and passes every filter of the other facets. */
function countByHand(products: Product[], chosen: Filters, facet: Facet, value: string): number {
  const others = { ...chosen, [facet]: [value] };
  return products.filter((product) => product.variants.some((of) => fits(others, product, of))).length;
}

async function expectCountsByHand(chosen: Filters): Promise<void> {
  const products = await shelf();
  const { total, counts, near } = await browse({ words: "", filters: chosen, sort: "best", page: 1 });
  const isFound = (product: Product, filters: Filters) => product.variants.some((of) => fits(filters, product, of));
  expect(total).toBe(products.filter((product) => isFound(product, chosen)).length);
  for (const facet of facets) {
    for (const value of values[facet].filter((one) => one !== ""))
      expect(counts[facet].get(value) ?? 0, `${facet} ${value}`).toBe(countByHand(products, chosen, facet, value));
    const without = { ...chosen, [facet]: [] };
    const isNear = (product: Product, of: Variant) => fits(without, product, of) && !fits(chosen, product, of);
    const kept = products.filter((product) => product.variants.some((of) => isNear(product, of)));
    expect(near[facet], `kept out by ${facet} alone`).toBe(kept.length);
  }
}

const shelve = ({ category, variants }: { category: string; variants: Variant[] }) =>
  examplePiece({ category, variants: variants.map((one, index) => ({ ...one, options: { Number: `${index}` } })) });

beforeAll(async () => {
  for (const one of fc.sample(piece, { seed: 7, numRuns: 40 })) await shelve(one);
});

test("every count is what counting by hand gives, for any filters", async () => {
  await fc.assert(fc.asyncProperty(filters, expectCountsByHand), { numRuns: 150 });
});

type Row = { readonly id: string; readonly productId: string };

/** Something that happens in the shop, to a variant or its product. */
const happening: fc.Arbitrary<(row: Row) => Promise<unknown>> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record(traits, { requiredKeys: [] }).map(
      (data) =>
        ({ id }: Row) =>
          database().variant.update({ where: { id }, data }),
    ),
  },
  fc.constant(({ id }: Row) => database().variant.delete({ where: { id } })),
  fc.constant(({ productId }: Row) => database().product.delete({ where: { id: productId } })),
  fc.constantFrom(...values.category).map(
    (categorySlug) =>
      ({ productId: id }: Row) =>
        database().product.update({ where: { id }, data: { categorySlug } }),
  ),
  piece.map((one) => () => shelve(one)),
);

test("the counts follow whatever happens in the shop", async () => {
  await fc.assert(
    fc.asyncProperty(happening, fc.nat(), filters, async (happen, place, chosen) => {
      const variants = await database().variant.findMany({ orderBy: { id: "asc" } });
      const row = variants[place % variants.length];
      if (row) await happen(row);
      await expectCountsByHand(noFilters);
      await expectCountsByHand(chosen);
    }),
    { numRuns: 80 },
  );
});

test("the last piece that is sold, and the first that is there again, are counted at once", async () => {
  const glass = { material: "glass", colour: "clear", size: "", priceMinor: 100, stock: 1 };
  const [tumbler] = (await shelve({ category: "glass", variants: [glass] })).variants;
  for (const stock of [0, 3, 2, 0]) {
    await database().variant.update({ where: { id: tumbler?.id ?? "" }, data: { stock } });
    await expectCountsByHand(noFilters);
  }
});
