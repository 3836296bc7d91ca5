import "server-only";
import { database, unlessThere } from "#lib/database";
import { randomName } from "#lib/random";
import { now } from "#lib/time";

/** A wish list belongs to a guest's session or to an account. */
export type WishOwner = { readonly sessionHandle: string } | { readonly accountId: string };

/** The variants that the owner has saved, the latest first. */
export async function listWishes(owner: WishOwner): Promise<{ readonly variantId: string; readonly sku: string }[]> {
  const rows = await database().wish.findMany({
    where: owner,
    orderBy: [{ addedAt: "desc" }, { variantId: "asc" }],
    select: { variantId: true, variant: { select: { sku: true } } },
  });
  return rows.map(({ variantId, variant }) => ({ variantId, sku: variant.sku }));
}

/** Saves a variant; one that is saved stays where it is. */
export async function putWish(owner: WishOwner, variantId: string): Promise<void> {
  await unlessThere(() => database().wish.create({ data: { id: randomName(), ...owner, variantId, addedAt: now() } }));
}

export async function deleteWish(owner: WishOwner, sku: string): Promise<void> {
  await database().wish.deleteMany({ where: { ...owner, variant: { sku } } });
}

/**
 * Gives what a guest has saved to an account, and says how many pieces it did not have yet. Call it in the transaction that
 * signs in; a second call changes nothing.
 */
export async function giveWishes(sessionHandle: string, accountId: string): Promise<number> {
  const theirs = await listWishes({ accountId });
  const known = { in: theirs.map(({ variantId }) => variantId) };
  await database().wish.deleteMany({ where: { sessionHandle, variantId: known } });
  const given = await database().wish.updateMany({
    where: { sessionHandle },
    data: { sessionHandle: null, accountId },
  });
  return given.count;
}
