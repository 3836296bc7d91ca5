import { expect, test } from "vitest";
import { database } from "#lib/database";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { transaction } from "#lib/transaction";
import { linkEvents, record } from "./index.ts";

useFreshDatabase();

const last = () => database().securityEvent.findFirst({ orderBy: { id: "desc" } });

test("an event is kept with its instant, what it is about and who did it @ASVS-16.2.1", async () => {
  await record({
    kind: "session-revoked",
    accountId: "ada",
    actorId: "grace",
    sessionHandle: "handle",
    network: "203.0.113.0/24",
    reason: "staff",
  });
  expect(await last()).toMatchObject({
    kind: "session-revoked",
    accountId: "ada",
    actorId: "grace",
    sessionHandle: "handle",
    network: "203.0.113.0/24",
    reason: "staff",
    at: expect.any(Date),
  });
});

test("what stands in the journal can be neither changed nor removed, before it is linked and after @ASVS-16.4.2", async () => {
  await record({ kind: "sign-out" });
  for (const stage of ["before", "after"]) {
    await expect(database().securityEvent.updateMany({ data: { reason: stage } })).rejects.toThrow();
    await expect(database().securityEvent.deleteMany({})).rejects.toThrow();
    await expect(database().journalEnd.deleteMany({})).rejects.toThrow();
    await linkEvents();
  }
  await expect(database().securityEvent.updateMany({ data: { place: 7 } })).rejects.toThrow();
  await expect(database().securityEvent.updateMany({ data: { hash: "" } })).rejects.toThrow();
  await expect(database().journalEnd.updateMany({ data: { length: 0 } })).rejects.toThrow();
});

test("an event falls with the transaction that it belongs to", async () => {
  const count = await database().securityEvent.count();
  const failing = transaction(async () => {
    await record({ kind: "account-created" });
    throw new Error("no room");
  });
  await expect(failing).rejects.toThrow("no room");
  expect(await database().securityEvent.count()).toBe(count);
});

test("events are linked once, in the order in which they were written, however many do it at once", async () => {
  await transaction(async () => {
    await record({ kind: "sign-out" });
    await transaction(() => record({ kind: "sign-in" }));
  });
  await Promise.all(Array.from({ length: 150 }, () => record({ kind: "rotation-offered" })));
  const counts = await Promise.all(Array.from({ length: 5 }, linkEvents));
  expect(counts.reduce((sum, count) => sum + count)).toBe(152);
  const events = await database().securityEvent.findMany({ orderBy: { id: "asc" } });
  expect(events.map(({ place }) => place)).toEqual(events.map((_, index) => index + 1));
  expect(await linkEvents()).toBe(0);
});

test("two events that say the same are two", async () => {
  await Promise.all([record({ kind: "sign-out" }), record({ kind: "sign-out" })]);
  const [one, other] = await database().securityEvent.findMany({ orderBy: { id: "desc" }, take: 2 });
  expect(one?.seal).not.toBe(other?.seal);
});
