/** Checkout: what a shopper fills in between cart and order, the delivery they choose, and what it comes to. */
export { addressLines } from "./address-lines.ts";
export {
  type Address,
  type Checkout,
  checkoutOf,
  fillInLacking,
  placeInCheckout,
  readCheckout,
  saveAddress,
  saveContact,
  saveDelivery,
  savePayment,
} from "./checkout.ts";
export { freezeFor, takeBought, thaw } from "./store.ts";
export { type OrderSummary, orderSummary, promotionObstacle } from "./summary.ts";
