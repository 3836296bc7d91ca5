/** Refunds: money that the shop owes, and gives back once, whatever is lost on the way. */
export { owe, payBack, payBackOverdue, type Refund } from "./refunds.ts";
