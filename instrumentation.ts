/** What the server does by itself, once it runs: reads its settings, and sweeps up what requests left to be done later. */
import { type Duration, seconds } from "#lib/time";

const sweepingPause = seconds(30);

/** Called by Next when the server starts. */
export async function register(): Promise<void> {
  const [{ config }, { deliverQueued }, { settleOverdue }] = await Promise.all([
    import("#lib/config"),
    import("#lib/mail"),
    import("#lib/orders"),
  ]);
  // Settings that nobody can use stop the start here, not the first request.
  config();
  sweepEvery(sweepingPause, "letters", deliverQueued);
  sweepEvery(sweepingPause, "payments", settleOverdue);
}

/** Does some work again and again, one run at a time; it never keeps the process from ending. */
function sweepEvery(pause: Duration, what: string, work: () => Promise<unknown>): void {
  const sweep = async () => {
    await work().catch((error: unknown) => console.error(`The ${what} could not be swept up; trying again.`, error));
    setTimeout(sweep, pause).unref();
  };
  setTimeout(sweep, pause).unref();
}
