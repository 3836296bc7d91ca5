/** Giving money back of one's own accord: for a parcel that was lost, a piece that arrived damaged, or the trouble. */

export { staffRefundLetter } from "./letter.ts";
export { refundableMinor, refundSum } from "./refund-sum.ts";
