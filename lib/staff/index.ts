/** The back office: who is staff, what they see of sessions and accounts, and how they end them. */
export { type ListedAccount, searchAccounts } from "./accounts.ts";
export { endAllOfAccount, endAllOfEverybody, endOneSession } from "./end-sessions.ts";
export { factorsResetLetter } from "./letters.ts";
export { acceptInvitation, findInvitation, inviteStaff, removeStaff } from "./membership.ts";
export { invitationLife, pageLength } from "./policy.ts";
export { resetFactors } from "./reset-factors.ts";
export { findAccountRow } from "./store.ts";
