/** Who may see what was issued for an order: whoever may see the order. */
import "server-only";
import { findDocument, type TaxDocument } from "#lib/invoices";
import type { Session, StaffSession } from "#lib/session";
import { findOrder } from "./find-order.ts";
import { findAnyOrder } from "./for-staff.ts";

/** A document of the order of that number if the session may see that. Somebody else's and none at all look the same. */
export async function findOrderDocument(
  session: Session,
  number: string,
  id: string,
): Promise<TaxDocument | undefined> {
  const order = await findOrder(session, number);
  return order && findDocument(order.id, id);
}

/** A document of the order of that number, whoever's it is. */
export async function findAnyDocument(who: StaffSession, number: string, id: string): Promise<TaxDocument | undefined> {
  const order = await findAnyOrder(who, number);
  return order && findDocument(order.id, id);
}
