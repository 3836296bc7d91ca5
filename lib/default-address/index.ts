/**
 * Where checkout suggests to deliver to. Whoever could change it unnoticed would have the owner's next parcel, so it is
 * for the elevated alone, and every change is written down (ASVS 7.5.1).
 */
import "server-only";
import type { Address } from "#lib/checkout";
import { record } from "#lib/journal";
import type { SignedInSession } from "#lib/session";
import { transaction } from "#lib/transaction";
import { findAddress, removeAddress, writeAddress } from "./store.ts";

type Owner = Pick<SignedInSession, "accountId" | "handle">;

/** The account's default address, if it has one. */
export const findDefaultAddress = (accountId: string): Promise<Address | undefined> => findAddress(accountId);

/** Makes this the account's default address. */
export async function saveDefaultAddress(
  { accountId, handle: sessionHandle }: Owner,
  address: Address,
  network: string,
): Promise<void> {
  await transaction(async () => {
    await writeAddress(accountId, address);
    await record({ kind: "default-address-changed", accountId, sessionHandle, network, reason: "saved" });
  });
}

/** Forgets the account's default address, if there is one. */
export async function removeDefaultAddress(
  { accountId, handle: sessionHandle }: Owner,
  network: string,
): Promise<void> {
  await transaction(async () => {
    if (await removeAddress(accountId))
      await record({ kind: "default-address-changed", accountId, sessionHandle, network, reason: "removed" });
  });
}
