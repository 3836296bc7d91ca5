/** What the server does by itself, once it runs: reads its settings, and sweeps up what requests left to be done later. */

/** Called by Next when the server starts. */
export async function register(): Promise<void> {
  const [{ config }, { deliverQueued }, { settleOverdue }] = await Promise.all([
    import("#lib/config"),
    import("#lib/mail"),
    import("#lib/orders"),
  ]);
  // Settings that nobody can use stop the start here, not the first request.
  config();
  sweepEvery(30, "letters", deliverQueued);
  sweepEvery(30, "payments", settleOverdue);
}

/** Does some work every so many seconds, one run at a time; it never keeps the process from ending. */
function sweepEvery(seconds: number, what: string, work: () => Promise<unknown>): void {
  const sweep = async () => {
    await work().catch((error: unknown) => console.error(`The ${what} could not be swept up; trying again.`, error));
    setTimeout(sweep, seconds * 1000).unref();
  };
  setTimeout(sweep, seconds * 1000).unref();
}
