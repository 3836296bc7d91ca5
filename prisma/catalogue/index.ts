/** Everything that the shop sells. */
import { baskets } from "./baskets.ts";
import { brass } from "./brass.ts";
import { glass } from "./glass.ts";
import { iron } from "./iron.ts";
import { lamps } from "./lamps.ts";
import { linen } from "./linen.ts";
import type { CatalogueCategory, CatalogueProduct } from "./product.ts";
import { stoneware } from "./stoneware.ts";
import { wood } from "./wood.ts";

export const categories: CatalogueCategory[] = [
  {
    slug: "stoneware",
    name: "Stoneware",
    summary: "Thrown, glazed and fired twice in our own kiln.",
    picture: "harvest-vase-oat",
  },
  { slug: "glass", name: "Glass", summary: "Blown thin, for water, wine and one flower.", picture: "bud-vase-sea" },
  {
    slug: "wood",
    name: "Wood",
    summary: "Oak, ash and walnut from one sawmill, oiled by hand.",
    picture: "bread-board-walnut",
  },
  {
    slug: "linen",
    name: "Linen",
    summary: "Woven from European flax, softer with every wash.",
    picture: "tea-towel-sage",
  },
  {
    slug: "brass",
    name: "Brass",
    summary: "Turned and cast, left bare to darken with use.",
    picture: "candlestick-low",
  },
  { slug: "lamps", name: "Lamps", summary: "Warm light at the height of a table.", picture: "table-lamp-oat" },
  {
    slug: "iron",
    name: "Iron",
    summary: "Cast or forged, black, and never worn out.",
    picture: "iron-kettle",
  },
  {
    slug: "baskets",
    name: "Baskets",
    summary: "Willow that was growing last winter.",
    picture: "market-basket",
  },
];

export const products: CatalogueProduct[] = [
  ...stoneware,
  ...glass,
  ...wood,
  ...linen,
  ...brass,
  ...lamps,
  ...iron,
  ...baskets,
];

/** Every picture that a page of the catalogue can show. */
export const pictureNames: string[] = products.flatMap(({ pictures }) => pictures.map(({ name }) => name));

export { collections } from "./collections.ts";
