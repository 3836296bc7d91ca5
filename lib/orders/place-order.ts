/**
 * Placing an order, exactly once. One transaction takes the stock and the promotion code's use, writes the order and
 * freezes the cart; the bank is asked outside it, since no transaction should wait for a stranger; what it answers is
 * applied by `settle`. The checkout's key makes a second press, another tab and a lost answer the same intention.
 */
import "server-only";
import { type CartView, readCart } from "#lib/cart";
import { type Checkout, checkoutOf, freezeFor, orderSummary } from "#lib/checkout";
import { urlOf } from "#lib/config";
import { currentLanguage, t } from "#lib/language";
import { formatMoney, type Minor } from "#lib/money";
import { type DeclineReason, provider } from "#lib/payment";
import { claimUse } from "#lib/promotion";
import { randomCode, randomName, randomSecret } from "#lib/random";
import type { Session } from "#lib/session";
import { now } from "#lib/time";
import { transaction } from "#lib/transaction";
import { visibleTo } from "./find-order.ts";
import type { OrderView } from "./order.ts";
import { failureShown, type SettledOrder, trySettle } from "./settle.ts";
import { findVisible, grantAccess, insertOrder, takeStock } from "./store.ts";
import { whatChanged } from "./what-changed.ts";

/** What the shopper saw when they pressed. */
export type Press = { readonly key: string; readonly cartVersion: number; readonly totalMinor: number };

type Shortage = { readonly name: string; readonly options: string; readonly available: number };

/** Why no order was written. */
type NotPlaced =
  | { readonly outcome: "empty" }
  | { readonly outcome: "incomplete"; readonly step: "contact" | "delivery" | "shipping" | "payment" }
  | { readonly outcome: "changed"; readonly changes: string[] }
  | { readonly outcome: "out-of-stock"; readonly lines: readonly Shortage[] };

export type Placed =
  | NotPlaced
  | { readonly outcome: "confirmed" | "pending" | "already-placed"; readonly number: string }
  | { readonly outcome: "challenge"; readonly url: string; readonly number: string }
  | { readonly outcome: "declined"; readonly reason: DeclineReason };

/** Places the order of the session's cart, or says why not; the same key again gives the same order. */
export async function placeOrder(session: Session, press: Press): Promise<Placed> {
  if (session.kind === "anonymous") return { outcome: "empty" };
  const written = await write(session, press).catch(async (error: unknown) => {
    if (error instanceof Refused) return error.notPlaced;
    // Of two presses at once the other one wrote the order.
    const other = await findVisible({ checkoutKey: press.key }, visibleTo(session));
    if (other) return { order: other, token: undefined };
    throw error;
  });
  if ("outcome" in written) return written;
  const { order, token } = written;
  if (token === undefined) return stateOf(await trySettle(order), "already-placed");
  return stateOf(await charge(order, token), "confirmed");
}

type LiveSession = Exclude<Session, { kind: "anonymous" }>;

function write(
  session: LiveSession,
  press: Press,
): Promise<NotPlaced | { order: OrderView; token: string | undefined }> {
  return transaction(async () => {
    const earlier = await findVisible({ checkoutKey: press.key }, visibleTo(session));
    if (earlier) return { order: earlier, token: undefined };
    const cart = await readCart(session);
    if (cart.lines.length === 0 || cart.id === undefined) return { outcome: "empty" };
    const checkout = await checkoutOf(cart);
    const { email, address, deliveryMethod, payment } = checkout ?? {};
    if (checkout === undefined || email === undefined) return { outcome: "incomplete", step: "contact" };
    if (address === undefined) return { outcome: "incomplete", step: "delivery" };
    if (deliveryMethod === undefined) return { outcome: "incomplete", step: "shipping" };
    if (payment === undefined) return { outcome: "incomplete", step: "payment" };
    const changes = whatChanged(cart, checkout, press);
    if (changes.length > 0) return { outcome: "changed", changes };

    const order = snapshot(cart, { ...checkout, email, address, deliveryMethod, payment });
    const accountId = session.kind === "customer" ? session.accountId : undefined;
    await takeAll(cart);
    await insertOrder({ ...order, checkoutKey: checkout.key, accountId, provider: provider().name });
    await claimCode(order, accountId, orderSummary({ ...cart, promotion: undefined }, checkout).totalMinor);
    await freezeFor(cart.id, order.id);
    await grantAccess(session.handle, order.id);
    return { order, token: payment.token };
  });
}

