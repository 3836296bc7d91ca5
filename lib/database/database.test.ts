import { setTimeout as pause } from "node:timers/promises";
import { beforeEach, expect, test } from "vitest";
import { database, isUniqueViolation, unlessThere } from "#lib/database";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { now } from "#lib/time";
import { transaction } from "#lib/transaction";

useFreshDatabase();

// Each awaits inside: Prisma's promises are lazy, and one that nobody awaits yet has not asked anything.
const failedOnce = async (key: string) =>
  await database().attempt.create({ data: { key, failures: 1, lastFailedAt: now() } });
const failuresOf = async (key: string) => (await database().attempt.findUnique({ where: { key } }))?.failures;
const countAttempts = async () => await database().attempt.count();

beforeEach(async () => {
  await database().attempt.deleteMany();
});

test("keeps everything that a transaction wrote", async () => {
  await transaction(async () => {
    await failedOnce("a");
    await failedOnce("b");
  });
  expect(await countAttempts()).toBe(2);
});

test("keeps nothing when it throws, and lets the next one in", async () => {
  const broken = transaction(async () => {
    await failedOnce("a");
    throw new Error("changed our mind");
  });
  await expect(broken).rejects.toThrow("changed our mind");
  expect(await countAttempts()).toBe(0);
});

test("joins the transaction that is running already", async () => {
  const broken = transaction(async () => {
    await transaction(() => failedOnce("inner"));
    expect(await countAttempts()).toBe(1);
    throw new Error("the outer one fails");
  });
  await expect(broken).rejects.toThrow("the outer one fails");
  expect(await countAttempts()).toBe(0);
});

test("another request's query does not slip into an open transaction", async () => {
  const mayFinish = Promise.withResolvers<void>();
  const broken = transaction(async () => {
    await failedOnce("inside");
    await mayFinish.promise;
    throw new Error("rolled back");
  });
  await pause(20);
  const outside = failedOnce("outside");
  const seen = failuresOf("inside");
  mayFinish.resolve();
  await expect(broken).rejects.toThrow("rolled back");
  await outside;
  expect(await seen).toBeUndefined();
  expect(await failuresOf("outside")).toBe(1);
  expect(await failuresOf("inside")).toBeUndefined();
});

test("fifty transactions at once read and write as if one after the other", async () => {
  await failedOnce("counter");
  const increment = () =>
    transaction(async () => {
      const failures = (await failuresOf("counter")) ?? 0;
      await pause(1);
      await database().attempt.update({ where: { key: "counter" }, data: { failures: failures + 1 } });
    });
  await Promise.all(Array.from({ length: 50 }, increment));
  expect(await failuresOf("counter")).toBe(51);
});

test("work that a transaction left behind goes to the database itself, not to a transaction that is over", async () => {
  let late: Promise<unknown> | undefined;
  await transaction(async () => {
    late = pause(20).then(() => failedOnce("late"));
  });
  await late;
  expect(await failuresOf("late")).toBe(1);
});

test("a refusal that somebody caught costs the transaction nothing that it wrote before or writes after", async () => {
  await failedOnce("taken");
  await transaction(async () => {
    await failedOnce("before");
    await expect(failedOnce("taken")).rejects.toSatisfy(isUniqueViolation);
    await failedOnce("after");
    await expect(failedOnce("taken")).rejects.toSatisfy(isUniqueViolation);
  });
  expect([await failuresOf("before"), await failuresOf("after")]).toEqual([1, 1]);
});

test("of many who write the same record at once one writes it, and nobody fails", async () => {
  const written = await Promise.all(Array.from({ length: 20 }, () => unlessThere(() => failedOnce("crowded"))));
  expect(written.filter((row) => row !== undefined)).toHaveLength(1);
  await expect(unlessThere(() => Promise.reject(new Error("something else")))).rejects.toThrow("something else");
});

test("recognises that a record exists already, and nothing else", async () => {
  await failedOnce("twice");
  const second = await failedOnce("twice").catch((error: unknown) => error);
  expect(isUniqueViolation(second)).toBe(true);
  expect(isUniqueViolation(new Error("twice"))).toBe(false);
});
