/** What the catalogue's texts are in German, each by the whole of the English. */
import baskets from "./german/baskets.json" with { type: "json" };
import brass from "./german/brass.json" with { type: "json" };
import categories from "./german/categories.json" with { type: "json" };
import collections from "./german/collections.json" with { type: "json" };
import glass from "./german/glass.json" with { type: "json" };
import iron from "./german/iron.json" with { type: "json" };
import lamps from "./german/lamps.json" with { type: "json" };
import linen from "./german/linen.json" with { type: "json" };
import options from "./german/options.json" with { type: "json" };
import stoneware from "./german/stoneware.json" with { type: "json" };
import wood from "./german/wood.json" with { type: "json" };

export const german: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    ...categories,
    ...collections,
    ...options,
    ...baskets,
    ...brass,
    ...glass,
    ...iron,
    ...lamps,
    ...linen,
    ...stoneware,
    ...wood,
  }),
);
