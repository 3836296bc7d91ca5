import { expect, test, vi } from "vitest";
import { database } from "#lib/database";
import { exampleAccount } from "#lib/database/example-rows";
import { run, useFreshDatabase } from "#lib/database/fresh-database";
import { now } from "#lib/time";
import { transaction } from "#lib/transaction";
import { connect } from "./client.ts";
import { connectionsPerProcess } from "./policy.ts";

const { url } = useFreshDatabase();

const failedOnce = async (key: string) =>
  await database().attempt.create({ data: { key, failures: 1, lastFailedAt: now() } });
const count = async () => await database().attempt.count();

/** Lets everybody go on once `guests` have come; who comes again later is not held up. */
function party(guests: number): () => Promise<void> {
  const complete = Promise.withResolvers<void>();
  let present = 0;
  return () => {
    present += 1;
    if (present === guests) complete.resolve();
    return complete.promise;
  };
}

test("of two that read the same and write on the strength of it, one runs again and sees what the other wrote", async () => {
  const bothHaveRead = party(2);
  let attempts = 0;
  const addOneMore = (key: string) =>
    transaction(async () => {
      attempts += 1;
      const seen = await count();
      await bothHaveRead();
      await failedOnce(`${key} after ${seen}`);
    });
  await Promise.all([addOneMore("a"), addOneMore("b")]);
  const written = (await database().attempt.findMany()).map(({ key }) => key.slice(2)).toSorted();
  expect(written).toEqual(["after 0", "after 1"]);
  expect(attempts).toBe(3);
});

test("of two that wait for one another, one runs again", async () => {
  await Promise.all([failedOnce("left"), failedOnce("right")]);
  const bothHoldOne = party(2);
  const failAgain = (key: string) =>
    database().attempt.update({ where: { key }, data: { failures: { increment: 1 } } });
  const both = (first: string, second: string) =>
    transaction(async () => {
      await failAgain(first);
      await bothHoldOne();
      await failAgain(second);
    });
  await Promise.all([both("left", "right"), both("right", "left")]);
  const rows = await database().attempt.findMany({ where: { key: { in: ["left", "right"] } } });
  expect(rows.map(({ failures }) => failures)).toEqual([3, 3]);
});

test("relations that Prisma asks for at once take turns on the connection of a transaction", async () => {
  await exampleAccount();
  const warned = vi.fn();
  process.on("warning", warned);
  await transaction(() => database().account.findMany({ include: { sessions: true, passkeys: true, orders: true } }));
  process.off("warning", warned);
  expect(warned).not.toHaveBeenCalled();
});

test("what fails for another reason is not tried again", async () => {
  let attempts = 0;
  const broken = transaction(async () => {
    attempts += 1;
    throw new Error("changed our mind");
  });
  await expect(broken).rejects.toThrow("changed our mind");
  expect(attempts).toBe(1);
});

test("a crowd takes no more connections than a process may have", async () => {
  await Promise.all(Array.from({ length: 200 }, () => transaction(count)));
  const [connections] = await run(
    url,
    "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'cartwright' AND datname = current_database()",
  );
  expect(Number(connections)).toBeLessThanOrEqual(connectionsPerProcess);
});

test("the connection of a client that is gone is gone too", async () => {
  const client = connect(url);
  await client.attempt.count();
  await client.$disconnect();
  await expect(client.attempt.count()).resolves.toBeGreaterThan(0);
  await client.$disconnect();
});
