/**
 * Brings an order into line with what the bank says. Called by the bank's direct answer, the return from its page, its
 * notices, the waiting page and the sweeper, in any order and any number: only the first decision counts.
 */
import "server-only";
import { takeBought, thaw } from "#lib/checkout";
import { speaking } from "#lib/language";
import { deliverQueued, queue, unqueue } from "#lib/mail";
import { type ChargeState, type DeclineReason, provider } from "#lib/payment";
import { before, now } from "#lib/time";
import { transaction } from "#lib/transaction";
import { confirmationLetter } from "./confirmation-letter.ts";
import { giveBack } from "./give-back.ts";
import { invoiceOrder } from "./invoice-order.ts";
import type { OrderView } from "./order.ts";
import { paymentFailedLetter, paymentPendingLetter } from "./payment-letters.ts";
import { failureToldAfter, paymentPatience, toldToWaitAfter } from "./policy.ts";
import { decideOrder, findByReference, insertNotice, isNoticeKnown, markToldToWait, openPayments } from "./store.ts";

/** An order as it stands, and where its bank would like to ask the shopper before it decides. */
export type SettledOrder = OrderView & { readonly challenge: string | undefined };

/** Asks the bank about a payment and applies its answer; gives the order as it stands then. Throws for a stranger's reference. */
export async function settle(reference: string): Promise<SettledOrder> {
  const order = await findByReference(reference);
  if (!order) throw new Error("There is no order with this payment reference.");
  return isOpen(order)
    ? applyCharge(order, await provider().findCharge(reference))
    : { ...order, challenge: undefined };
}

/**
 * The same for a shopper who waits, and never throws: a bank that cannot be reached has not answered yet, and what fails on
 * our side is tried again by the sweeper. Either is logged with the order's number. `ask` is how the bank is asked.
 */
export async function trySettle(
  order: OrderView,
  ask: () => Promise<ChargeState> = () => provider().findCharge(order.paymentReference),
): Promise<SettledOrder> {
  const asItWas = { ...order, challenge: undefined };
  if (!isOpen(order)) return asItWas;
  const charge = await ask().catch((error: unknown) => {
    // Whether the bank has heard us is unknown. Of what a stranger's library throws, the name says enough.
    const what = error instanceof Error ? error.name : "unknown error";
    console.error(`Order ${order.number}: the bank could not be reached: ${what}`);
    return undefined;
  });
  if (charge === undefined) return asItWas;
  return applyCharge(order, charge).catch((error: unknown) => {
    console.error(`Order ${order.number}: what the bank said could not be acted on; trying again later.`, error);
    return asItWas;
  });
}

const isOpen = ({ status }: OrderView) => status === "awaiting-payment";

/** Takes in a provider's notice, once. What it says is not believed: the bank is asked. */
export async function takeNotice(notice: { id: string; reference: string; kind: string }): Promise<void> {
  if (!(await findByReference(notice.reference)) || (await isNoticeKnown(notice.id))) return;
  await settle(notice.reference);
  // Remembered only now: one that could not be acted on is welcome a second time.
  await insertNotice(notice);
}

/**
 * Settles what nobody came back for; a payment that the bank has not decided for too long is called off. Whoever still waits
 * for one after a while is written to.
 */
export async function settleOverdue(): Promise<void> {
  const at = now();
  for (const { reference, placedAt, isToldToWait } of await openPayments()) {
    const settling = placedAt > before(at, paymentPatience) ? settle(reference) : callOff(reference);
    // One that cannot be settled must not keep the others waiting, nor its shopper without news.
    await settling.catch(complain);
    if (!isToldToWait && placedAt <= before(at, toldToWaitAfter)) await tellToWait(reference).catch(complain);
  }
}

const complain = (error: unknown) => console.error("A payment could not be settled; trying again later.", error);

/**
 * Calls a payment off, unless the bank has been paid meanwhile or is just working on it; gives the order as it stands then,
 * nothing for a stranger's reference. Throws when the bank cannot be reached: then nothing is decided.
 */
export async function callOff(reference: string): Promise<SettledOrder | undefined> {
  const order = await findByReference(reference);
  return order && applyCharge(order, await provider().cancel(reference));
}

/** Writes, once, to whoever waits for a payment that is not decided. */
async function tellToWait(reference: string): Promise<void> {
  const order = await findByReference(reference);
  if (!order) return;
  const { pending } = letterKeys(order);
  await transaction(async () => {
    if (!(await markToldToWait(reference))) return;
    await queue(
      pending,
      speaking(order.language, () => paymentPendingLetter(order)),
    );
  });
  void deliverQueued(pending).catch(() => undefined);
}

/** Call it when a shopper is shown that their payment came to nothing: they need no letter about it any more. */
export const failureShown = (order: OrderView): Promise<void> => unqueue(letterKeys(order).failed);

const letterKeys = ({ id }: OrderView) => ({
  confirmed: `order-confirmed/${id}`,
  pending: `payment-pending/${id}`,
  failed: `payment-failed/${id}`,
});

/** Applies what the bank says about an order's charge; gives the order as it stands then. */
async function applyCharge(order: OrderView, charge: ChargeState): Promise<SettledOrder> {
  if (charge.status === "paid") {
    if (charge.amountMinor === order.totalMinor) await confirm(order);
    else console.error(`Order ${order.number}: the bank was paid another amount. Nothing was decided.`);
  }
  if (charge.status === "declined") await cancel(order, charge.reason);
  const standing = (await findByReference(order.paymentReference)) ?? order;
  return { ...standing, challenge: isOpen(standing) && charge.status === "challenge" ? charge.url : undefined };
}

async function confirm(order: OrderView): Promise<void> {
  const { confirmed: letterKey, pending } = letterKeys(order);
  await transaction(async () => {
    const decided = await decideOrder(order, "confirmed");
    if (!decided) return;
    if (decided.isToldToWait) await unqueue(pending);
    await takeBought(order.id, order.lines);
    await speaking(order.language, async () => {
      await queue(letterKey, confirmationLetter(order, await invoiceOrder(letterKey, order)));
    });
  });
  // The letter is safe in the queue; the shopper need not wait for the mail server.
  void deliverQueued(letterKey).catch(() => undefined);
}

async function cancel(order: OrderView, reason: DeclineReason): Promise<void> {
  const { failed, pending } = letterKeys(order);
  await transaction(async () => {
    const decided = await decideOrder(order, { cancelled: reason });
    if (!decided) return;
    await giveBack(order);
    await thaw(order.id);
    if (decided.isToldToWait) await unqueue(pending);
    // Whether anybody is looking cannot be known here, so this waits for whoever shows it on screen to take it back.
    const letter = speaking(order.language, () => paymentFailedLetter(order, reason));
    await queue(failed, letter, failureToldAfter);
  });
}
