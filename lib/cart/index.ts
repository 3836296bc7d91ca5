/** Carts: a guest's lives with the session, a customer's with the account, and sign-in makes one of both. */
export type { CartLineView, CartNotice, CartView } from "./cart-view.ts";
export { addToCart, fillCart, removeLine, setQuantity } from "./change-cart.ts";
export { type Entered, enterCode, removeCode } from "./change-code.ts";
export { copyGuestCart } from "./copy.ts";
export { type MergeReport, mergeGuestCart } from "./merge.ts";
export { freeDeliveryFromMinor } from "./policy.ts";
export { acknowledgeNotices, countItems, readCart } from "./read-cart.ts";
