/** Sessions: how they begin, resume, rotate and end. Knows nothing of cookies or of the web framework. */
export { type AuthenticationMethod, beginGuest, beginSignedIn, beginStaff } from "./begin.ts";
export { end, endBy, endSessionsOf } from "./end.ts";
export { endOneAndTell, endSessionsAndTell } from "./end-and-tell.ts";
export { guessedIdentifiers } from "./guesses.ts";
export type { Identifier } from "./identifier.ts";
export { madeRoomLetter, reuseLetter, sessionsEndedLetter, staffReuseLetter } from "./letters.ts";
export {
  binding,
  elevation,
  endWarning,
  limits,
  rotation,
  type SessionKind,
  sessionsPerAccount,
  touchInterval,
} from "./policy.ts";
export type { Visit } from "./protocol.ts";
export { type Resumed, readSession, resume } from "./resume.ts";
export {
  type AnonymousSession,
  anonymous,
  type Client,
  type EndReason,
  type GuestSession,
  type Session,
  type SignedInSession,
  type StaffSession,
} from "./session.ts";
export { settleProof } from "./store.ts";
export { sweepSessions } from "./sweep.ts";
export { type TimeLeft, timeLeft } from "./time-left.ts";
export { findTimedOut, type TimedOutSession } from "./timed-out.ts";
