/** What an intruder does who owns the database, but not the key of this installation. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { database } from "#lib/database";
import { disarm, useFreshDatabase } from "#lib/database/fresh-database";
import { linkEvents, markEnd, record, verifyJournal } from "./index.ts";

const directory = mkdtempSync(join(tmpdir(), "cartwright-journal-"));
beforeAll(() => void vi.stubEnv("DATA_DIR", directory));
afterAll(() => rmSync(directory, { recursive: true }));
const { url } = useFreshDatabase();

const marks = join(directory, "journal.marks");
const length = 12;
const say = (sql: string) => database().$executeRawUnsafe(sql);

beforeAll(async () => {
  for (const table of ["SecurityEvent", "JournalEnd"]) await disarm(url, table);
});

beforeEach(async () => {
  rmSync(marks, { force: true });
  await database().securityEvent.deleteMany({});
  await database().journalEnd.updateMany({ data: { length: 0, hash: "", seal: "" } });
  for (let count = 0; count < length; count += 1) await record({ kind: "sign-in", accountId: `account ${count}` });
  await linkEvents();
});

const firstBroken = async () => {
  const verdict = await verifyJournal();
  return verdict.verdict === "broken" ? verdict.place : undefined;
};
const eventAt = (place: number) => database().securityEvent.findUniqueOrThrow({ where: { place } });

test("a journal that nobody touched is intact, and every event of it was verified", async () => {
  expect(await verifyJournal()).toMatchObject({ verdict: "intact", end: { length }, older: 0, waiting: 0 });
});

test("an empty journal is intact", async () => {
  await database().securityEvent.deleteMany({});
  await database().journalEnd.updateMany({ data: { length: 0, hash: "", seal: "" } });
  expect(await verifyJournal()).toMatchObject({ verdict: "intact", end: { length: 0 } });
});

test("what was just written waits to be linked, and is no break", async () => {
  await record({ kind: "sign-out" });
  expect(await verifyJournal()).toMatchObject({ verdict: "intact", end: { length }, waiting: 1 });
});

test("a journal that grows while it is read is intact", async () => {
  const writing = Promise.all(Array.from({ length: 300 }, () => record({ kind: "sign-out" }))).then(linkEvents);
  for (let reading = 0; reading < 20; reading += 1) expect((await verifyJournal()).verdict).toBe("intact");
  await writing;
  expect(await verifyJournal()).toMatchObject({ verdict: "intact", end: { length: length + 300 } });
});

describe("the first event that is not as it was written is named @ASVS-16.4.2", () => {
  const place = fc.integer({ min: 1, max: length });
  const column = fc.constantFrom("kind", "accountId", "actorId", "sessionHandle", "network", "reason", "seal", "hash");

  test("whichever is altered, in whatever it says", async () => {
    const altered = fc.asyncProperty(place, column, async (at, name) => {
      const { [name]: before } = await eventAt(at);
      await database().securityEvent.update({ where: { place: at }, data: { [name]: "someone else" } });
      expect(await firstBroken()).toBe(at);
      await database().securityEvent.update({ where: { place: at }, data: { [name]: before } });
      expect(await firstBroken()).toBeUndefined();
    });
    await fc.assert(altered, { numRuns: 40, includeErrorInReport: true });
  });

  test("its instant included", async () => {
    await say(`UPDATE "SecurityEvent" SET "at" = '2020-01-01T00:00:00.000Z' WHERE "place" = 4`);
    expect(await firstBroken()).toBe(4);
  });

  test("whichever is removed, and the gap closed behind it", async () => {
    await database().securityEvent.delete({ where: { place: 5 } });
    expect(await firstBroken()).toBe(5);
    for (let at = 6; at <= length; at += 1)
      await database().securityEvent.update({ where: { place: at }, data: { place: at - 1 } });
    expect(await firstBroken()).toBe(5);
  });

  test("whichever two change places", async () => {
    const swapped = fc.asyncProperty(place, place, async (one, other) => {
      fc.pre(one !== other);
      const swap = async () => {
        const [a, b] = [await eventAt(one), await eventAt(other)];
        await database().securityEvent.update({ where: { id: a.id }, data: { place: null } });
        await database().securityEvent.update({ where: { id: b.id }, data: { place: one } });
        await database().securityEvent.update({ where: { id: a.id }, data: { place: other } });
      };
      await swap();
      expect(await firstBroken()).toBe(Math.min(one, other));
      await swap();
    });
    await fc.assert(swapped, { numRuns: 20 });
  });

  test("one that is put in, with room made for it", async () => {
    for (let at = length; at >= 7; at -= 1)
      await database().securityEvent.update({ where: { place: at }, data: { place: at + 1 } });
    const { id: _, seal, ...like } = await eventAt(6);
    await database().securityEvent.create({ data: { ...like, seal: `x${seal}`, place: 7 } });
    expect(await firstBroken()).toBe(7);
  });

  test("one that is put in unlinked, for the shop to link it: it is not taken in", async () => {
    const { id: _, hash: __, seal, ...like } = await eventAt(6);
    for (const forged of [null, `x${seal}`, "name.seal"]) {
      await database().securityEvent.create({ data: { ...like, seal: forged, place: null } });
      expect(await linkEvents()).toBe(0);
      expect(await firstBroken()).toBe(length + 1);
      await database().securityEvent.deleteMany({ where: { place: null } });
    }
  });

  test("one that the shop wrote at that place in another life, before a backup was put back", async () => {
    const former = await database().journalEnd.findFirstOrThrow();
    await record({ kind: "sign-in" });
    await linkEvents();
    const { id, ...other } = await eventAt(length + 1);
    await database().securityEvent.delete({ where: { id } });
    await database().journalEnd.updateMany({ data: former });
    for (const kind of ["sign-out", "sign-in"] as const) await record({ kind });
    await linkEvents();
    expect(await firstBroken()).toBeUndefined();
    await database().securityEvent.delete({ where: { place: length + 1 } });
    await database().securityEvent.create({ data: other });
    expect(await firstBroken()).toBe(length + 2);
  });

  test("a copy of one that the shop wrote is no second one", async () => {
    const { id: _, hash: __, ...like } = await eventAt(6);
    await expect(database().securityEvent.create({ data: { ...like, place: null } })).rejects.toThrow();
  });
});

describe("the end of the chain", () => {
  const cutOff = () => database().securityEvent.deleteMany({ where: { place: { gt: length - 3 } } });

  test("cannot be cut off", async () => {
    await cutOff();
    expect(await firstBroken()).toBe(length - 2);
  });

  test("cannot be cut off and the count corrected", async () => {
    await cutOff();
    const { hash } = await eventAt(length - 3);
    await database().journalEnd.updateMany({ data: { length: length - 3, hash: hash ?? "" } });
    expect(await firstBroken()).toBe(length - 2);
  });

  test("cannot be put back with its own former seal past a mark outside the database", async () => {
    const former = await database().journalEnd.findFirstOrThrow();
    await record({ kind: "sign-out" });
    await linkEvents();
    await markEnd();
    await database().securityEvent.deleteMany({ where: { place: { gt: former.length } } });
    await database().journalEnd.updateMany({ data: former });
    expect(await firstBroken()).toBe(length + 1);
  });

  test("and the whole journal with it cannot be emptied past a mark", async () => {
    await markEnd();
    await database().securityEvent.deleteMany({});
    await database().journalEnd.updateMany({ data: { length: 0, hash: "", seal: "" } });
    expect(await firstBroken()).toBe(1);
  });

  test("is not believed without its seal: what the shop links afterwards does not heal the break", async () => {
    await cutOff();
    const { hash } = await eventAt(length - 3);
    await database().journalEnd.updateMany({ data: { length: length - 3, hash: hash ?? "" } });
    await record({ kind: "sign-out" });
    await linkEvents();
    expect(await firstBroken()).toBe(length - 2);
  });

  test("is missed when its row is gone", async () => {
    await database().journalEnd.deleteMany({});
    expect(await firstBroken()).toBe(length + 1);
    await database().journalEnd.create({ data: { id: 1, length: 0, hash: "", seal: "" } });
  });
});

test("a mark that knows another event says so", async () => {
  await markEnd();
  writeFileSync(marks, readFileSync(marks, "utf8").replace(/[0-9a-f]{64}/, "0".repeat(64)));
  expect(await firstBroken()).toBe(length);
});

test("events that are older than the chain are linked as they are found, and cannot be changed from then on", async () => {
  await database().securityEvent.deleteMany({});
  await database().journalEnd.updateMany({ data: { length: 0, hash: "", seal: "" } });
  for (let count = 0; count < 3; count += 1)
    await say(`INSERT INTO "SecurityEvent" ("at", "kind") VALUES ('2026-01-01T00:00:00.000Z', 'sign-in')`);
  await record({ kind: "sign-out" });
  expect(await linkEvents()).toBe(4);
  expect(await verifyJournal()).toMatchObject({ verdict: "intact", end: { length: 4 }, older: 3 });
  await database().securityEvent.update({ where: { place: 2 }, data: { kind: "sign-out" } });
  expect(await firstBroken()).toBe(2);
});
