/** The test bank's counter: what a merchant may ask, and what its challenge page needs. */
export {
  answerChallenge,
  cancelCharge,
  challengeUrl,
  charge,
  findChallenge,
  keepCard,
  readCharge,
  refundCharge,
} from "./bank.ts";
export { issuedCards, type TestCard } from "./cards.ts";
export type { Charge, DeclineReason } from "./charge.ts";
export { isSigned, type Notice, noticeLife, sign, signatureHeader } from "./notice.ts";
