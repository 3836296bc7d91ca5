import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { expect, test } from "vitest";
import { database } from "#lib/database";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { transaction } from "#lib/transaction";

const { url } = useFreshDatabase();

test("a transaction has the right to write from its first moment, so that none can fail half-way for want of it", async () => {
  const otherProcess = await new PrismaBetterSqlite3({ url, timeout: 1 }).connect();
  const begin = async () => otherProcess.executeScript("BEGIN IMMEDIATE");
  await transaction(async () => {
    await expect(begin()).rejects.toThrow();
  });
  await begin();
  await otherProcess.dispose();
});

test("a connection is durable, keeps references whole, reads beside a writer and has a cache of 64 MiB", async () => {
  const pragma = async (name: string) =>
    Object.values((await database().$queryRawUnsafe<object[]>(`PRAGMA ${name}`))[0] ?? {})[0];
  expect(await pragma("journal_mode")).toBe("wal");
  expect(Number(await pragma("synchronous"))).toBe(2);
  expect(Number(await pragma("foreign_keys"))).toBe(1);
  expect(Number(await pragma("cache_size"))).toBe(-64 * 1024);
});
