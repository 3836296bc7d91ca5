import { asLanguage, currentLanguage, type Language } from "#lib/language";
import "server-only";
import { findVariants, type VariantInShop } from "#lib/catalog";
import { database, unlessThere } from "#lib/database";
import { randomName } from "#lib/random";
import { after, now } from "#lib/time";
import type { StockNotice } from "./notice.ts";
import { linkLife, noticeLife, toldAtOnce } from "./policy.ts";

type Wish = { variantId: string; email: string } & ({ accountId: string } | { digest: string });

/**
 * Writes a wish down: an account's own is agreed to at once, another waits for its link, of which the newest is good. False
 * when nothing was written, since the address has agreed already.
 */
export async function writeWish({ variantId, email, ...whose }: Wish): Promise<boolean> {
  const at = now();
  const language = currentLanguage();
  const data =
    "accountId" in whose
      ? { ...whose, digest: null, confirmedAt: at, expiresAt: after(at, noticeLife) }
      : { ...whose, expiresAt: after(at, linkLife) };
  const unconfirmed = { variantId, email, OR: [{ confirmedAt: null }, { expiresAt: { lte: at } }] };
  const again = { accountId: null, confirmedAt: null, language, ...data };
  if ((await database().stockNotice.updateMany({ where: unconfirmed, data: again })).count === 1) return true;
  const create = () =>
    database().stockNotice.create({ data: { id: randomName(), variantId, email, language, ...data } });
  return (await unlessThere(create)) !== undefined;
}

/** The wish of a link that is good. */
export async function findWish(digest: string): Promise<StockNotice | undefined> {
  const row = await database().stockNotice.findFirst({ where: { digest, expiresAt: { gt: now() } } });
  const variant = row ? (await findVariants([row.variantId])).get(row.variantId) : undefined;
  return row && variant ? { variant, isConfirmed: row.confirmedAt !== null } : undefined;
}

/** Agrees to a wish whose link is good; a second time changes nothing. */
export async function confirmWish(digest: string): Promise<boolean> {
  const at = now();
  const good = { digest, expiresAt: { gt: at } };
  const data = { confirmedAt: at, expiresAt: after(at, noticeLife) };
  await database().stockNotice.updateMany({ where: { ...good, confirmedAt: null }, data });
  return (await database().stockNotice.count({ where: good })) === 1;
}

type Which = { id: string } | { digest: string } | { variantId: string; accountId: string };

/** Removes a wish; says whether this call did. */
export const removeWish = async (which: Which): Promise<boolean> =>
  (await database().stockNotice.deleteMany({ where: which })).count === 1;

export const isWanted = async (accountId: string, variantId: string): Promise<boolean> =>
  (await database().stockNotice.count({ where: { accountId, variantId } })) > 0;

/** A wish that can be fulfilled. */
export type DueNotice = {
  readonly id: string;
  readonly email: string;
  readonly language: Language;
  readonly variant: VariantInShop;
};

/** Wishes that were agreed to and can be fulfilled, with where to write: an account may have moved meanwhile. */
export async function listDue(): Promise<DueNotice[]> {
  const rows = await database().stockNotice.findMany({
    where: { confirmedAt: { not: null }, expiresAt: { gt: now() }, variant: { stock: { gt: 0 } } },
    orderBy: { confirmedAt: "asc" },
    take: toldAtOnce,
    include: { account: { select: { email: true } } },
  });
  const variants = await findVariants(rows.map(({ variantId }) => variantId));
  return rows.flatMap(({ id, email, language, account, variantId }) => {
    const variant = variants.get(variantId);
    return variant ? [{ id, email: account?.email ?? email, language: asLanguage(language), variant }] : [];
  });
}
