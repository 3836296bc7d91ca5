/**
 * Makes up products, to see how the shop fares with many: each is one of the catalogue's under another name, at other
 * prices, in some of its variants, a few of them sold out. They come out the same every time.
 */
import { database } from "#lib/database";
import { after, days, instant } from "#lib/time";
import { transaction } from "#lib/transaction";

const places =
  `Alder Barley Birch Bracken Chapel Clover Coast Cove Dale Estuary Fallow Fen Ferry Field Ford Forge Garden
  Glen Granary Harbour Hazel Heath Hedge Hill Hollow Island Kiln Lakeside Lane Lighthouse Linden Marsh Meadow Mill Moor
  Orchard Pasture Quarry Quay Ridge River Rowan Shepherd Shore Smithy Spring Thistle Tidal Valley Village Weir Wharf
  Willow Yard`.split(/\s+/);
const priceFactors = [0.6, 0.8, 0.9, 1, 1.1, 1.3, 1.6, 2.2];
const [soldOutOf, removedOf] = [12, 4];
const atOnce = 250;

/** Makes products up until the shop has so many. */
export async function makeUpProducts(total: number): Promise<void> {
  const catalogue = await readCatalogue();
  for (let count = await database().product.count(); count < total; count += atOnce) {
    const numbers = Array.from({ length: Math.min(atOnce, total - count) }, (_, index) => count + index);
    const made = numbers.flatMap((number) => {
      const model = catalogue[number % catalogue.length];
      return model ? makeUp(number, model, Math.floor(number / catalogue.length)) : [];
    });
    await transaction(async () => {
      await database().product.createMany({ data: made.map(({ product }) => product) });
      await database().variant.createMany({ data: made.flatMap(({ variants }) => variants) });
      await database().picture.createMany({ data: made.flatMap(({ pictures }) => pictures) });
    });
  }
}

const readCatalogue = async () =>
  await database().product.findMany({
    where: { id: { not: { startsWith: "made-up-" } } },
    include: { variants: { orderBy: { position: "asc" } }, pictures: true },
    orderBy: { id: "asc" },
  });

type Model = Awaited<ReturnType<typeof readCatalogue>>[number];

/** Copies a product as number so-and-so. `round`: how often the whole catalogue was copied before. */
function makeUp(number: number, { variants, pictures, ...model }: Model, round: number) {
  const id = `made-up-${number}`;
  const series = Math.floor(round / places.length) + 1;
  const name = `${places[round % places.length]} ${model.name.toLowerCase()}${series > 1 ? ` no. ${series}` : ""}`;
  const addedOn = after(instant("2024-01-01T00:00:00Z"), days(chance(number) % 700));
  const factor = priceFactors[chance(number) % priceFactors.length] ?? 1;
  const kept = variants.filter(({ position }) => chance(number, position) % removedOf > 0);
  return {
    product: { ...model, id, slug: id, name, featured: false, addedOn },
    variants: (kept.length > 0 ? kept : variants.slice(0, 1)).map((variant) => ({
      ...variant,
      id: `${id}-${variant.position}`,
      sku: `${id}-${variant.position}`,
      productId: id,
      priceMinor: Math.round((variant.priceMinor * factor) / 100) * 100,
      stock: chance(variant.position, number) % soldOutOf === 0 ? 0 : 1 + (chance(number) % 40),
    })),
    pictures: pictures.map((picture) => ({ ...picture, productId: id })),
  };
}

/** A number that looks thrown, and is the same for the same two (Knuth's multiplicative hash). */
const chance = (a: number, b = 0): number => Math.imul(Math.imul(a + 1, 2_654_435_761) ^ (b + 1), 2_246_822_519) >>> 12;
