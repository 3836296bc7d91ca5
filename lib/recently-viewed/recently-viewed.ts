import "server-only";
import { findCards, type ProductCard } from "#lib/catalog";
import type { GuestSession, Session, SignedInSession } from "#lib/session";
import { shown } from "./policy.ts";
import { listViews, putView } from "./store.ts";

/** Remembers that the session's owner looked at a product. Whoever only looks around has no session, and leaves no trace. */
export async function rememberView(session: Session, productId: string): Promise<void> {
  if (isTheirs(session)) await putView(session.handle, productId);
}

/** What they looked at before this product, the latest first. */
export async function recentlyViewed(session: Session, beforeProductId: string): Promise<ProductCard[]> {
  if (!isTheirs(session)) return [];
  const ids = await listViews(session.handle, shown + 1);
  return findCards(ids.filter((id) => id !== beforeProductId).slice(0, shown));
}

/** While a session has to be proved again, nothing of its owner is shown to whoever holds it. */
const isTheirs = (session: Session): session is GuestSession | SignedInSession =>
  session.kind === "guest" || (session.kind === "customer" && !session.proofDue);
