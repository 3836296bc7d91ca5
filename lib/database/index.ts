/** The database, for the `store.ts` files alone: they take and give the words of their domain, never rows. */
import "server-only";

export { database, inTransaction } from "./client.ts";

/** Whether a write was refused because such a record exists already. */
export const isUniqueViolation = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "P2002";
