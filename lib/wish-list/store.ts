import "server-only";
import { database, unlessThere } from "#lib/database";
import { randomName } from "#lib/random";
import type { SignedInSession } from "#lib/session";
import { now } from "#lib/time";

/** A wish list belongs to a guest's session or to an account. */
export type WishOwner = { readonly sessionHandle: string } | { readonly accountId: string };

/** `broughtBy`: the handle of the session whose sign-in brought it to the account. */
type KeptWish = { readonly variantId: string; readonly sku: string; readonly broughtBy: string | null };

/** The variants that the owner has saved, the latest first. */
export async function listWishes(owner: WishOwner): Promise<KeptWish[]> {
  const rows = await database().wish.findMany({
    where: owner,
    orderBy: [{ addedAt: "desc" }, { variantId: "asc" }],
    select: { variantId: true, broughtBy: true, variant: { select: { sku: true } } },
  });
  return rows.map(({ variant, ...kept }) => ({ ...kept, sku: variant.sku }));
}

/** Saves a variant; one that is saved stays where it is. */
export async function putWish(owner: WishOwner, variantId: string): Promise<void> {
  await unlessThere(() => database().wish.create({ data: { id: randomName(), ...owner, variantId, addedAt: now() } }));
}

export async function deleteWish(owner: WishOwner, sku: string): Promise<void> {
  await database().wish.deleteMany({ where: { ...owner, variant: { sku } } });
}

/**
 * Gives what a guest has saved to the account of the session that signs in, and says how many pieces it did not have yet. Call
 * it in the transaction that signs in; a second call changes nothing.
 */
export async function giveWishes(
  sessionHandle: string,
  { accountId, handle: broughtBy }: Pick<SignedInSession, "accountId" | "handle">,
): Promise<number> {
  const theirs = await listWishes({ accountId });
  const known = { in: theirs.map(({ variantId }) => variantId) };
  await database().wish.deleteMany({ where: { sessionHandle, variantId: known } });
  const given = await database().wish.updateMany({
    where: { sessionHandle },
    data: { sessionHandle: null, accountId, broughtBy },
  });
  return given.count;
}
