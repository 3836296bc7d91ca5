import type { CatalogueProduct } from "./product.ts";

const care = "Wash by hand and stand it up to dry. Oil it with linseed twice a year, more often in a dry house.";

export const wood: CatalogueProduct[] = [
  {
    slug: "bread-board",
    name: "Bread board",
    category: "wood",
    summary: "One plank, a thumb thick, with a hole to hang it by.",
    description: [
      "Cut from a single plank and left to settle for two winters, so it stays flat. We choose boards without a knot where the knife goes.",
      "The corners are rounded to the radius of a loaf. It hangs from any of our pegs.",
    ],
    material: "Oak or walnut, linseed oil",
    dimensions: "40 × 22 × 2.2 cm",
    care,
    featured: true,
    addedOn: "2026-03-30",
    pictures: [
      { name: "bread-board-oak", alt: "Rounded oak bread board with a hole at the top", option: "Oak" },
      { name: "bread-board-walnut", alt: "The same board in dark walnut", option: "Walnut" },
      { name: "bread-board-detail", alt: "The grain of the board near its upper corner" },
    ],
    variants: [
      { sku: "CW-BOARD-OAK", options: { Wood: "Oak" }, priceMinor: 4200, weightGrams: 1300, stock: 28 },
      { sku: "CW-BOARD-WAL", options: { Wood: "Walnut" }, priceMinor: 5400, weightGrams: 1250, stock: 12 },
    ],
  },
  {
    slug: "salad-bowl",
    name: "Salad bowl",
    category: "wood",
    summary: "Turned from one block, deep enough to toss in.",
    description: [
      "Turned green and again when dry, which takes a year and keeps it from cracking. The wall is eight millimetres all round.",
      "Dressing does it good. Water that stands in it does not.",
    ],
    material: "Oak or walnut, linseed oil",
    dimensions: "28 cm across, 10.5 cm high",
    care,
    addedOn: "2026-04-20",
    pictures: [
      { name: "salad-bowl-oak", alt: "Wide turned oak bowl", option: "Oak" },
      { name: "salad-bowl-walnut", alt: "The same bowl in walnut", option: "Walnut" },
      { name: "salad-bowl-detail", alt: "The rim of the wooden bowl" },
    ],
    variants: [
      { sku: "CW-SALAD-OAK", options: { Wood: "Oak" }, priceMinor: 8900, weightGrams: 1400, stock: 9 },
      { sku: "CW-SALAD-WAL", options: { Wood: "Walnut" }, priceMinor: 11800, weightGrams: 1350, stock: 3 },
    ],
  },
  {
    slug: "rolling-pin",
    name: "Rolling pin",
    category: "wood",
    summary: "Tapered ash without handles, for pastry you can feel.",
    description: [
      "Thicker in the middle by six millimetres, so that it turns on its axis and rolls a round without persuasion.",
      "Ash is hard, pale and has no taste. Flour is all the care that it needs on most days.",
    ],
    material: "Ash, linseed oil",
    dimensions: "41 cm long, 5 cm across",
    care,
    addedOn: "2026-01-26",
    pictures: [
      { name: "rolling-pin", alt: "Tapered rolling pin of pale ash" },
      { name: "rolling-pin-detail", alt: "The end of the rolling pin" },
    ],
    variants: [{ sku: "CW-PIN", options: {}, priceMinor: 2400, weightGrams: 450, stock: 33 }],
  },
  {
    slug: "three-legged-stool",
    name: "Three-legged stool",
    category: "wood",
    summary: "Stands on any floor, because three legs always do.",
    description: [
      "A seat turned out by a finger's depth, three legs driven in from below and wedged from above. No screws, no glue that you can see.",
      "It carries 130 kg, a tray, a plant or a child who wants to reach the tap.",
    ],
    material: "Ash or walnut, hard wax",
    dimensions: "44 cm high, seat 32 cm across",
    care: "Wipe with a damp cloth; wax once a year.",
    featured: true,
    addedOn: "2026-10-26",
    pictures: [
      { name: "three-legged-stool-ash", alt: "Round stool of pale ash on three splayed legs", option: "Ash" },
      { name: "three-legged-stool-walnut", alt: "The same stool in walnut", option: "Walnut" },
      { name: "three-legged-stool-detail", alt: "The seat of the stool from above" },
    ],
    variants: [
      { sku: "CW-STOOL-ASH", options: { Wood: "Ash" }, priceMinor: 18500, weightGrams: 3400, stock: 8 },
      { sku: "CW-STOOL-WAL", options: { Wood: "Walnut" }, priceMinor: 23900, weightGrams: 3300, stock: 2 },
    ],
  },
  {
    slug: "cooking-spoons",
    name: "Cooking spoons",
    category: "wood",
    summary: "Three spoons of oak: one for the pot, one for the pan, one to taste with.",
    description: [
      "Split along the grain before they are carved, so they do not break across it. The edges are left flat enough to scrape with.",
      "They darken in the first month and then stay as they are for years.",
    ],
    material: "Oak, linseed oil",
    dimensions: "30, 26 and 22 cm long",
    care,
    addedOn: "2025-12-15",
    pictures: [
      { name: "cooking-spoons", alt: "Three oak spoons of different lengths" },
      { name: "cooking-spoons-detail", alt: "The bowls of the spoons near by" },
    ],
    variants: [{ sku: "CW-SPOONS", options: {}, priceMinor: 2200, weightGrams: 160, stock: 41 }],
  },
  {
    slug: "breakfast-tray",
    name: "Breakfast tray",
    category: "wood",
    summary: "An oak tray with brass handles, as wide as two plates and a pot.",
    description: [
      "Finger-jointed at the corners and light enough to carry in one hand when the other holds a door.",
      "The handles are brass rod, bent over a form, and run through the ends where a nut holds them.",
    ],
    material: "Oak, linseed oil; handles of brass",
    dimensions: "40 × 27 × 8 cm",
    care: "Wipe with a damp cloth. Brass darkens; polish it or leave it.",
    addedOn: "2026-09-07",
    pictures: [
      { name: "breakfast-tray", alt: "Oak tray with raised sides and brass handles" },
      { name: "breakfast-tray-detail", alt: "One end of the tray with its handle" },
    ],
    variants: [{ sku: "CW-TRAY", options: {}, priceMinor: 7800, weightGrams: 1500, stock: 10 }],
  },
  {
    slug: "peg-rail",
    name: "Peg rail",
    category: "wood",
    summary: "Four turned pegs on a board of ash, for coats, cups or a broom.",
    description: [
      "The pegs are set at a slant of eight degrees, which is what keeps things on them. Each is driven in dry and swells tight.",
      "With two brass screws and plugs of the same ash to cover them.",
    ],
    material: "Ash, hard wax",
    dimensions: "46 × 7 × 8 cm",
    care: "Wipe with a damp cloth.",
    addedOn: "2026-06-08",
    pictures: [
      { name: "peg-rail", alt: "Rail of pale ash with four turned pegs" },
      { name: "peg-rail-detail", alt: "One of the turned pegs" },
    ],
    variants: [{ sku: "CW-PEGS", options: {}, priceMinor: 5200, weightGrams: 900, stock: 20 }],
  },
];
