/** The shop's own books, for tests that compare them with what a shopper was told. */
import { database } from "#lib/database";

/** Orders of an e-mail address, with their lines and payment, oldest first. */
export const ordersOf = (email: string) =>
  database().order.findMany({
    where: { email },
    include: { lines: true, payment: true },
    orderBy: { placedAt: "asc" },
  });

export async function stockOf(sku: string): Promise<number> {
  return (await database().variant.findUniqueOrThrow({ where: { sku } })).stock;
}

export async function setStock(sku: string, stock: number): Promise<void> {
  await database().variant.update({ where: { sku }, data: { stock } });
}

export async function setPrice(sku: string, priceMinor: number): Promise<void> {
  await database().variant.update({ where: { sku }, data: { priceMinor } });
}