/** Thrown, so that what was taken before it goes back with the transaction. */
class Refused extends Error {
  readonly notPlaced: NotPlaced;
  constructor(notPlaced: NotPlaced) {
    super(notPlaced.outcome);
    this.notPlaced = notPlaced;
  }
}

/** Takes every line's pieces, always in the same order, so that two orders never wait for one another in a circle. */
async function takeAll(cart: CartView): Promise<void> {
  const short: Shortage[] = [];
  for (const { variantId, quantity, name, options, stock } of cart.lines.toSorted(byVariant)) {
    // The stock that was read may be gone by now; that the pieces could not be had is certain.
    const available = Math.min(stock, quantity - 1);
    if (!(await takeStock(variantId, quantity))) short.push({ name, options, available });
  }
  if (short.length > 0) throw new Refused({ outcome: "out-of-stock", lines: short });
}

/** Takes the use of the order's promotion code, last, since other orders with this code wait until this one is written. */
async function claimCode(order: OrderView, accountId: string | undefined, withoutMinor: Minor): Promise<void> {
  const { promotionCode, id, email } = order;
  if (promotionCode === undefined || (await claimUse(promotionCode, id, { accountId, email }))) return;
  const taken = t(
    "The last use of {promotionCode} that you could have had was taken just now, perhaps in another window.",
    { promotionCode },
  );
  const total = t("Without it the total is {amount}.", { amount: formatMoney(withoutMinor) });
  throw new Refused({ outcome: "changed", changes: [taken, total] });
}

const byVariant = (a: { variantId: string }, b: { variantId: string }) => (a.variantId < b.variantId ? -1 : 1);

type Complete = Omit<Checkout, "deliveryObstacle"> &
  Required<Pick<Checkout, "email" | "address" | "deliveryMethod" | "payment">>;
type Known<T> = { [K in keyof T]-?: NonNullable<T[K]> };

function snapshot(cart: CartView, checkout: Known<Complete>): OrderView {
  const { email, address, deliveryMethod, payment } = checkout;
  return {
    id: randomName(),
    number: `CW-${randomCode(4)}-${randomCode(4)}`,
    status: "awaiting-payment",
    cancelReason: undefined,
    email,
    address,
    deliveryMethod,
    paymentLabel: payment.label,
    paymentReference: randomSecret(),
    language: currentLanguage(),
    placedAt: now(),
    confirmedAt: undefined,
    cancelledAt: undefined,
    parcel: undefined,
    deliveredAt: undefined,
    refunds: [],
    gift: cart.gift,
    ...orderSummary(cart, checkout),
    lines: cart.lines.map(({ variantId, sku, slug, name, options, picture, unitMinor, quantity, totalMinor }) => ({
      variantId,
      sku,
      slug,
      name,
      options,
      picture,
      unitMinor,
      quantity,
      totalMinor,
      returnedQuantity: 0,
    })),
  };
}

function charge(order: OrderView, token: string): Promise<SettledOrder> {
  const { paymentReference: reference, totalMinor: amountMinor, number: orderNumber } = order;
  const returnUrl = urlOf(`/checkout/wait/${orderNumber}`);
  // What could not be done now, the waiting page and the sweeper see to.
  return trySettle(order, () => provider().charge({ reference, orderNumber, token, amountMinor, returnUrl }));
}

async function stateOf(order: SettledOrder, whenConfirmed: "confirmed" | "already-placed"): Promise<Placed> {
  const { number, status, challenge, cancelReason, confirmedAt } = order;
  if (status === "confirmed") return { outcome: whenConfirmed, number };
  // Its shopper has cancelled it since.
  if (confirmedAt !== undefined) return { outcome: "already-placed", number };
  if (status === "cancelled") {
    await failureShown(order);
    return { outcome: "declined", reason: cancelReason ?? "card-declined" };
  }
  return challenge === undefined ? { outcome: "pending", number } : { outcome: "challenge", url: challenge, number };
}
