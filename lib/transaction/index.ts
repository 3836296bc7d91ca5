/** All or nothing, for whatever several domains change together. */
import "server-only";
import { inTransaction } from "#lib/database";

/**
 * Runs `work` so that everything it writes, in any domain, is kept together or not at all: a throw undoes it.
 * Inside another transaction it joins that one. Keep it short: on SQLite every other request waits meanwhile. Change
 * nothing in it but the database: PostgreSQL may refuse what ran beside another, and then all of `work` runs again.
 */
export const transaction = <T>(work: () => Promise<T>): Promise<T> => inTransaction(work);
export { inBatches } from "./batches.ts";
