import { expect, test } from "vitest";
import { database } from "#lib/database";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { transaction } from "#lib/transaction";
import { record } from "./index.ts";

useFreshDatabase();

test("an event is kept with its instant and what it is about", async () => {
  await record({
    kind: "sign-in",
    accountId: "ada",
    sessionHandle: "handle",
    network: "203.0.113.0/24",
    reason: "pwd",
  });
  expect(await database().securityEvent.findFirst({ orderBy: { id: "desc" } })).toMatchObject({
    kind: "sign-in",
    accountId: "ada",
    sessionHandle: "handle",
    network: "203.0.113.0/24",
    reason: "pwd",
    at: expect.any(Date),
  });
});

test("what stands in the journal can be neither changed nor removed", async () => {
  await record({ kind: "sign-out" });
  await expect(database().securityEvent.updateMany({ data: { reason: "never happened" } })).rejects.toThrow();
  await expect(database().securityEvent.deleteMany({})).rejects.toThrow();
});

test("an event falls with the transaction that it belongs to", async () => {
  const count = await database().securityEvent.count();
  const failing = transaction(async () => {
    await record({ kind: "sign-in" });
    throw new Error("no room");
  });
  await expect(failing).rejects.toThrow("no room");
  expect(await database().securityEvent.count()).toBe(count);
});
