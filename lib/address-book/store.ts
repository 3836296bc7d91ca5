import "server-only";
import type { Address } from "#lib/checkout";
import { database } from "#lib/database";
import { randomName } from "#lib/random";
import type { Place } from "#lib/tax";
import { now } from "#lib/time";

type Entry = { readonly label: string; readonly address: Address };
type Which = { readonly id: string; readonly isDefault: boolean };

/** The account's addresses, the default first. */
export async function listOf(accountId: string): Promise<(Entry & Which)[]> {
  const rows = await database().savedAddress.findMany({
    where: { accountId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const saved = rows.map((row) => {
    const { id, label, name, addressLine1: line1, addressLine2: line2, postalCode, city, region, country, phone } = row;
    const address = { name, line1, line2, postalCode, city, region, country, phone };
    return { id, label, address, isDefault: row.defaultOf !== null };
  });
  return saved.toSorted((one, other) => Number(other.isDefault) - Number(one.isDefault));
}

/** Where the account's default address is. */
export const findDefaultPlace = async (accountId: string): Promise<Place | undefined> =>
  (await database().savedAddress.findUnique({
    where: { defaultOf: accountId },
    select: { country: true, region: true },
  })) ?? undefined;

export const countAddresses = (accountId: string): Promise<number> =>
  database().savedAddress.count({ where: { accountId } });

/** Writes an address, not as the default; gives its identifier. */
export async function insertAddress(accountId: string, entry: Entry): Promise<string> {
  const id = randomName();
  await database().savedAddress.create({ data: { id, accountId, ...columnsOf(entry), createdAt: now() } });
  return id;
}

/** Overwrites the address if it is the account's and what it is taken for; says whether it was. */
export async function updateAddress(accountId: string, which: Which, entry: Entry): Promise<boolean> {
  const updated = await database().savedAddress.updateMany({ where: as(accountId, which), data: columnsOf(entry) });
  return updated.count === 1;
}

/** Removes the address if it is the account's and what it is taken for; says whether it was. */
export const deleteAddress = async (accountId: string, which: Which): Promise<boolean> =>
  (await database().savedAddress.deleteMany({ where: as(accountId, which) })).count === 1;

export async function clearDefault(accountId: string): Promise<void> {
  await database().savedAddress.updateMany({ where: { defaultOf: accountId }, data: { defaultOf: null } });
}

export async function markDefault(accountId: string, id: string): Promise<void> {
  await database().savedAddress.updateMany({ where: { id, accountId }, data: { defaultOf: accountId } });
}

const as = (accountId: string, { id, isDefault }: Which) => ({
  id,
  accountId,
  defaultOf: isDefault ? accountId : null,
});

const columnsOf = ({ label, address: { line1, line2, ...others } }: Entry) => ({
  label,
  ...others,
  addressLine1: line1,
  addressLine2: line2,
});
