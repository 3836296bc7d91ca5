/**
 * Passkeys: a key on the owner's device, or in a password manager, that signs in without a password and works on no site
 * but ours (W3C Web Authentication). Several per account, each with a name. Knows nothing of cookies or of headers.
 */
import "server-only";

export { type Addition, addPasskey } from "./add.ts";
export type { Flaw } from "./flaw.ts";
export { passkeyAddedLetter, passkeyRemovedLetter } from "./letters.ts";
export { assertionOptions, registrationOptions } from "./options.ts";
export { challengeLife, mostPasskeys } from "./policy.ts";
export { type PasskeyProof, proveByPasskey } from "./prove.ts";
export { removePasskey } from "./remove.ts";
export {
  changeName as renamePasskey,
  countPasskeys,
  findPasskey,
  listPasskeys,
  type PasskeyView,
  removePasskeys,
} from "./store.ts";
