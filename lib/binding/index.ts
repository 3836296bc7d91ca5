/**
 * Sessions that belong to a device: its key never leaves it, and a copy of the cookies dies within minutes (W3C Device
 * Bound Session Credentials). See docs/explanation/device-binding.md. Knows nothing of cookies or of headers.
 */
import "server-only";
import { now } from "#lib/time";
import { forgetSpentBefore } from "./store.ts";

export type { Grant } from "./grant.ts";
export { type Refreshed, refreshDevice } from "./refresh.ts";
export { offerBinding, registerDevice } from "./register.ts";
export { findDevice } from "./store.ts";

/** Forgets signed challenges that nobody could present again. */
export const sweepChallenges = (): Promise<void> => forgetSpentBefore(now());
