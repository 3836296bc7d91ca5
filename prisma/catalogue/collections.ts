/** Pieces of several categories that go together. */

export type CatalogueCollection = {
  slug: string;
  kind: "season" | "set" | "gift";
  name: string;
  summary: string;
  /** Paragraphs. */
  introduction: string[];
  /** A picture of one of its pieces, and what it shows. */
  picture: string;
  /** Slugs of products, in the order in which they are shown. */
  pieces: string[];
};

export const collections: CatalogueCollection[] = [
  {
    slug: "long-evenings",
    kind: "season",
    name: "Long evenings",
    summary: "What we light, and what we sit under, from November on.",
    introduction: [
      "When it is dark at five, one lamp in the middle of the ceiling will not do. Three small lights do more: one to read by, one on the table, one that only flickers.",
      "Everything here gives light, holds light, or keeps you warm while you look at it.",
    ],
    picture: "candlestick-in-use",
    pieces: [
      ...["beeswax-candles", "candlestick", "storm-lantern", "tealight-glass", "wool-blanket"],
      ...["bedside-lamp", "chamberstick", "log-basket"],
    ],
  },
  {
    slug: "harvest-table",
    kind: "season",
    name: "The harvest table",
    summary: "For pears, bread and soup, and more guests than chairs.",
    introduction: [
      "In October the table is never quite cleared: there is always a bowl of something that has to be peeled. These are the pieces that stay on it all day.",
      "They go with one another because they come from the same clay, the same oak and the same field of flax.",
    ],
    picture: "serving-platter-in-use",
    pieces: [
      ...["serving-platter", "supper-bowl", "fruit-bowl", "bread-basket"],
      ...["table-runner", "casserole", "harvest-vase", "salad-bowl"],
    ],
  },
  {
    slug: "breakfast-outside",
    kind: "season",
    name: "Breakfast outside",
    summary: "The first warm morning: carry everything out in one go.",
    introduction: [
      "It begins with somebody saying that one could. What is needed then is a tray with a rim, cups that do not mind gravel, and a cloth that the wind does not lift.",
      "All of it can be left out until noon. The butter cannot.",
    ],
    picture: "willow-tray-in-use",
    pieces: [
      ...["willow-tray", "breakfast-cup", "milk-jug", "butter-dish"],
      ...["egg-cup", "tablecloth", "water-carafe", "egg-basket"],
    ],
  },
  {
    slug: "table-for-two",
    kind: "set",
    name: "A table for two",
    summary: "Enough for every meal of the day, and nothing that has to match.",
    introduction: [
      "Two of each is how most households begin, and how many go on. Choose one glaze, or one each: the foot of bare clay holds them together.",
      "We would buy them in this order.",
    ],
    picture: "dinner-plate-in-use",
    pieces: [
      ...["dinner-plate", "supper-bowl", "breakfast-cup", "tumbler"],
      ...["wine-glass", "place-mats", "napkins", "salt-pot"],
    ],
  },
  {
    slug: "first-kitchen",
    kind: "set",
    name: "A first kitchen",
    summary: "Eight things to cook with, and the ninth is a knife.",
    introduction: [
      "A pan, a pot, a board, three spoons: with these our grandmother fed eleven. The list is short because each of them does more than one thing.",
      "None of it wears out. It is the dearest way to begin, and the cheapest to go on.",
    ],
    picture: "skillet-in-use",
    pieces: [
      ...["skillet", "casserole", "bread-board", "cooking-spoons"],
      ...["mortar-and-pestle", "pantry-jar", "tea-towel", "loaf-tin"],
    ],
  },
  {
    slug: "tea-at-four",
    kind: "set",
    name: "Tea at four",
    summary: "The pot, what stands under it, and what one reads meanwhile.",
    introduction: [
      "Tea needs hot water, time, and somewhere to put the pot. The kettle keeps it warm, the trivet keeps the table whole.",
      "Cups of one glaze or of three; there will be four of you soon enough.",
    ],
    picture: "teapot-in-use",
    pieces: ["teapot", "iron-kettle", "trivet", "breakfast-cup", "milk-jug", "coasters", "table-bell", "bookends"],
  },
  {
    slug: "small-gifts",
    kind: "gift",
    name: "Gifts under thirty euros",
    summary: "Small, finished, and nothing that has to be dusted.",
    introduction: [
      "For the neighbour who waters the plants, and for whoever lends you a car. Each of them fits a letterbox or a coat pocket, more or less.",
      "We wrap in brown paper and linen tape. Write on the order whom it is for.",
    ],
    picture: "tealight-glass-in-use",
    pieces: [
      ...["tealight-glass", "egg-cup", "beeswax-candles", "coffee-scoop"],
      ...["tea-towel", "candle-snuffer", "s-hooks", "bud-vase"],
    ],
  },
  {
    slug: "new-home",
    kind: "gift",
    name: "For a new home",
    summary: "Bread and salt, and what to put them in.",
    introduction: [
      "Bread so that nobody goes hungry, salt so that life has some, a candle so that there is light: it is an old list, and we have made a shop of it.",
      "The loaf comes from the baker. Everything else is here.",
    ],
    picture: "bread-basket-in-use",
    pieces: [
      ...["bread-basket", "salt-pot", "bread-board", "key-dish"],
      ...["coat-hook", "plant-pot", "candlestick", "peg-rail"],
    ],
  },
  {
    slug: "has-everything",
    kind: "gift",
    name: "For whoever has everything",
    summary: "But not this one, and not made by somebody whose name is under it.",
    introduction: [
      "They have a lamp and they have a bowl. They may not have one that was thrown, turned or woven by a person who signs it.",
      "Each of these carries the mark of whoever made it, where only its owner will look.",
    ],
    picture: "pendant-lamp-in-use",
    pieces: [
      ...["pendant-lamp", "three-legged-stool", "market-basket", "wool-blanket"],
      ...["branch-vase", "reading-lamp", "paper-lantern", "pepper-mill"],
    ],
  },
];
