/** Entering a promotion code, and taking it away: like every change of a cart refused while it is paid. */
import "server-only";
import { findVariants } from "#lib/catalog";
import { t } from "#lib/language";
import { normaliseCode, type Standing } from "#lib/promotion";
import type { Session } from "#lib/session";
import { allowAttempt, throttleKey } from "#lib/throttle";
import { transaction } from "#lib/transaction";
import { type CartView, type Destination, viewOf } from "./cart-view.ts";
import { ownerOf, standingIn } from "./read-cart.ts";
import { findCart, openCart, putCode } from "./store.ts";

export type Entered =
  | { readonly outcome: "kept" | "being-paid" | "no-cart" }
  /** In a sentence. */
  | { readonly outcome: "refused"; readonly reason: string }
  | { readonly outcome: "wait"; readonly seconds: number };

/**
 * Keeps a code with the cart if all its conditions hold now; with an empty one even if something has still to be put in
 * for it, since whoever follows a link with a code comes before they have chosen anything. A network that names codes
 * which do not exist may do so less and less often; whoever names one that exists, good or not, is no guesser. `destination`
 * is what the person is told the sums for: see `readCart`.
 */
export async function enterCode(
  session: Session,
  typed: string,
  network: string,
  destination?: Destination,
): Promise<Entered> {
  const attempt = await allowAttempt(throttleKey("promotion-code-network", network));
  if (!attempt.allowed) return { outcome: "wait", seconds: attempt.waitSeconds };
  const { entered, isGuess } = await keepIfGood(session, normaliseCode(typed), destination);
  if (!isGuess) await attempt.giveBack();
  return entered;
}

function keepIfGood(
  session: Session,
  code: string,
  destination: Destination | undefined,
): Promise<{ entered: Entered; isGuess: boolean }> {
  return transaction(async () => {
    const owner = ownerOf(session);
    if (!owner) return { entered: { outcome: "no-cart" }, isGuess: false };
    const cart = await openCart(owner);
    if (cart.isBeingPaid) return { entered: { outcome: "being-paid" }, isGuess: false };
    const view = viewOf(cart, await findVariants(cart.lines.map((line) => line.variantId)), destination);
    const asked = view.lines.length === 0 ? filled(view) : view;
    const { offer, obstacle } = await standingIn(asked, cart, owner, code);
    if (offer === undefined) return { entered: { outcome: "refused", reason: unknown(code) }, isGuess: true };
    const former =
      cart.promotionCode === undefined ? undefined : await standingIn(asked, cart, owner, cart.promotionCode);
    const reason = obstacle ?? besides(former, code);
    if (reason !== undefined) return { entered: { outcome: "refused", reason }, isGuess: false };
    await putCode(cart.id, code);
    return { entered: { outcome: "kept" }, isGuess: false };
  });
}

/** As if there were enough in it for anything. */
const filled = (view: CartView): CartView => ({ ...view, itemsMinor: Number.MAX_SAFE_INTEGER });

const unknown = (code: string) => t("We have no code {code}. Please check how it is spelt.", { code });

/**
 * Codes do not add up. Which of two is worth more depends on what else joins the cart, so the person chooses; one that takes
 * nothing off gives way by itself.
 */
const besides = (former: Standing | undefined, code: string) =>
  former === undefined || former.code === code || former.obstacle !== undefined
    ? undefined
    : t("{code} cannot be used together with {former}, which is in your cart: remove that one first.", {
        code,
        former: former.code,
      });

/** Takes the code away. */
export function removeCode(session: Session): Promise<{ readonly outcome: "removed" | "being-paid" | "no-cart" }> {
  return transaction(async () => {
    const owner = ownerOf(session);
    const cart = owner && (await findCart(owner));
    if (!cart) return { outcome: "no-cart" };
    if (cart.isBeingPaid) return { outcome: "being-paid" };
    await putCode(cart.id, undefined);
    return { outcome: "removed" };
  });
}
