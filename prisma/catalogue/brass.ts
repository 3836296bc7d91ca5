import type { CatalogueProduct } from "./product.ts";

const care = "Bare brass darkens. Polish it with a soft cloth and a little lemon, or let it.";
const material = "Solid brass, not lacquered";

export const brass: CatalogueProduct[] = [
  {
    slug: "candlestick",
    name: "Candlestick",
    category: "brass",
    summary: "Turned from one bar, with a foot wide enough for a draughty hall.",
    description: [
      "Three knops and a dished foot, after one that stood on our grandmother's landing. It takes candles of 21 mm, which are the ones that shops have.",
      "The cup is deep, so the candle burns down to its last centimetre.",
    ],
    material,
    attributes: { material: "brass", colour: "gold" },
    dimensions: "Low: 9 cm high. Tall: 20 cm high. Foot 9 cm across.",
    care,
    featured: true,
    addedOn: "2026-08-31",
    pictures: [
      { name: "candlestick-low", alt: "Low brass candlestick with a white candle", option: "Low" },
      { name: "candlestick-tall", alt: "Tall brass candlestick with a white candle", option: "Tall" },
      { name: "candlestick-detail", alt: "The turned knops of the candlestick" },
    ],
    variants: [
      { sku: "CW-CANDLE-LOW", options: { Size: "Low" }, priceMinor: 4400, weightGrams: 420, stock: 27 },
      { sku: "CW-CANDLE-TALL", options: { Size: "Tall" }, priceMinor: 5900, weightGrams: 640, stock: 15 },
    ],
  },
  {
    slug: "key-dish",
    name: "Key dish",
    category: "brass",
    summary: "A shallow dish by the door. It rings when you come home.",
    description: [
      "Spun from sheet over a wooden form and burnished with a steel. A felt ring below keeps it from wandering.",
      "Keys scratch it. After a year the scratches are the pattern.",
    ],
    material,
    attributes: { material: "brass", colour: "gold" },
    dimensions: "19 cm across, 1.7 cm high",
    care,
    addedOn: "2026-01-12",
    pictures: [
      { name: "key-dish", alt: "Shallow round brass dish" },
      { name: "key-dish-detail", alt: "The turned-up edge of the dish" },
    ],
    variants: [{ sku: "CW-DISH", options: {}, priceMinor: 2900, weightGrams: 310, stock: 30 }],
  },
  {
    slug: "table-bell",
    name: "Table bell",
    category: "brass",
    summary: "For dinner, for the sickbed, for the last round of cards.",
    description: [
      "Cast in sand and tuned by taking metal off inside, until it sounds an A that can be heard in the garden.",
      "The handle is walnut, from the same turner as our pepper mill.",
    ],
    material: `${material}; handle of walnut`,
    attributes: { material: "brass", colour: "gold" },
    dimensions: "13.2 cm high, 8.8 cm across",
    care,
    addedOn: "2026-05-04",
    pictures: [
      { name: "table-bell", alt: "Brass hand bell with a walnut handle" },
      { name: "table-bell-detail", alt: "The shoulder of the bell and its handle" },
    ],
    variants: [{ sku: "CW-BELL", options: {}, priceMinor: 4600, weightGrams: 380, stock: 11 }],
  },
  {
    slug: "coat-hook",
    name: "Coat hook",
    category: "brass",
    summary: "A double hook that holds a wet coat and a hat.",
    description: [
      "Forged from rod and rounded at the ends, since it is the lining that pays for a sharp hook.",
      "With two slotted screws of brass.",
    ],
    material,
    attributes: { material: "brass", colour: "gold" },
    dimensions: "8.5 cm high, 3 cm wide, 6.6 cm deep",
    care,
    addedOn: "2026-02-02",
    pictures: [
      { name: "coat-hook", alt: "Double coat hook of brass" },
      { name: "coat-hook-detail", alt: "The curve of the upper hook" },
    ],
    variants: [{ sku: "CW-HOOK", options: {}, priceMinor: 1700, weightGrams: 140, stock: 52 }],
  },
  {
    slug: "pepper-mill",
    name: "Pepper mill",
    category: "brass",
    summary: "Walnut and brass around a steel grinder that can be set.",
    description: [
      "The mechanism is the one that good mills have had for a century and a half: two steel cones, and a nut on top that brings them closer.",
      "Filled with Malabar pepper, so it can start at once.",
    ],
    material: "Walnut, brass, hardened steel",
    attributes: { material: "walnut", colour: "brown" },
    dimensions: "17.4 cm high, 5.6 cm across",
    care: "Wipe dry. Never fill it with salt.",
    addedOn: "2026-10-05",
    pictures: [
      { name: "pepper-mill", alt: "Turned walnut pepper mill with a brass collar" },
      { name: "pepper-mill-detail", alt: "The head of the mill and its brass nut" },
    ],
    variants: [{ sku: "CW-MILL", options: {}, priceMinor: 6400, weightGrams: 330, stock: 14 }],
  },
  {
    slug: "coffee-scoop",
    name: "Coffee scoop",
    category: "brass",
    summary: "Ten grams of beans, level; twelve with a heap.",
    description: [
      "A drawn cup and a walnut handle, riveted. Short enough to live in the jar.",
      "Weigh once what you like, then trust the scoop.",
    ],
    material: "Brass and walnut",
    attributes: { material: "brass", colour: "gold" },
    dimensions: "13 cm long, 5.4 cm across",
    care: "Wash by hand and dry at once.",
    addedOn: "2026-06-15",
    pictures: [
      { name: "coffee-scoop", alt: "Small brass scoop with a walnut handle" },
      { name: "coffee-scoop-detail", alt: "The cup of the scoop" },
    ],
    variants: [{ sku: "CW-SCOOP", options: {}, priceMinor: 2100, weightGrams: 95, stock: 38 }],
  },
];
