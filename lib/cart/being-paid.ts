/** Why a cart does not change while an order of it awaits its payment, and where that can be ended. */
import { t } from "#lib/language";

/** In a sentence, for every form that puts something into a cart or takes it out. */
export const beingPaidInWords = (): string =>
  t(
    "Your cart is being paid just now, so nothing in it can change. Open the cart to see how the payment stands, or to call it off.",
  );
