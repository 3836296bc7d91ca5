/** Asking who somebody is; what follows from the answer is the business of `lib/request`. */
export { proveWithCredentials } from "./next-auth.ts";
