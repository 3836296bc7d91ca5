import type { CatalogueProduct } from "./product.ts";

const care = "Dust with a dry brush. Unplug it before you change the bulb.";
const bulb = "E27, up to 40 W; sent with an LED bulb of 2,700 K";

export const lamps: CatalogueProduct[] = [
  {
    slug: "table-lamp",
    name: "Table lamp",
    category: "lamps",
    summary: "A stoneware base under a paper shade: light for reading, not for surgery.",
    description: [
      "The base is the belly of our Harvest vase with the neck left off. It is weighted, so a child on the cable brings down the child.",
      "The shade is washi over a wire frame. A switch sits on the cable, where a hand finds it from bed.",
    ],
    material: "Stoneware, brass, washi paper; textile cable of 2 m",
    attributes: { material: "stoneware", colour: "beige" },
    dimensions: `38.5 cm high, shade 27 cm across. ${bulb}`,
    care,
    featured: true,
    addedOn: "2026-11-09",
    pictures: [
      { name: "table-lamp-oat", alt: "Lit table lamp with a pale stoneware base", option: "Oat" },
      { name: "table-lamp-ink", alt: "Lit table lamp with a blue-black base", option: "Ink" },
      { name: "table-lamp-detail", alt: "The shade and the brass neck of the lamp" },
    ],
    variants: [
      { sku: "CW-LAMP-OAT", options: { Glaze: "Oat" }, priceMinor: 16800, weightGrams: 2600, stock: 9 },
      { sku: "CW-LAMP-INK", options: { Glaze: "Ink" }, priceMinor: 17800, weightGrams: 2600, stock: 5 },
    ],
  },
  {
    slug: "paper-lantern",
    name: "Paper lantern",
    category: "lamps",
    summary: "Washi on ribs of ash, to stand on the floor or the sill.",
    description: [
      "Seven ribs, bent with steam, and paper laid on wet so that it draws tight as it dries. When it tears, we send you a sheet and a pot of paste.",
      "It gives the light of a window on a grey day.",
    ],
    material: "Ash, washi paper; textile cable of 2 m",
    attributes: { material: "paper", colour: "white" },
    dimensions: `29 cm high, 34 cm across. ${bulb}`,
    care,
    addedOn: "2026-08-03",
    pictures: [
      { name: "paper-lantern", alt: "Round, glowing paper lantern with thin wooden ribs" },
      { name: "paper-lantern-detail", alt: "The ribs under the paper" },
    ],
    variants: [{ sku: "CW-LANT", options: {}, priceMinor: 9800, weightGrams: 640, stock: 12 }],
  },
  {
    slug: "reading-lamp",
    name: "Reading lamp",
    category: "lamps",
    summary: "A brass dome on a bent stem that looks over your shoulder.",
    description: [
      "The shade turns on its stem and stays where it is put. Inside it is white, outside it is left bare.",
      "The foot is cast and covered with felt: it may stand on a piano.",
    ],
    material: "Brass; textile cable of 2 m",
    attributes: { material: "brass", colour: "gold" },
    dimensions: `41 cm high, shade 14 cm across. E14, up to 25 W; sent with an LED bulb of 2,700 K`,
    care,
    addedOn: "2026-04-13",
    pictures: [
      { name: "reading-lamp", alt: "Brass reading lamp with a dome shade on a bent stem" },
      { name: "reading-lamp-detail", alt: "The brass dome of the lamp" },
    ],
    variants: [{ sku: "CW-READ", options: {}, priceMinor: 21400, weightGrams: 2100, stock: 4 }],
  },
  {
    slug: "storm-lantern",
    name: "Storm lantern",
    category: "lamps",
    summary: "A glass chimney on an oak foot, for a candle out of doors.",
    description: [
      "The chimney lifts off to light the candle and sits in a groove that no wind gets under.",
      "It comes with one candle of beeswax and stearin, which burns for thirty hours.",
    ],
    material: "Oak, mouth-blown glass",
    attributes: { material: "glass", colour: "clear" },
    dimensions: "20.5 cm high, 14.4 cm across",
    care: "Wash the glass by hand; oil the foot.",
    addedOn: "2026-07-06",
    pictures: [
      { name: "storm-lantern", alt: "Glass chimney with a candle on a round oak foot" },
      { name: "storm-lantern-detail", alt: "The rim of the chimney with the candle inside" },
    ],
    variants: [{ sku: "CW-STORM", options: {}, priceMinor: 5400, weightGrams: 880, stock: 16 }],
  },
  {
    slug: "cup-light",
    name: "Cup light",
    category: "lamps",
    summary: "A stoneware cup with a globe in it, for a shelf or a bedside.",
    description: [
      "Made with the profile of our breakfast cup, a size up. The light comes from the globe, the glaze throws it back warmer.",
      "A touch on the rim dims it in three steps.",
    ],
    material: "Stoneware; textile cable of 2 m",
    attributes: { material: "stoneware", colour: "beige" },
    dimensions: "16.5 cm high, 15 cm across. Built-in LED of 2,700 K, 4 W",
    care,
    addedOn: "2026-03-23",
    pictures: [
      { name: "cup-light", alt: "Stoneware cup with a glowing globe in it" },
      { name: "cup-light-detail", alt: "The globe over the rim of the cup" },
    ],
    variants: [{ sku: "CW-CUPL", options: {}, priceMinor: 7400, weightGrams: 760, stock: 13 }],
  },
];
