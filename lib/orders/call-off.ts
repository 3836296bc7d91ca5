/** Whoever does not want to wait for their bank any longer gets their cart back, if the bank has not decided. */
import "server-only";
import type { DeclineReason } from "#lib/payment";
import type { Session } from "#lib/session";
import { findOrder } from "./find-order.ts";
import type { OrderView } from "./order.ts";
import { callOff, failureShown } from "./settle.ts";

export type CalledOff =
  /** Nothing was charged, and the cart is free: by this press, by an earlier one, or by the bank for a reason of its own. */
  | { readonly outcome: "called-off"; readonly order: OrderView }
  | { readonly outcome: "declined"; readonly reason: DeclineReason; readonly order: OrderView }
  /** The bank was quicker: the order is placed. */
  | { readonly outcome: "paid" }
  /** The bank is just deciding, or cannot be reached: the order waits on. */
  | { readonly outcome: "too-late" | "unreachable" }
  | { readonly outcome: "unknown" };

/** Calls off the payment of an order that the session may see. A payment that was made meanwhile stands. */
export async function callOffPayment(session: Session, number: string): Promise<CalledOff> {
  const found = await findOrder(session, number);
  if (found === undefined) return { outcome: "unknown" };
  if (found.status !== "awaiting-payment") return stateOf(found);
  const order = await callOff(found.paymentReference).catch((error: unknown) => {
    console.error(`Order ${number}: its payment could not be called off.`, error);
    return undefined;
  });
  return order === undefined ? { outcome: "unreachable" } : stateOf(order);
}

async function stateOf(order: OrderView): Promise<CalledOff> {
  if (order.confirmedAt !== undefined) return { outcome: "paid" };
  if (order.status !== "cancelled") return { outcome: "too-late" };
  await failureShown(order);
  const reason = order.cancelReason ?? "card-declined";
  return isBankOwn(reason) ? { outcome: "declined", reason, order } : { outcome: "called-off", order };
}

/** Not approved and never arrived is what a charge is that was called off while the bank asked, or before it answered. */
const isBankOwn = (reason: DeclineReason) => reason !== "not-approved" && reason !== "never-arrived";
