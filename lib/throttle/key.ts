import "server-only";
import { secret } from "#lib/config";
import { keyedDigest } from "#lib/random";
import { type Throttle, type ThrottleKind, throttles } from "./policy.ts";

/** Names what is tried and by or at whom. */
export type ThrottleKey = `${ThrottleKind}:${string}`;

/** The key for `subject`, an address or a network. Keyed and digested, so that the table tells nobody's address. */
export const throttleKey = (kind: ThrottleKind, subject: string): ThrottleKey =>
  `${kind}:${keyedDigest(secret("throttle"), subject)}`;

export const throttleOf = (key: ThrottleKey): Throttle => throttles[key.slice(0, key.indexOf(":")) as ThrottleKind];
