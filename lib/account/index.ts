/** Accounts: how one begins, and how its owner proves to be its owner. */
export { changeName } from "./change-name.ts";
export { changePassword, chooseFirstPassword } from "./change-password.ts";
export { normaliseEmail } from "./email.ts";
export { hashPassword } from "./password.ts";
export { passwordChangedLetter } from "./password-changed-letter.ts";
export { judgePassword, type PasswordVerdict } from "./password-rules.ts";
export { passwordLength, registrationLinkLife } from "./policy.ts";
export { proveAgain, type ReProof } from "./prove-again.ts";
export { type PasswordProof, proveByPassword } from "./prove-by-password.ts";
export {
  completeRegistration,
  findRegistrationEmail,
  letterToKnown,
  letterWithLink,
  requestRegistration,
} from "./registration.ts";
export {
  type AccountRole,
  type AccountView,
  findAccount,
  findNames,
  findPasswordChange,
  hasPassword,
  insertAccount,
  isRegistered,
  type ProvenOwner,
  rememberLanguage,
  voidMailedLinks,
} from "./store.ts";
