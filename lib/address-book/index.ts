/**
 * Where somebody has parcels sent to. One address may be the default, which checkout suggests: whoever could change that
 * one unnoticed would have the owner's next parcel, so its caller says whether it means the default, and must have asked
 * for a recent proof if it does (ASVS 7.5.1). Nothing that is said about another address ever touches the default.
 */
import "server-only";
import type { Address } from "#lib/checkout";
import { record } from "#lib/journal";
import type { SignedInSession } from "#lib/session";
import { transaction } from "#lib/transaction";
import { mostAddresses } from "./policy.ts";
import {
  clearDefault,
  countAddresses,
  deleteAddress,
  insertAddress,
  listOf,
  markDefault,
  updateAddress,
} from "./store.ts";

export { destinationOf } from "./destination.ts";
export { mostAddresses } from "./policy.ts";

/** An address and what its owner calls it, if anything. */
export type Entry = { readonly label: string; readonly address: Address };

export type SavedAddress = Entry & { readonly id: string; readonly isDefault: boolean };

/** Which one, and whether it is taken for the default: it is left alone when it is not what it was taken for. */
type Which = { readonly id: string; readonly isDefault: boolean };

type Owner = Pick<SignedInSession, "accountId" | "handle">;

/** The account's addresses: the default first, then as they were added. */
export const listAddresses = (accountId: string): Promise<SavedAddress[]> => listOf(accountId);

/** One of the account's addresses; another account's is as unknown as one that never was. */
export const findSavedAddress = async (accountId: string, id: string): Promise<SavedAddress | undefined> =>
  (await listOf(accountId)).find((saved) => saved.id === id);

/** Keeps another address, as the default instead of the former one if it is to be that. */
export function addAddress(
  owner: Owner,
  entry: Entry & { readonly isDefault: boolean },
  network: string,
): Promise<"added" | "full"> {
  return transaction(async () => {
    if ((await countAddresses(owner.accountId)) >= mostAddresses) return "full";
    const id = await insertAddress(owner.accountId, entry);
    await note(owner, "address-book-changed", "added", network);
    if (entry.isDefault) await choose(owner, id, network);
    return "added";
  });
}

/**
 * Keeps an address that was typed at checkout, unless it is there already. Nobody was asked for a proof, so never as
 * the default.
 */
export async function keepTypedAddress(owner: Owner, address: Address, network: string): Promise<void> {
  await transaction(async () => {
    const isThere = (await listOf(owner.accountId)).some((saved) => isSame(saved.address, address));
    if (!isThere) await addAddress(owner, { label: "", address, isDefault: false }, network);
  });
}

/** Writes an address anew; false when there is none like that. */
export function changeAddress(owner: Owner, which: Which, entry: Entry, network: string): Promise<boolean> {
  return transaction(async () => {
    if (!(await updateAddress(owner.accountId, which, entry))) return false;
    await note(owner, kindOf(which), "edited", network);
    return true;
  });
}

/** Forgets an address; false when there is none like that. After the default there is none until another is chosen. */
export function removeAddress(owner: Owner, which: Which, network: string): Promise<boolean> {
  return transaction(async () => {
    if (!(await deleteAddress(owner.accountId, which))) return false;
    await note(owner, kindOf(which), "removed", network);
    return true;
  });
}

/** Makes an address the default instead of the former one; false when the account has no such address. */
export const makeDefault = (owner: Owner, id: string, network: string): Promise<boolean> =>
  transaction(() => choose(owner, id, network));

async function choose(owner: Owner, id: string, network: string): Promise<boolean> {
  if (!(await listOf(owner.accountId)).some((saved) => saved.id === id)) return false;
  await clearDefault(owner.accountId);
  await markDefault(owner.accountId, id);
  await note(owner, "default-address-changed", "chosen", network);
  return true;
}

const kindOf = ({ isDefault }: Which) => (isDefault ? "default-address-changed" : "address-book-changed");

const note = (
  { accountId, handle: sessionHandle }: Owner,
  kind: "default-address-changed" | "address-book-changed",
  reason: "added" | "edited" | "removed" | "chosen",
  network: string,
) => record({ kind, accountId, sessionHandle, network, reason });

/** Do both say the same? */
export const isSame = (one: Address, other: Address): boolean =>
  (Object.keys(one) as (keyof Address)[]).every((part) => one[part] === other[part]);
