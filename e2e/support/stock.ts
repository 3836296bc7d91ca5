/** The shop's own books, for tests that compare them with what a shopper was told. */
import { database } from "#lib/database";
import { randomName } from "#lib/random";

/** Orders of an e-mail address, with their lines and payment, oldest first. */
export const ordersOf = (email: string) =>
  database().order.findMany({
    where: { email },
    include: { lines: true, payment: true },
    orderBy: { placedAt: "asc" },
  });

/** Puts five vases on the shelf that no other test looks at, buys or counts; gives the path of the page that sells them. */
export async function shelve(): Promise<{ sku: string; path: string }> {
  const sku = `CW-TEST-${randomName()}`;
  const { id: productId } = await database().product.findUniqueOrThrow({ where: { slug: "harvest-vase" } });
  const options = JSON.stringify({ Glaze: sku, Size: "Test" });
  const facts = { position: 99, priceMinor: 5000, weightGrams: 1, stock: 5 };
  await database().variant.create({ data: { id: sku, sku, productId, options, ...facts } });
  return { sku, path: `/products/harvest-vase?glaze=${sku}&size=Test` };
}

export async function unshelve(sku: string): Promise<void> {
  await database().variant.deleteMany({ where: { sku } });
}

export async function stockOf(sku: string): Promise<number> {
  return (await database().variant.findUniqueOrThrow({ where: { sku } })).stock;
}

export async function setStock(sku: string, stock: number): Promise<void> {
  await database().variant.update({ where: { sku }, data: { stock } });
}

export async function setPrice(sku: string, priceMinor: number): Promise<void> {
  await database().variant.update({ where: { sku }, data: { priceMinor } });
}
