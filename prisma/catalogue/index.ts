/** Everything that the shop sells. */
import { brass } from "./brass.ts";
import { glass } from "./glass.ts";
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
];

export const products: CatalogueProduct[] = [...stoneware, ...glass, ...wood, ...linen, ...brass, ...lamps];
