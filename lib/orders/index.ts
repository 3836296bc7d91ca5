/** Orders: placed once however often the button is pressed, and decided by what the bank says. */
export { type CalledOff, callOffPayment } from "./call-off.ts";
export { cancelOrder } from "./cancel-order.ts";
export { cancellationLetter } from "./cancellation-letter.ts";
export { confirmationLetter } from "./confirmation-letter.ts";
export { claimGuestOrder, findOpenOrder, findOrder, listOrders, usualDelivery } from "./find-order.ts";
export { findAnyOrder, type ListedOrder, searchOrders } from "./for-staff.ts";
export { type OrderLine, type OrderRow, type OrderView, type Parcel, type Stage, stageOf } from "./order.ts";
export { findAnyDocument, findOrderDocument } from "./order-document.ts";
export { paymentFailedLetter, paymentPendingLetter } from "./payment-letters.ts";
export { pieceRows } from "./piece-rows.ts";
export { type Placed, placeOrder } from "./place-order.ts";
export { ordersPerPage } from "./policy.ts";
export { reorder, type ShortLine, shortLines } from "./reorder.ts";
export { failureShown, type SettledOrder, settle, settleOverdue, takeNotice, trySettle } from "./settle.ts";
export { moveAccess, type OrderFilter } from "./store.ts";
export { sumRows } from "./sum-rows.ts";
export { waysToOrder } from "./ways-to-order.ts";
