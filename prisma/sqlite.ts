/** SQLite as the schema engine sees it. */
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout } from "node:timers/promises";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import type { SqlMigrationAwareDriverAdapterFactory, SqlQuery } from "@prisma/driver-adapter-utils";
import { elapsed, now, seconds } from "#lib/time";
import { MigrationError, type OneTransaction } from "./one-transaction.ts";

/** How long a start waits for another one. */
const patience = seconds(30);
const pause = seconds(0.02);

/** Everything below is one transaction; another start waits until this one is over. */
export async function inOneSqliteTransaction(url: string): Promise<OneTransaction> {
  mkdirSync(dirname(url.replace(/^file:/, "")), { recursive: true, mode: 0o700 });
  const factory = new PrismaBetterSqlite3({ url, timeout: patience });
  const connection = await factory.connect();
  await patiently(() => connection.executeScript("PRAGMA journal_mode = WAL;"));
  // Redefining a table drops the old one: with foreign keys on, that would empty the tables that refer to it.
  await connection.executeScript("PRAGMA foreign_keys = OFF; BEGIN IMMEDIATE;");
  const adapter: SqlMigrationAwareDriverAdapterFactory = {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => Object.assign(Object.create(connection), { dispose: async () => undefined }),
    connectToShadowDb: () => factory.connectToShadowDb(),
  };
  const commit = async () => {
    const { rows } = await connection.queryRaw({ sql: "PRAGMA foreign_key_check", args: [], argTypes: [] });
    if (rows.length > 0)
      throw new MigrationError("A migration would leave references to nothing: the database is unchanged.");
    await connection.executeScript("COMMIT");
  };
  return { adapter, commit, close: () => connection.dispose() };
}

/** SQLite does not wait while another start changes a new file's journal mode: it is asked again, as long as for anything else. */
async function patiently(work: () => Promise<void>): Promise<void> {
  const begun = now();
  for (;;) {
    try {
      return await work();
    } catch (error) {
      const isBusy = error instanceof Error && error.message === "SocketTimeout";
      if (!isBusy || elapsed(begun, now()) >= patience) throw error;
      await setTimeout(pause);
    }
  }
}

/** An adapter for comparisons, in memory. */
export function sqliteInMemory(): SqlMigrationAwareDriverAdapterFactory {
  const factory = new PrismaBetterSqlite3({ url: ":memory:" });
  return Object.assign(factory, {
    async connectToShadowDb() {
      const connection = await factory.connect();
      // The engine sends a whole migration as one statement, which SQLite's driver takes only as a script.
      const executeRaw = async ({ sql }: SqlQuery) => {
        await connection.executeScript(sql);
        return 0;
      };
      return Object.assign(connection, { executeRaw });
    },
  });
}
