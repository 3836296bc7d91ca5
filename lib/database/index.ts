/** The database, for the `store.ts` files alone: they take and give the words of their domain, never rows. */
import "server-only";

export { containing, database, inTransaction, join, provider, type Sql, sql } from "./client.ts";

/** Whether a write was refused because such a record exists already. */
export const isUniqueViolation = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "P2002";

/**
 * Writes a record and gives what `write` gives; undefined when such a record exists already, which stays as it is. An
 * `upsert` with nothing to update does not promise that: on PostgreSQL it looks first, and of two at once one fails.
 */
export async function unlessThere<T>(write: () => Promise<T>): Promise<T | undefined> {
  try {
    return await write();
  } catch (error) {
    if (isUniqueViolation(error)) return undefined;
    throw error;
  }
}
