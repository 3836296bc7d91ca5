import type { CatalogueProduct } from "./product.ts";

const care = "Dishwasher at low heat; dry with a linen cloth and there will be no marks.";
const material = "Soda-lime glass, mouth-blown";

export const glass: CatalogueProduct[] = [
  {
    slug: "water-carafe",
    name: "Water carafe",
    category: "glass",
    summary: "A litre of water with a waist that a hand closes around.",
    description: [
      "Blown in one breath and drawn out at the neck. The flared lip pours without a drip, and the waist is where your hand wants to hold it.",
      "No lid: a small glass turned upside down does it.",
    ],
    material,
    attributes: { material: "glass", colour: "clear" },
    dimensions: "24 cm high, 11.4 cm across, 1 l",
    care,
    addedOn: "2026-01-05",
    pictures: [
      { name: "water-carafe", alt: "Clear glass carafe with a slim waist" },
      { name: "water-carafe-detail", alt: "The flared lip of the carafe" },
    ],
    variants: [{ sku: "CW-CARAFE", options: {}, priceMinor: 3900, weightGrams: 480, stock: 22 }],
  },
  {
    slug: "tumbler",
    name: "Everyday tumbler",
    category: "glass",
    summary: "The glass for everything: water, juice, a candle when the power goes.",
    description: [
      "Blown into a wooden mould that is soaked between glasses; the steam gives the wall a surface that moulds of iron never do.",
      "Thick at the base, thin at the rim, and it survives more falls than it should.",
    ],
    material,
    attributes: { material: "glass", colour: "clear" },
    dimensions: "9.5 cm high, 8 cm across, 300 ml",
    care,
    featured: true,
    addedOn: "2026-02-23",
    pictures: [
      { name: "tumbler-clear", alt: "Clear, slightly flared tumbler", option: "Clear" },
      { name: "tumbler-smoke", alt: "Tumbler in smoke-grey glass", option: "Smoke" },
      { name: "tumbler-detail", alt: "The thin rim of the tumbler" },
    ],
    variants: [
      { sku: "CW-TUMB-CLEAR", options: { Colour: "Clear" }, priceMinor: 1200, weightGrams: 190, stock: 60 },
      { sku: "CW-TUMB-SMOKE", options: { Colour: "Smoke" }, priceMinor: 1400, weightGrams: 190, stock: 44 },
    ],
  },
  {
    slug: "wine-glass",
    name: "Wine glass",
    category: "glass",
    summary: "One shape for red and white, with a pulled stem.",
    description: [
      "The stem is pulled out of the bowl while it is hot, not stuck on afterwards, so there is no seam to break.",
      "A little smaller than fashion asks for. It fits the dishwasher, and the cupboard.",
    ],
    material,
    attributes: { material: "glass", colour: "clear" },
    dimensions: "20.5 cm high, 8.8 cm across, 380 ml",
    care,
    addedOn: "2026-07-13",
    pictures: [
      { name: "wine-glass", alt: "Wine glass with a slender stem" },
      { name: "wine-glass-detail", alt: "The bowl of the wine glass from above" },
    ],
    variants: [{ sku: "CW-WINE", options: {}, priceMinor: 1900, weightGrams: 140, stock: 48 }],
  },
  {
    slug: "bud-vase",
    name: "Bud vase",
    category: "glass",
    summary: "For one flower, or the branch that came off the quince.",
    description: [
      "The bulb holds enough water for a week, the neck holds one stem where you put it.",
      "Sea is coloured with copper, Smoke with nickel. Both are colours of the glass itself and do not wash off.",
    ],
    material,
    attributes: { material: "glass", colour: "clear" },
    dimensions: "16 cm high, 8 cm across",
    care,
    addedOn: "2026-10-12",
    pictures: [
      { name: "bud-vase-clear", alt: "Small clear vase with one stem", option: "Clear" },
      { name: "bud-vase-sea", alt: "Small vase in sea-green glass", option: "Sea" },
      { name: "bud-vase-smoke", alt: "Small vase in smoke-grey glass", option: "Smoke" },
      { name: "bud-vase-detail", alt: "The bulb of the bud vase near by" },
    ],
    variants: [
      { sku: "CW-BUD-CLEAR", options: { Colour: "Clear" }, priceMinor: 2200, weightGrams: 210, stock: 26 },
      { sku: "CW-BUD-SEA", options: { Colour: "Sea" }, priceMinor: 2400, weightGrams: 210, stock: 19 },
      { sku: "CW-BUD-SMOKE", options: { Colour: "Smoke" }, priceMinor: 2400, weightGrams: 210, stock: 1 },
    ],
  },
  {
    slug: "oil-bottle",
    name: "Oil bottle",
    category: "glass",
    summary: "A quarter of a litre of good oil, in sight and within reach.",
    description: [
      "Narrow at the neck, so that it pours a thread and not a flood. The stopper is ash, turned to each bottle.",
      "Sent empty. Keep it away from the window: oil likes the dark better than it looks.",
    ],
    material: `${material}; stopper of ash`,
    attributes: { material: "glass", colour: "clear" },
    dimensions: "21.5 cm high, 7 cm across, 250 ml",
    care: "Wash the glass by hand with hot water and soda; keep the stopper dry.",
    addedOn: "2026-05-25",
    pictures: [
      { name: "oil-bottle", alt: "Slim glass bottle with golden oil and a wooden stopper" },
      { name: "oil-bottle-detail", alt: "The neck and the stopper of the bottle" },
    ],
    variants: [{ sku: "CW-OIL", options: {}, priceMinor: 2800, weightGrams: 320, stock: 15 }],
  },
  {
    slug: "fruit-bowl",
    name: "Footed fruit bowl",
    category: "glass",
    summary: "A wide bowl on a foot, in glass the colour of shallow water.",
    description: [
      "Spun open from a bubble in one turn of the wrist. The ripple near the rim is where it slowed down.",
      "High enough that the fruit gets air from below, which is why it keeps.",
    ],
    material,
    attributes: { material: "glass", colour: "green" },
    dimensions: "10.5 cm high, 26 cm across",
    care: "Wash by hand.",
    addedOn: "2026-08-17",
    pictures: [
      { name: "fruit-bowl", alt: "Wide sea-green glass bowl on a low foot" },
      { name: "fruit-bowl-detail", alt: "The rim of the glass bowl" },
    ],
    variants: [{ sku: "CW-FRUIT-SEA", options: {}, priceMinor: 6800, weightGrams: 1250, stock: 0 }],
  },
];
