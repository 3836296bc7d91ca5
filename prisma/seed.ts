/**
 * Fills a new shop with the catalogue. By hand (`npm run seed`), it brings the catalogue's words, prices and pictures up to
 * date again; the stock stays what it is, for people have bought since.
 */
import { database } from "#lib/database";
import type { Language } from "#lib/language";
import { after, days, instant, now } from "#lib/time";
import { transaction } from "#lib/transaction";
import { attributesFor } from "./catalogue/attributes.ts";
import { german } from "./catalogue/german.ts";
import { categories, collections, products } from "./catalogue/index.ts";
import placeholders from "./catalogue/placeholders.json" with { type: "json" };

/** Whether nothing was ever sold here. */
export const isNewShop = async (): Promise<boolean> => (await database().category.count()) === 0;

/** Writes the whole catalogue or nothing of it; says how many products it has. */
export function seedCatalogue(): Promise<number> {
  return transaction(async () => {
    // First: what is listed after them is found by them at once.
    await writeWordings("all");
    for (const [position, category] of categories.entries()) await writeCategory(category, position);
    for (const product of products) await writeProduct(product);
    for (const [position, collection] of collections.entries()) await writeCollection(collection, position);
    return products.length;
  });
}

/** Adds what the catalogue is in other languages to a shop that was opened before it was translated. */
export const seedWordings = (): Promise<void> => transaction(() => writeWordings("missing"));

/** Wordings that the shop has already are mended only when all are asked for. */
async function writeWordings(which: "all" | "missing"): Promise<void> {
  const language: Language = "de";
  const rows = await database().wording.findMany({ where: { language } });
  const known = new Map(rows.map(({ text, said }) => [text, said]));
  const missing = [...german].filter(([text]) => !known.has(text));
  if (missing.length > 0)
    await database().wording.createMany({ data: missing.map(([text, said]) => ({ language, text, said })) });
  if (which === "missing") return;
  for (const [text, said] of german) {
    if ((known.get(text) ?? said) === said) continue;
    await database().wording.update({ where: { language_text: { language, text } }, data: { said } });
  }
}

async function writeCategory({ slug, ...facts }: (typeof categories)[number], position: number): Promise<void> {
  const category = { ...facts, position };
  await database().category.upsert({ where: { slug }, create: { slug, ...category }, update: category });
}

async function writeCollection(written: (typeof collections)[number], position: number): Promise<void> {
  const { slug, pieces, introduction, ...facts } = written;
  const alt = altTexts.get(written.picture) ?? "";
  const placeholder = colours.get(written.picture) ?? "";
  const collection = { ...facts, alt, placeholder, introduction: introduction.join("\n\n"), position };
  await database().collection.upsert({ where: { slug }, create: { slug, ...collection }, update: collection });
  await database().collectionPiece.deleteMany({ where: { collectionSlug: slug } });
  await database().collectionPiece.createMany({
    data: pieces.map((productId, at) => ({ collectionSlug: slug, productId, position: at })),
  });
}

const altTexts = new Map(products.flatMap(({ pictures }) => pictures.map(({ name, alt }) => [name, alt])));

type Product = (typeof products)[number];

const colours = new Map(Object.entries<string>(placeholders));

async function writeProduct(written: Product): Promise<void> {
  const { slug, variants, pictures, category, addedOn, description, attributes, ...facts } = written;
  const product = {
    ...facts,
    categorySlug: category,
    description: description.join("\n\n"),
    addedOn: instant(addedOn),
  };
  await database().product.upsert({ where: { slug }, create: { id: slug, slug, ...product }, update: product });
  for (const [position, variant] of variants.entries()) await writeVariant(written, variant, position);
  await database().picture.deleteMany({ where: { productId: slug } });
  await database().picture.createMany({
    data: pictures.map((picture, position) => ({
      ...picture,
      productId: slug,
      position,
      placeholder: colours.get(picture.name) ?? "",
    })),
  });
}

async function writeVariant(product: Product, written: Product["variants"][number], position: number): Promise<void> {
  const { sku, stock, moreInDays, options, ...facts } = written;
  const variant = { ...facts, ...attributesFor(product, written), options: JSON.stringify(options), position };
  await database().variant.upsert({
    where: { sku },
    create: { id: sku, sku, productId: product.slug, stock, expectedOn: dayIn(moreInDays), ...variant },
    update: variant,
  });
}

/** Midnight UTC so many days from now; null for none. */
const dayIn = (count: number | undefined): Date | null =>
  count === undefined ? null : instant(after(now(), days(count)).toISOString().slice(0, 10));
