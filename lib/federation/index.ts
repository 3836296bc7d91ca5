/** Signing in with another site: whom it vouches for, and which account that is. Asking it is `lib/authentication`'s. */
export { allowQuestion, giveBackQuestion } from "./allow-question.ts";
export { connect, disconnect } from "./connect.ts";
export { type ConnectedSignIn, connectedSignIns, findProvider, signInProviders } from "./connected.ts";
export { connectedLetter, disconnectedLetter } from "./letters.ts";
export { openAccountFor } from "./open-account.ts";
export type { VouchedFor } from "./person.ts";
export { arrivalLife, longestReturn, questionLife } from "./policy.ts";
export { proveAgainWith, recognise } from "./recognise.ts";
export { type Arrival, openArrival, openQuestion, type Question, sealArrival, sealQuestion } from "./sealed.ts";
