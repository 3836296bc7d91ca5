/**
 * An account's security stamp: to prove who one is takes time, and what was proved may stop counting meanwhile, by a new
 * password for example. So a proof takes down the stamp that the account had when it began, and begins a session only
 * if that is still the stamp. Whoever knew the old password cannot be just in time. Where somebody may know even more, the
 * next proof has to reach the mailbox too.
 */
export { askForVerification, isUnchanged, renewSecurityStamp } from "./store.ts";
