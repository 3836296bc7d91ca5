/** Carts: a guest's lives with the session, a customer's with the account, and sign-in makes one of both. */
export { beingPaidInWords } from "./being-paid.ts";
export {
  type CartLineView,
  type CartNotice,
  type CartView,
  isOfPrice,
  limitInWords,
  missingForFree,
} from "./cart-view.ts";
export { addToCart, fillCart, setQuantity } from "./change-cart.ts";
export { type Entered, enterCode, removeCode } from "./change-code.ts";
export { setGift } from "./change-gift.ts";
export { copyGuestCart } from "./copy.ts";
export { type Gift, giftIn, lengthOfMessage, longestGiftMessage } from "./gift.ts";
export { type MergeReport, mergeGuestCart } from "./merge.ts";
export { type Moved, moveToCart, removeLine, restoreLine, saveForLater } from "./move-line.ts";
export { mostOfOneKind } from "./policy.ts";
export { acknowledgeNotices, acknowledgePrice, cartSize, ownerOf, readCart } from "./read-cart.ts";
export type { CartOwner } from "./store.ts";
