/** Sessions: how they begin, resume and end. Knows nothing of cookies or of the web framework. */
export { type AuthenticationMethod, beginGuest, beginSignedIn } from "./begin.ts";
export { end, endBy, endSessionsOf, sweepSessions } from "./end.ts";
export type { Identifier } from "./identifier.ts";
export { limits, type SessionKind } from "./policy.ts";
export type { Cause } from "./protocol.ts";
export { readSession, resume } from "./resume.ts";
export { type AnonymousSession, anonymous, type GuestSession, type Session, type SignedInSession } from "./session.ts";
export { makeRotationDue } from "./store.ts";
