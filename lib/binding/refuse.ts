/** A proof that is none: written down, but not without end, for whoever sends one can send a million. */
import "server-only";
import { record } from "#lib/journal";
import { allowAttempt, throttleKey } from "#lib/throttle";
import type { Flaw } from "./proof.ts";

/** `isTooOften`: so many for one session that they are no longer written down. */
export type RefusedProof = { readonly outcome: "refused"; readonly isTooOften: boolean };

type Reason = Flaw | "challenge" | "challenge used" | "challenge used or device known" | "replaced identifier" | "late";

/** Refuses a proof and says in the journal why. An honest device is never slowed down by what others send: only refusals count. */
export async function refuseProof(
  session: { readonly handle: string; readonly accountId: string | undefined } | undefined,
  because: Reason,
): Promise<RefusedProof> {
  if (!session) return { outcome: "refused", isTooOften: false };
  const { handle, accountId } = session;
  const { allowed } = await allowAttempt(throttleKey("device-proof-session", handle));
  if (allowed) await record({ kind: "device-proof-refused", accountId, sessionHandle: handle, reason: because });
  return { outcome: "refused", isTooOften: !allowed };
}
