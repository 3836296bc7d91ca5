/**
 * SQLite behind Prisma: the one place that knows which database this is. The official adapter begins transactions
 * deferred and lets any query of the process in while one is open; here a transaction takes the write lock at
 * once (no upgrade can fail half-way) and keeps everybody else at the gate until it ends.
 */
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import type { SqlDriverAdapter, SqlDriverAdapterFactory, Transaction } from "@prisma/driver-adapter-utils";
import { Gate } from "./gate.ts";
import { patience } from "./policy.ts";

/** The adapter for a `file:` address; makes the file and its folder when they are missing. */
export function sqlite(url: string): SqlDriverAdapterFactory {
  mkdirSync(dirname(url.replace(/^file:/, "")), { recursive: true, mode: 0o700 });
  const adapter = new PrismaBetterSqlite3({ url, timeout: patience.lock });
  return {
    provider: adapter.provider,
    adapterName: adapter.adapterName,
    async connect() {
      const connection = await adapter.connect();
      await connection.executeScript(pragmas);
      return gated(connection);
    },
  };
}

// WAL: readers of other processes and the writer do not wait for one another.
// FULL: a confirmed order is on the disk, not in a cache that a power cut empties. NORMAL would be as safe against
// corruption and save one fsync a commit; forgetting an order that was paid is the dearer price.
// 64 MiB of cache at most: what a day's visitors ask for again and again, however many sessions there are beside theirs.
const pragmas = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA foreign_keys = ON;
  PRAGMA cache_size = -65536;
`;

function gated(connection: SqlDriverAdapter): SqlDriverAdapter {
  const gate = new Gate();
  return {
    provider: connection.provider,
    adapterName: connection.adapterName,
    queryRaw: (query) => gate.alone(() => connection.queryRaw(query)),
    executeRaw: (query) => gate.alone(() => connection.executeRaw(query)),
    executeScript: (script) => gate.alone(() => connection.executeScript(script)),
    dispose: () => gate.alone(() => connection.dispose()),
    async startTransaction() {
      const leave = await gate.enter();
      try {
        await connection.executeScript("BEGIN IMMEDIATE");
      } catch (error) {
        leave();
        throw error;
      }
      return insideTheGate(connection, leave);
    },
  };
}

// Prisma sends COMMIT or ROLLBACK as a statement of its own and then calls the method of that name.
const insideTheGate = (connection: SqlDriverAdapter, leave: () => void): Transaction => ({
  provider: connection.provider,
  adapterName: connection.adapterName,
  options: { usePhantomQuery: false },
  queryRaw: (query) => connection.queryRaw(query),
  executeRaw: (query) => connection.executeRaw(query),
  commit: async () => leave(),
  rollback: async () => leave(),
});
