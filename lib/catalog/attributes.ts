/** What filters ask of a variant, as the database keeps it. The lists are closed: whatever else is written fails a test. */

/** What a thing is made of for whoever looks at it from across the room: a bell is brass, whatever its handle is. */
export const materials = [
  ...(["stoneware", "glass", "oak", "ash", "walnut", "willow"] as const),
  ...(["linen", "wool", "brass", "iron", "paper", "beeswax"] as const),
] as const;
export type Material = (typeof materials)[number];

/** Families of colours: what people ask for, not what a glaze is called. */
export const colours = [
  ...(["clear", "white", "beige", "gold", "brown", "red", "green", "blue", "grey", "black"] as const),
] as const;
export type Colour = (typeof colours)[number];

/** How large it is beside the others of its product. What comes in one size has none. */
export const sizes = ["small", "medium", "large"] as const;
export type Size = (typeof sizes)[number];
