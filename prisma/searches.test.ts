/** What people type into the search box, and what of the catalogue it has to find. */
import { beforeAll, describe, expect, test } from "vitest";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { speaking } from "#lib/language";
import { browse, parseQuery, suggest } from "#lib/search";
import { seedCatalogue } from "./seed.ts";

useFreshDatabase();

const listing = (q: string) => browse(parseQuery({ q }));
const found = async (q: string) => (await listing(q)).products.map(({ slug }) => slug);

beforeAll(async () => {
  await seedCatalogue();
});

describe("a plural finds what is called by the singular, before what mentions it", () => {
  test.each([
    ["plates", ["dinner-plate"]],
    ["cups", ["breakfast-cup", "cup-light", "egg-cup", "espresso-cup"]],
    ["towels", ["tea-towel"]],
    ["glasses", ["tealight-glass", "wine-glass"]],
    ["dishes", ["butter-dish", "key-dish"]],
    ["cup", ["breakfast-cup", "cup-light", "egg-cup", "espresso-cup"]],
    ["glass", ["tealight-glass", "wine-glass"]],
  ])("%s", async (word, named) => {
    const { spelled, products } = await listing(word);
    expect(spelled).toBeUndefined();
    expect(
      products
        .slice(0, named.length)
        .map(({ slug }) => slug)
        .toSorted(),
    ).toEqual(named);
    const suggested = (await suggest(word)).products.slice(0, named.length);
    expect(suggested.map(({ slug }) => slug).toSorted()).toEqual(named);
  });

  test("among several words, and as the category that is meant", async () => {
    expect(await found("walnut cups")).toContain("egg-cup");
    expect((await suggest("glasses")).categories.map(({ slug }) => slug)).toEqual(["glass"]);
  });
});

test("a German plural finds what is called by the singular, umlaut or not", async () => {
  const kinds = { Tassen: "espresso-cup", Teller: "dinner-plate", Becher: "egg-cup", Tücher: "tea-towel" };
  const others = { Gläser: "wine-glass", Vasen: "harvest-vase", Krüge: "milk-jug", Decken: "wool-blanket" };
  await speaking("de", async () => {
    for (const [word, slug] of Object.entries({ ...kinds, ...others })) {
      expect(await found(word), word).toContain(slug);
      expect((await listing(word)).spelled, word).toBeUndefined();
    }
  });
});
