import type { CatalogueProduct } from "./product.ts";

const care = "Wash at 60 °C, dry on the line, iron damp or not at all.";
const material = "Linen from European flax";

export const linen: CatalogueProduct[] = [
  {
    slug: "tea-towel",
    name: "Tea towel",
    category: "linen",
    summary: "Dries glass without a streak, from the first wash on.",
    description: [
      "Woven a little more open than you would expect, so that it takes up water and gives it back to the air before you need it again.",
      "Comes washed once, with a loop in the corner that a peg fits through.",
    ],
    material,
    attributes: { material: "linen", colour: "white" },
    dimensions: "50 × 70 cm",
    care,
    featured: true,
    addedOn: "2026-04-27",
    pictures: [
      { name: "tea-towel-natural", alt: "Folded natural linen towel with blue stripes", option: "Natural" },
      { name: "tea-towel-sage", alt: "Folded towel in sage green", option: "Sage" },
      { name: "tea-towel-rust", alt: "Folded towel in rust red", option: "Rust" },
      { name: "tea-towel-detail", alt: "The weave and the stripe of the towel" },
    ],
    variants: [
      { sku: "CW-TOWEL-NAT", options: { Colour: "Natural" }, priceMinor: 1600, weightGrams: 110, stock: 55 },
      { sku: "CW-TOWEL-SAGE", options: { Colour: "Sage" }, priceMinor: 1600, weightGrams: 110, stock: 37 },
      { sku: "CW-TOWEL-RUST", options: { Colour: "Rust" }, priceMinor: 1600, weightGrams: 110, stock: 29 },
    ],
  },
  {
    slug: "tablecloth",
    name: "Tablecloth",
    category: "linen",
    summary: "Heavy linen in the colour of flax, with a mitred hem.",
    description: [
      "260 grams to the square metre: heavy enough to fall straight, and to hide the ring that a hot pot once left.",
      "Red wine comes out with salt and hot water, if you do not wait for the guests to leave.",
    ],
    material,
    attributes: { material: "linen", colour: "beige" },
    dimensions: "For four: 150 × 180 cm. For eight: 150 × 280 cm.",
    care,
    addedOn: "2026-02-16",
    pictures: [
      { name: "tablecloth", alt: "Folded tablecloth of undyed linen" },
      { name: "tablecloth-detail", alt: "The folds of the tablecloth" },
    ],
    variants: [
      { sku: "CW-CLOTH-4", options: { Size: "For four" }, priceMinor: 8900, weightGrams: 720, stock: 13 },
      { sku: "CW-CLOTH-8", options: { Size: "For eight" }, priceMinor: 12900, weightGrams: 1120, stock: 8 },
    ],
  },
  {
    slug: "napkins",
    name: "Napkins, set of four",
    category: "linen",
    summary: "Large enough for a lap, soft enough for a face.",
    description: [
      "Cut with the thread and hemmed narrow. They need no ironing if you fold them off the line.",
      "Indigo fades with the years, evenly, the way good trousers do.",
    ],
    material,
    attributes: { material: "linen", colour: "white" },
    dimensions: "45 × 45 cm each",
    care,
    addedOn: "2026-11-02",
    pictures: [
      { name: "napkins-natural", alt: "Four folded napkins in natural linen", option: "Natural" },
      { name: "napkins-indigo", alt: "Four folded napkins in indigo", option: "Indigo" },
      { name: "napkins-detail", alt: "The edges of the folded napkins" },
    ],
    variants: [
      { sku: "CW-NAPK-NAT", options: { Colour: "Natural" }, priceMinor: 3800, weightGrams: 260, stock: 32 },
      { sku: "CW-NAPK-IND", options: { Colour: "Indigo" }, priceMinor: 3800, weightGrams: 260, stock: 21 },
    ],
  },
  {
    slug: "cushion-cover",
    name: "Cushion cover",
    category: "linen",
    summary: "A cover that closes with a flap, so nothing scratches.",
    description: [
      "The flap goes a hand deep, and no button or zip is left to lose. Filled with whatever cushion you have.",
      "Washed with stones before it leaves us, which is what makes new linen feel like old.",
    ],
    material,
    attributes: { material: "linen", colour: "beige" },
    dimensions: "45 × 45 cm",
    care,
    addedOn: "2026-07-27",
    pictures: [
      { name: "cushion-cover-flax", alt: "Cushion in undyed flax linen", option: "Flax" },
      { name: "cushion-cover-sage", alt: "Cushion in sage green linen", option: "Sage" },
      { name: "cushion-cover-rust", alt: "Cushion in rust red linen", option: "Rust" },
      { name: "cushion-cover-detail", alt: "The weave of the cushion near its edge" },
    ],
    variants: [
      { sku: "CW-CUSH-FLAX", options: { Colour: "Flax" }, priceMinor: 3200, weightGrams: 210, stock: 25 },
      { sku: "CW-CUSH-SAGE", options: { Colour: "Sage" }, priceMinor: 3200, weightGrams: 210, stock: 18 },
      { sku: "CW-CUSH-RUST", options: { Colour: "Rust" }, priceMinor: 3200, weightGrams: 210, stock: 16 },
    ],
  },
  {
    slug: "kitchen-apron",
    name: "Kitchen apron",
    category: "linen",
    summary: "Crossed at the back, with two pockets where hands look for them.",
    description: [
      "No strings to tie behind you: it goes over the head and the straps cross. The pockets sit at the side, so that you can still bend down.",
      "Dark blue, because of beetroot.",
    ],
    material,
    attributes: { material: "linen", colour: "blue" },
    dimensions: "One size, 98 cm long",
    care,
    addedOn: "2026-03-16",
    pictures: [
      { name: "kitchen-apron", alt: "Folded apron in dark blue linen" },
      { name: "kitchen-apron-detail", alt: "The dark blue linen near by" },
    ],
    variants: [{ sku: "CW-APRON", options: {}, priceMinor: 5900, weightGrams: 380, stock: 19 }],
  },
  {
    slug: "bed-throw",
    name: "Bed throw",
    category: "linen",
    summary: "A wide throw in waffle weave: cool in July, warm in January.",
    description: [
      "The waffle holds air, the linen lets it go. It is the blanket that stays on the bed when the others are put away.",
      "It shrinks by a hand's width in the first wash. The dimensions are those after it.",
    ],
    material,
    attributes: { material: "linen", colour: "green" },
    dimensions: "150 × 220 cm",
    care: "Wash at 40 °C, dry on the line.",
    addedOn: "2026-09-28",
    pictures: [
      { name: "bed-throw", alt: "Thick folded throw in sage green linen" },
      { name: "bed-throw-detail", alt: "The layers of the folded throw" },
    ],
    variants: [{ sku: "CW-THROW", options: {}, priceMinor: 14500, weightGrams: 1650, stock: 6 }],
  },
];
