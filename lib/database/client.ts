/**
 * The one client of this process, and the transaction that the running request is in. Both hang on globalThis:
 * Next bundles the proxy, the pages and the instrumentation separately, and each bundle has its own copy of this file.
 */
import { AsyncLocalStorage } from "node:async_hooks";
import { config } from "#lib/config";
import type { Duration } from "#lib/time";
import { Prisma, PrismaClient } from "#prisma/client";
import { PrismaClient as PostgresqlClient } from "#prisma/client-for-postgresql";
import { patience } from "./policy.ts";
import { postgresql } from "./postgresql.ts";
import { sqlite } from "./sqlite.ts";
import { withoutConflict } from "./without-conflict.ts";

type RunningTransaction = { client: Prisma.TransactionClient; isOpen: boolean };

declare global {
  var cartwrightDatabase: PrismaClient | undefined;
  var cartwrightTransaction: AsyncLocalStorage<RunningTransaction> | undefined;
  var cartwrightOnPostgresql: WeakSet<object> | undefined;
}

/** A client of its own for one database; a transaction waits `turn` for those before it. */
export function connect(url: string, turn: Duration = patience.turn): PrismaClient {
  const transactionOptions = { maxWait: turn, timeout: patience.transaction };
  if (url.startsWith("file:")) return new PrismaClient({ adapter: sqlite(url), transactionOptions });
  // Made from the same schema, it offers the same and more; the application sees what both have.
  const client = new PostgresqlClient({ adapter: postgresql(url), transactionOptions }) as unknown as PrismaClient;
  globalThis.cartwrightOnPostgresql ??= new WeakSet();
  globalThis.cartwrightOnPostgresql.add(client);
  return client;
}

/** The client that queries go through now: of the running transaction if there is one, else of this process. */
export function database(): PrismaClient | Prisma.TransactionClient {
  const transaction = running().getStore();
  return transaction?.isOpen ? transaction.client : sharedClient();
}

/** A piece of a raw query, its values apart from its words; pieces go into one another. */
export const { sql, join } = Prisma;
export type Sql = Prisma.Sql;

/** Which of the two this process speaks to, for the little that each has to be asked in words of its own. */
export const provider = (): "sqlite" | "postgresql" =>
  globalThis.cartwrightOnPostgresql?.has(sharedClient()) ? "postgresql" : "sqlite";

/** A condition on a text: that it contains these words, however either is capitalised, which SQLite overlooks by itself. */
export const containing = (words: string): { contains: string } =>
  provider() === "postgresql" ? Object.assign({ contains: words }, { mode: "insensitive" }) : { contains: words };

/** Runs `work` in a transaction, or in the one that is already running. */
export function inTransaction<T>(work: () => Promise<T>): Promise<T> {
  if (running().getStore()?.isOpen) return work();
  return withoutConflict(() => sharedClient().$transaction((client) => runIn(client, work), serializable));
}

const serializable = { isolationLevel: "Serializable" } as const;

async function runIn<T>(client: Prisma.TransactionClient, work: () => Promise<T>): Promise<T> {
  const transaction = { client, isOpen: true };
  try {
    return await running().run(transaction, work);
  } finally {
    // Whatever work left behind unawaited must not write through a transaction that is over.
    transaction.isOpen = false;
  }
}

function sharedClient(): PrismaClient {
  globalThis.cartwrightDatabase ??= connect(config().databaseUrl);
  return globalThis.cartwrightDatabase;
}

function running(): AsyncLocalStorage<RunningTransaction> {
  globalThis.cartwrightTransaction ??= new AsyncLocalStorage();
  return globalThis.cartwrightTransaction;
}
