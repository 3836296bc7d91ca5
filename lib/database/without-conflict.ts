/**
 * PostgreSQL refuses a transaction that cannot have run as if alone (and one of two that wait for each other); then
 * nothing of it was written, and running it again is what its manual asks for. SQLite never refuses.
 */
import { Gate } from "./gate.ts";
import { triesUntilAlone } from "./policy.ts";

// Those who lost once go one at a time: two losers who try again together would only refuse one another again.
const losers = new Gate();

/** Runs `attempt` until no other transaction is in its way; everything else that it throws is thrown on at once. */
export async function withoutConflict<T>(attempt: () => Promise<T>): Promise<T> {
  try {
    return await attempt();
  } catch (error) {
    if (!isConflict(error)) throw error;
  }
  return losers.alone(async () => {
    for (let tries = 1; ; tries++) {
      try {
        return await attempt();
      } catch (error) {
        if (!isConflict(error) || tries === triesUntilAlone) throw error;
      }
    }
  });
}

/** Serialisation failure (SQLSTATE 40001) or deadlock (40P01): of a statement Prisma's P2034, of COMMIT the driver's own. */
function isConflict(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { cause } = error;
  const ofCommit = typeof cause === "object" && cause !== null && "kind" in cause ? cause.kind : undefined;
  return ("code" in error && error.code === "P2034") || ofCommit === "TransactionWriteConflict";
}
