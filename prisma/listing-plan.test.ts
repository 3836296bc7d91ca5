/** Each product that is written is listed anew, by triggers of SQLite: what that costs must not grow with the shop. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { afterAll, expect, test } from "vitest";
import { migrate } from "./migrate.ts";

const directory = mkdtempSync(join(tmpdir(), "cartwright-listing-"));
afterAll(() => rmSync(directory, { recursive: true }));

test("to list a product, no table and no index is read from its beginning", async () => {
  const url = `file:${join(directory, "shop.sqlite")}`;
  await migrate(url);
  const connection = await new PrismaBetterSqlite3({ url }).connect();
  const ask = async (sql: string) => (await connection.queryRaw({ sql, args: [], argTypes: [] })).rows;
  const names = new Map((await ask("SELECT rootpage, name FROM sqlite_master")) as [number, string][]);
  // EXPLAIN QUERY PLAN is silent about triggers. Their instructions are here, and begin anew with each Init.
  const instructions = (await ask(`EXPLAIN INSERT INTO "Relist" VALUES ('x')`)) as [number, string, number, number][];
  await connection.dispose();

  let open = new Map<number, string | undefined>();
  const opened: (string | undefined)[] = [];
  const readWhole: (string | undefined)[] = [];
  for (const [, instruction, cursor, page] of instructions) {
    if (instruction === "Init") open = new Map();
    if (/^Open(Read|Write)$/.test(instruction)) {
      open.set(cursor, names.get(page));
      opened.push(names.get(page));
    }
    if (/^(Rewind|Last)$/.test(instruction) && open.has(cursor)) readWhole.push(open.get(cursor));
  }
  expect(opened).toEqual(expect.arrayContaining(["Product", "Variant", "Listed"]));
  expect(readWhole).toEqual([]);
});
