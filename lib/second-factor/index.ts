/** What protects an account besides its password: an app's codes, and codes on paper for when that is lost. */
export {
  beginEnrolment,
  confirmEnrolment,
  type Enrolment,
  findEnrolment,
  removeAuthenticator,
  removeFactors,
  voidUselessCodes,
} from "./authenticator.ts";
export { type Factors, factorsOf, hasAnyFactor, hasSecondFactor, needsSecondFactor } from "./factors.ts";
export {
  authenticatorAddedLetter,
  authenticatorRemovedLetter,
  recoveryCodeUsedLetter,
  refusedFactorLetter,
} from "./letters.ts";
export { enrolmentLife } from "./policy.ts";
export { proveSecondFactor, proveSecondFactorByPasskey } from "./prove.ts";
export { proveAgainInFull } from "./prove-again.ts";
export { makeRecoveryCodes } from "./recovery-codes.ts";
export { findAuthenticator } from "./store.ts";
