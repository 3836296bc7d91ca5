/** What the server does by itself while it runs: it sweeps up what requests have left to be done later. */
import "server-only";
import { deleteDueAccounts } from "#lib/account-deletion";
import { sweepChallenges } from "#lib/binding";
import { config } from "#lib/config";
import { handOver, linkEvents, markEnd } from "#lib/journal";
import { deliverQueued } from "#lib/mail";
import { settleOverdue } from "#lib/orders";
import { payBackOverdue } from "#lib/refunds";
import { sweepSessions } from "#lib/session";
import { tellOfStock } from "#lib/stock-notice";
import type { Duration } from "#lib/time";
import { forgetOutlived } from "./forget.ts";
import { pauses } from "./policy.ts";

/**
 * Starts every chore, in the first instance alone; throws at once when the settings are unusable. They never keep the
 * process from ending. Each bears to be done by several shops on one database at once, so this only spares work.
 */
export function startChores(): void {
  if (config().instance !== 1) return;
  repeat("letters", pauses.letters, deliverQueued);
  repeat("payments", pauses.payments, settleOverdue);
  repeat("refunds", pauses.refunds, payBackOverdue);
  repeat("sessions", pauses.sessions, sweepSessions);
  repeat("leftovers", pauses.outlived, forgetOutlived);
  repeat("accounts to be deleted", pauses.deletions, deleteDueAccounts);
  repeat("stock notices", pauses.stockNotices, tellOfStock);
  repeat("challenges", pauses.challenges, sweepChallenges);
  repeat("journal", pauses.journal, linkEvents);
  repeat("journal that goes elsewhere", pauses.handOver, handOver);
  repeat("marks of the journal", pauses.marks, markEnd);
}

/** One run at a time: the pause begins when the work is done. */
function repeat(what: string, pause: Duration, work: () => Promise<unknown>): void {
  const run = async () => {
    await work().catch((error: unknown) => console.error(`The ${what} could not be seen to; trying again.`, error));
    setTimeout(run, pause).unref();
  };
  setTimeout(run, pause).unref();
}
