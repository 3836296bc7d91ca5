/**
 * PostgreSQL behind Prisma. A transaction is SERIALIZABLE: what the domains read, check and then write holds on
 * SQLite, which lets one writer in at a time, and must hold here too. READ COMMITTED would sell the last piece
 * twice wherever somebody forgot a condition; here the database refuses one of the two, and `without-conflict.ts`
 * runs that one again. Source: PostgreSQL 18, 13.2.3 and 13.5.
 */
import type { SqlDriverAdapter, SqlDriverAdapterFactory, SqlQuery, Transaction } from "@prisma/driver-adapter-utils";
import { connectionsPerProcess, patience } from "./policy.ts";

/** The adapter for a `postgresql:` address; the driver is loaded when somebody connects. */
export function postgresql(url: string): SqlDriverAdapterFactory {
  return {
    provider: "postgres",
    adapterName: "@prisma/adapter-pg",
    async connect() {
      const { PrismaPg } = await import("@prisma/adapter-pg");
      const pool = {
        connectionString: url,
        max: connectionsPerProcess,
        connectionTimeoutMillis: patience.turn,
        // Whoever was suspended in mid-transaction loses it, and the locks that others wait for.
        idle_in_transaction_session_timeout: patience.transaction,
        lock_timeout: patience.transaction,
        application_name: "cartwright",
        // A program that has done its work ends, though connections are still open.
        allowExitOnIdle: true,
      };
      return withForgivingTransactions(await new PrismaPg(pool).connect());
    },
  };
}

function withForgivingTransactions(connection: SqlDriverAdapter): SqlDriverAdapter {
  const startTransaction: SqlDriverAdapter["startTransaction"] = async (isolation) =>
    forgiving(await connection.startTransaction(isolation));
  return Object.assign(Object.create(connection), { startTransaction });
}

/**
 * A statement that fails undoes itself alone, as SQLite has it. PostgreSQL would undo the whole transaction, and
 * answer the COMMIT of somebody who had caught the error with a silent rollback: every caught “exists already”
 * would be a write lost. Statements take turns: Prisma asks for several relations at once, and a transaction has one
 * connection.
 */
function forgiving(transaction: Transaction): Transaction {
  let hasSavepoint = false;
  let lastTurn: Promise<unknown> = Promise.resolve();
  const say = (sql: string) => transaction.executeRaw({ sql, args: [], argTypes: [] });
  const undoneAlone = async <T>({ sql }: SqlQuery, run: () => Promise<T>): Promise<T> => {
    if (!canViolate.test(sql)) return run();
    await say(hasSavepoint ? "RELEASE SAVEPOINT statement; SAVEPOINT statement" : "SAVEPOINT statement");
    hasSavepoint = true;
    try {
      return await run();
    } catch (error) {
      await say("ROLLBACK TO SAVEPOINT statement");
      throw error;
    }
  };
  const inTurn = <T>(query: SqlQuery, run: () => Promise<T>): Promise<T> => {
    const turn = lastTurn.then(() => undoneAlone(query, run));
    lastTurn = turn.catch(() => undefined);
    return turn;
  };
  return {
    provider: transaction.provider,
    adapterName: transaction.adapterName,
    options: transaction.options,
    queryRaw: (query) => inTurn(query, () => transaction.queryRaw(query)),
    executeRaw: (query) => inTurn(query, () => transaction.executeRaw(query)),
    commit: () => transaction.commit(),
    rollback: () => transaction.rollback(),
  };
}

const canViolate = /^\s*(INSERT|UPDATE|DELETE|WITH)\b/i;
