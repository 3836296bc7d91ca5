/** Asking who somebody is; what follows from the answer is the business of `lib/request`. */
export { proveWithCredentials } from "./credentials.ts";
export { askProvider, federationCookies, type ProviderAnswer, readProviderAnswer } from "./federated.ts";
