/** Asking for a letter, and no longer wanting one. */
import "server-only";
import { findAccount, normaliseEmail } from "#lib/account";
import { findVariantBySku } from "#lib/catalog";
import { send } from "#lib/mail";
import { digest, randomSecret } from "#lib/random";
import type { Session } from "#lib/session";
import { allowAttempts, throttleKey } from "#lib/throttle";
import { stockNoticeLinkLetter } from "./letters.ts";
import { isWanted, removeWish, writeWish } from "./store.ts";

/**
 * Notes that somebody wants to hear of a variant. Tells the caller nothing about the address, and does not wait for the
 * post: whether it is an account's, whether it had asked before, and whether too many letters went there.
 */
export async function requestStockNotice(session: Session, sku: string, typed: string, network: string): Promise<void> {
  const email = normaliseEmail(typed);
  const keys = [throttleKey("stock-notice-network", network), throttleKey("stock-notice-address", email)];
  if (!(await allowAttempts(...keys)).allowed) return;
  const variant = await findVariantBySku(sku);
  if (!variant) return;
  const account = session.kind === "customer" ? await findAccount(session.accountId) : undefined;
  const isOwn = account?.email === email;
  const token = randomSecret();
  const wish = { variantId: variant.id, email, ...(isOwn ? { accountId: account.id } : { digest: digest(token) }) };
  if (!(await writeWish(wish)) || isOwn) return;
  // It carries a secret, so it is kept nowhere; whoever misses it asks once more.
  void send(stockNoticeLinkLetter(email, variant, token)).catch(() =>
    console.error("A letter about a stock notice could not be sent."),
  );
}

/** Whether the account in the session is written to about the variant. */
export const isNoticeWanted = async (session: Session, variantId: string): Promise<boolean> =>
  session.kind === "customer" && isWanted(session.accountId, variantId);

/** Has the account in the session not written to about the variant after all. */
export async function withdrawStockNotice(session: Session, sku: string): Promise<void> {
  const variant = await findVariantBySku(sku);
  if (variant && session.kind === "customer") await removeWish({ variantId: variant.id, accountId: session.accountId });
}
