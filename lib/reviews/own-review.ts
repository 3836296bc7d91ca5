/** What somebody writes of a piece that they bought: one review for each account, and of guests one for each order. */
import "server-only";
import type { Session } from "#lib/session";
import { transaction } from "#lib/transaction";
import type { OwnReview, Words } from "./review.ts";
import { findOwn, findPurchase, insertReview, listOfAccount, type Owner, removeReview, replaceWords } from "./store.ts";

/** Whether the session has bought the piece, in an order that is confirmed. */
export async function hasBought(session: Session, slug: string): Promise<boolean> {
  const owner = ownerOf(session);
  return owner !== undefined && (await findPurchase(slug, owner)) !== undefined;
}

/** The session's review of the product. */
export async function findOwnReview(session: Session, productId: string): Promise<OwnReview | undefined> {
  const owner = ownerOf(session);
  return owner && (await findOwn(productId, owner));
}

/**
 * Keeps what the session thinks of the piece, in place of what it thought before; it waits to be read again. Nothing is
 * kept of what was not bought. `taken`: the order has a review that this session may not change, or one was just changed.
 */
export async function writeReview(
  session: Session,
  piece: { readonly id: string; readonly slug: string },
  words: Words,
): Promise<"written" | "not-bought" | "taken"> {
  const owner = ownerOf(session);
  if (owner === undefined) return "not-bought";
  return transaction(async () => {
    const own = await findOwn(piece.id, owner);
    if (own) return (await replaceWords(own, words)) ? "written" : "taken";
    const orderId = await findPurchase(piece.slug, owner);
    if (orderId === undefined) return "not-bought";
    const review = { ...words, productId: piece.id, accountId: owner.accountId, orderId };
    return (await insertReview(review)) ? "written" : "taken";
  });
}

/** Takes the session's review of the product back; says whether there was one. */
export async function withdrawReview(session: Session, productId: string): Promise<boolean> {
  const owner = ownerOf(session);
  if (owner === undefined) return false;
  return transaction(async () => {
    const own = await findOwn(productId, owner);
    return own !== undefined && removeReview(own);
  });
}

/** Takes back everything that an account has written, before it goes. Call it in the transaction that removes the account. */
export async function withdrawAllReviews(accountId: string): Promise<void> {
  for (const review of await listOfAccount(accountId)) await removeReview(review);
}

const ownerOf = (session: Session): Owner | undefined =>
  session.kind === "anonymous"
    ? undefined
    : { sessionHandle: session.handle, accountId: session.kind === "customer" ? session.accountId : undefined };
