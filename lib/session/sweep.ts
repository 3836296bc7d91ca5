/** Tidies away the records of sessions that nobody can resume any more. Never one that a request still could. */
import "server-only";
import { before, now } from "#lib/time";
import { inBatches, transaction } from "#lib/transaction";
import { endBy } from "./end.ts";
import { limits, type SessionKind, tombstoneLife } from "./policy.ts";
import { forgetEndedBefore, overdueHandles, whyOverdue } from "./store.ts";

/** Ends what is past its limits though nobody came back to notice, and forgets what ended long ago, a little at a time. */
export async function sweepSessions(): Promise<void> {
  const at = now();
  for (const kind of Object.keys(limits) as SessionKind[]) await endOverdue(kind, at);
  await inBatches((most) => forgetEndedBefore(before(at, tombstoneLife), most));
}

/** Ends every session of that kind that is past its limits at the instant `at`. */
export async function endOverdue(kind: SessionKind, at: Date): Promise<void> {
  const { idleTimeout } = limits[kind];
  const overdue = { kind, unseenSince: before(at, idleTimeout), at };
  await inBatches(async (most) => {
    const handles = await overdueHandles(overdue, most);
    for (const handle of handles) {
      // Asked once more where nobody can come between: a request that was in time may have moved its clock since.
      await transaction(async () => {
        const facts = await whyOverdue(handle, overdue);
        if (facts) await endBy(handle, "timeout", facts);
      });
    }
    return handles.length;
  });
}
