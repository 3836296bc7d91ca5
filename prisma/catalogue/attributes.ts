/** What filters find a variant by, read from what it is called: a walnut one is brown, a low one small. */
import type { Colour, Material, Size } from "#lib/catalog";
import type { CatalogueProduct, CatalogueVariant } from "./product.ts";

type Attributes = { readonly material: Material; readonly colour: Colour; readonly size: Size | "" };

/** Every value that an option of the catalogue can have. */
const attributesOf: Readonly<Record<string, Partial<Attributes>>> = {
  Oak: { material: "oak", colour: "brown" },
  Ash: { material: "ash", colour: "beige" },
  Walnut: { material: "walnut", colour: "brown" },
  Oat: { colour: "beige" },
  Moss: { colour: "green" },
  Ink: { colour: "blue" },
  Clear: { colour: "clear" },
  Smoke: { colour: "grey" },
  Sea: { colour: "green" },
  Buff: { colour: "beige" },
  Brown: { colour: "brown" },
  Natural: { colour: "white" },
  Flax: { colour: "beige" },
  Sage: { colour: "green" },
  Rust: { colour: "red" },
  Indigo: { colour: "blue" },
  Small: { size: "small" },
  Low: { size: "small" },
  Short: { size: "small" },
  "For four": { size: "small" },
  Medium: { size: "medium" },
  Large: { size: "large" },
  Tall: { size: "large" },
  Long: { size: "large" },
  "For eight": { size: "large" },
};

/** The attributes of one variant: those of its product, unless its own options say otherwise. */
export function attributesFor(product: CatalogueProduct, variant: CatalogueVariant): Attributes {
  const { material, colour } = product.attributes;
  const chosen = Object.values(variant.options).map((value) => {
    const known = attributesOf[value];
    if (!known)
      throw new Error(
        `No filter knows the option “${value}” of ${product.slug}: say in ${import.meta.filename} what it is.`,
      );
    return known;
  });
  return Object.assign({ material, colour, size: "" } satisfies Attributes, ...chosen);
}
