/**
 * Attacks that people try on their own session, in the session lab. They have no way in that others lack: each is an HTTPS
 * request to the shop's own address, such as anybody with curl can send, and what is learnt is what its answer says.
 */
export { type Attempt, crossSite, fixation, replay, type Verdict } from "./attack.ts";
