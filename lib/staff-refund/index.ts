/** Giving money back of one's own accord: for a parcel that was lost, a piece that arrived damaged, or the trouble. */
export { giveSum, leftToGive } from "./give-sum.ts";
export { staffRefundLetter } from "./letter.ts";
