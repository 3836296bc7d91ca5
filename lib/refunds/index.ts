/** Refunds: money that the shop owes, and gives back once, whatever is lost on the way. */
export { type RefundReason, refundReasonInWords, refundReasons } from "./reason.ts";
export { owe, payBack, payBackOverdue, type Refund } from "./refunds.ts";
export { isKnown } from "./store.ts";
