import "server-only";
import type { Address } from "#lib/checkout";
import { database } from "#lib/database";

export async function findAddress(accountId: string): Promise<Address | undefined> {
  const row = await database().defaultAddress.findUnique({ where: { accountId } });
  if (!row) return undefined;
  const { name, addressLine1: line1, addressLine2: line2, postalCode, city, country, phone } = row;
  return { name, line1, line2, postalCode, city, country, phone };
}

export async function writeAddress(accountId: string, address: Address): Promise<void> {
  const { name, line1: addressLine1, line2: addressLine2, postalCode, city, country, phone } = address;
  const columns = { name, addressLine1, addressLine2, postalCode, city, country, phone };
  await database().defaultAddress.upsert({
    where: { accountId },
    create: { accountId, ...columns },
    update: columns,
  });
}

/** Says whether there was one. */
export async function removeAddress(accountId: string): Promise<boolean> {
  return (await database().defaultAddress.deleteMany({ where: { accountId } })).count > 0;
}
