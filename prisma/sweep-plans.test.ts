/** The sweep runs beside five million live sessions: each of its questions must be answered by an index. */
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { PrismaPg } from "@prisma/adapter-pg";
import type { SqlDriverAdapterFactory, SqlQuery } from "@prisma/driver-adapter-utils";
import { beforeAll, expect, inject, test, vi } from "vitest";
import { run, useFreshDatabase } from "#lib/database/fresh-database";
import { sweepSessions } from "#lib/session";
import { forgetOutlived } from "../lib/chores/forget.ts";

const { url } = useFreshDatabase();
const provider = inject("postgresql") ? "postgresql" : "sqlite";

const asked: SqlQuery[] = [];
vi.mock("../lib/database/sqlite.ts", async (original) => listening(await original()));
vi.mock("../lib/database/postgresql.ts", async (original) => listening(await original()));

/** The same adapters, which write down what they are asked. */
function listening(adapters: Record<string, (url: string) => SqlDriverAdapterFactory>) {
  const listen = (adapter: SqlDriverAdapterFactory): SqlDriverAdapterFactory => ({
    provider: adapter.provider,
    adapterName: adapter.adapterName,
    async connect() {
      const connection = await adapter.connect();
      const { queryRaw, executeRaw } = connection;
      return Object.assign(Object.create(connection), {
        queryRaw: (query: SqlQuery) => {
          asked.push(query);
          return queryRaw.call(connection, query);
        },
        executeRaw: (query: SqlQuery) => {
          asked.push(query);
          return executeRaw.call(connection, query);
        },
      });
    },
  });
  return Object.fromEntries(Object.entries(adapters).map(([name, make]) => [name, (url: string) => listen(make(url))]));
}

/** How the database would go about it, a line for each step. */
async function planOf({ sql, args, argTypes }: SqlQuery): Promise<string[]> {
  // Of small tables, as here, PostgreSQL would rather read all: it is told not to, as it would tell itself of large ones.
  const small = ["enable_seqscan", "enable_hashjoin", "enable_mergejoin"].map((way) => `-c ${way}=off`).join(" ");
  const unwilling = `${url}?options=${encodeURIComponent(small)}`;
  const connection =
    provider === "sqlite" ? await new PrismaBetterSqlite3({ url }).connect() : await new PrismaPg(unwilling).connect();
  const explain = provider === "sqlite" ? "EXPLAIN QUERY PLAN" : "EXPLAIN";
  const { rows } = await connection.queryRaw({ sql: `${explain} ${sql}`, args, argTypes });
  await connection.dispose();
  return rows.map((row) => String(row.at(-1)));
}

/** Steps that read a whole table or a whole index. */
function wholeReads(plan: string[]): string[] {
  if (provider === "sqlite") return plan.filter((step) => /^SCAN (?!CONSTANT)/.test(step));
  const reads = (step: string) => /Seq Scan|Index (Only )?Scan/.test(step);
  return plan.filter((step, index) => reads(step) && !plan[index + 1]?.includes("Index Cond"));
}

beforeAll(async () => {
  asked.length = 0;
  await sweepSessions();
  await forgetOutlived();
});

test("every question of the sweep is answered by an index", async () => {
  expect(asked.length).toBeGreaterThan(12);
  for (const query of asked) {
    const plan = await planOf(query);
    expect(wholeReads(plan), `${query.sql}\n${plan.join("\n")}`).toEqual([]);
  }
});

test("whatever goes with a session is found by an index", async () => {
  const references = {
    sqlite: `
      SELECT child.name || '.' || key."from" FROM sqlite_master child, pragma_foreign_key_list(child.name) key
      WHERE child.type = 'table' AND key."table" IN ('Session', 'Cart')`,
    postgresql: `
      SELECT child.relname || '.' || attname FROM pg_constraint
      JOIN pg_class child ON child.oid = conrelid JOIN pg_class parent ON parent.oid = confrelid
      JOIN pg_attribute ON attrelid = conrelid AND attnum = conkey[1]
      WHERE contype = 'f' AND parent.relname IN ('Session', 'Cart')`,
  }[provider];
  const columns = await run(url, references);
  expect(columns).toContain("RetiredIdentifier.sessionHandle");
  for (const [table, column] of columns.map((name) => name.split("."))) {
    const plan = await planOf({ sql: `SELECT 1 FROM "${table}" WHERE "${column}" = 'x'`, args: [], argTypes: [] });
    expect(wholeReads(plan), `${table}.${column}\n${plan.join("\n")}`).toEqual([]);
  }
});
