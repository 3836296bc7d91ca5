/** What migrating needs of a database: an engine that works inside one transaction. */
import type { SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";

export type OneTransaction = {
  readonly adapter: SqlMigrationAwareDriverAdapterFactory;
  commit(): Promise<void>;
  /** Undoes whatever is not committed. */
  close(): Promise<void>;
};

/** A database that this version of the shop cannot reach or must not touch. */
export class MigrationError extends Error {
  override name = "MigrationError";
}
