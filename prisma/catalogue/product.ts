/** The shape of the catalogue's source. Texts and prices are data; nothing here runs. */
import type { Colour, Material } from "#lib/catalog";

export type CatalogueCategory = { slug: string; name: string; summary: string; picture: string };

export type CatalogueVariant = {
  sku: string;
  /** Option name → value; empty where there is nothing to choose. */
  options: Record<string, string>;
  /** Euro cents, VAT included. */
  priceMinor: number;
  weightGrams: number;
  stock: number;
  /** In how many days more are expected, counted from the day on which the shop is filled. */
  moreInDays?: number;
};

export type CatalogueProduct = {
  slug: string;
  name: string;
  category: string;
  summary: string;
  /** Paragraphs. */
  description: string[];
  /** In words, all of it. */
  material: string;
  /** What filters find it by, unless an option says otherwise: see attributes.ts. */
  attributes: { material: Material; colour: Colour };
  dimensions: string;
  care: string;
  featured?: boolean;
  /** ISO date on which it came into the shop. */
  addedOn: string;
  /** Files in public/pictures begin with `name`; `option` is the option value that a picture shows. */
  pictures: { name: string; alt: string; option?: string }[];
  variants: CatalogueVariant[];
};
