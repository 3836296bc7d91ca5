/**
 * What a session that timed out still says about itself: whose it was, and which forms its pages showed. It opens
 * nothing; it only lets what somebody had typed find its way back to them.
 */
import "server-only";
import { digestOf, parseIdentifier } from "./identifier.ts";
import type { SessionKind } from "./policy.ts";
import { findEnded } from "./store.ts";

export type TimedOutSession = {
  readonly kind: SessionKind;
  readonly accountId: string | undefined;
  readonly csrfSecret: string;
  /** It ended before its owner had proved who they are, so that whoever held it may be a thief. */
  readonly wasInDoubt: boolean;
};

/**
 * The session that the cookie value named when it timed out, not before `since` if that is given. One that ended in any
 * other way gives nothing: who signed out, was thrown out or robbed leaves no door ajar.
 */
export async function findTimedOut(
  value: string | undefined,
  kind: SessionKind,
  since?: Date,
): Promise<TimedOutSession | undefined> {
  const identifier = value ? parseIdentifier(value) : undefined;
  const ended = identifier && (await findEnded(digestOf(identifier), "timeout", since));
  return ended?.kind === kind ? ended : undefined;
}
