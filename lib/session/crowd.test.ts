/**
 * Two hundred sessions of twenty requests each, ten sessions at a time, through two processes with one database, which wait
 * for their turn no longer than the shop does. Below HTTP: an error here is what a person would be shown.
 */
import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { database } from "#lib/database";
import { exampleAccount } from "#lib/database/example-rows";
import { run, useFreshDatabase } from "#lib/database/fresh-database";
import { digest } from "#lib/random";
import { before, minutes, now } from "#lib/time";
import { crowd } from "./example-crowd.ts";
import { beginSignedIn } from "./index.ts";

const { url } = useFreshDatabase("as shipped");
const [people, requests, offered] = [200, 20, 10];
const client = { network: "203.0.113.0/24", browser: "Firefox", platform: "Linux" };

test(
  "nobody is refused, whoever is due is offered one successor, and “last seen” is written once",
  async () => {
    const identifiers: string[] = [];
    for (let person = 0; person < people; person += 1) {
      const { identifier } = await beginSignedIn(await exampleAccount(), ["pwd"], client);
      identifiers.push(identifier);
    }
    await database().session.updateMany({ data: { lastSeenAt: before(now(), minutes(2)) } });
    const due = identifiers.slice(0, offered).map((identifier) => digest(identifier));
    await database().session.updateMany({ where: { identifierDigest: { in: due } }, data: { rotationDue: true } });
    await countWritesOfLastSeen();

    const other = await startInstance();
    const theirs = once(other, "message");
    other.send([identifiers, requests / 2]);
    const ours = await crowd(identifiers, requests / 2);
    const [answersOfOther] = (await theirs) as [typeof ours];

    for (const [index, own] of ours.entries()) {
      const kinds = [...own.kinds, ...(answersOfOther[index]?.kinds ?? [])];
      expect(kinds).toEqual(Array(requests).fill("customer"));
      expect(new Set([...own.successors, ...(answersOfOther[index]?.successors ?? [])]).size).toBe(
        index < offered ? 1 : 0,
      );
    }
    expect((await run(url, 'SELECT count(*) FROM "Touched"'))[0]).toBe(String(people));
    expect(await database().securityEvent.count({ where: { kind: "rotation-offered" } })).toBe(offered);
  },
  minutes(3),
);

async function startInstance() {
  vi.stubEnv("DATABASE_URL", url);
  const other = fork(join(import.meta.dirname, "example-crowd.ts"), {
    execArgv: ["--conditions=react-server"],
  });
  await once(other, "message");
  return other;
}

async function countWritesOfLastSeen(): Promise<void> {
  await run(url, 'CREATE TABLE "Touched" ("handle" TEXT NOT NULL)');
  const insert = 'INSERT INTO "Touched" VALUES (NEW."handle")';
  const when = 'AFTER UPDATE OF "lastSeenAt" ON "Session" FOR EACH ROW';
  if (url.startsWith("file:")) return void (await run(url, `CREATE TRIGGER "touched" ${when} BEGIN ${insert}; END`));
  await run(
    url,
    `CREATE FUNCTION touched() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ${insert}; RETURN NEW; END $$`,
  );
  await run(url, `CREATE TRIGGER "touched" ${when} EXECUTE FUNCTION touched()`);
}
