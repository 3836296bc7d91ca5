/** The journal of security events: what happened to whom, when and why. Append-only, and never a secret in it. */
export type { SecurityEvent, SecurityEventKind } from "./event.ts";
export { record } from "./store.ts";
