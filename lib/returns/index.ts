/** Returns: withdrawing from a contract, wholly or in part, and what goes back for it. */
export { type Announced, announceReturn } from "./announce.ts";
export { returnReceiptLetter, returnRefundLetter } from "./letters.ts";
export { returnPeriod, sentBackWithin } from "./policy.ts";
export { receiveReturn } from "./receive.ts";
export {
  isReturnable,
  lastReturnDay,
  postageInWords,
  type Return,
  type ReturnReason,
  reasonInWords,
  refundInWords,
  returnReasons,
} from "./return.ts";
export { findReturn, listReturns } from "./store.ts";
export { refundFor } from "./worth.ts";
