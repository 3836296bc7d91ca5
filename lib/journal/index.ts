/** The journal of security events: what happened to whom, when and why. Append-only, chained, and never a secret in it. */
export type { SecurityEvent, SecurityEventKind } from "./event.ts";
export { handOver } from "./hand-over.ts";
export { linkEvents } from "./link-events.ts";
export { markEnd } from "./marks.ts";
export { countSince, type PastEvent, recentEvents, record } from "./store.ts";
export { type Verdict, verifyJournal } from "./verify.ts";
