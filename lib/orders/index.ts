/** Orders: from a checkout's first answer to a parcel's address, placed once however often the button is pressed. */
export {
  type Address,
  type Checkout,
  readCheckout,
  saveAddress,
  saveContact,
  saveDelivery,
  savePayment,
} from "./checkout.ts";
export { deliveryEstimate } from "./delivery-estimate.ts";
export { claimGuestOrder, findOpenOrder, findOrder, listOrders } from "./find-order.ts";
export type { OrderLine, OrderRow, OrderView } from "./order.ts";
export { type Placed, placeOrder } from "./place-order.ts";
export { type DeliveryMethod, deliveryCountries, deliveryMethods, isDeliveredTo, nameOfDelivery } from "./policy.ts";
export { settle, settleOverdue, takeNotice } from "./settle.ts";
export { moveAccess } from "./store.ts";
export { type OrderSummary, orderSummary } from "./summary.ts";
