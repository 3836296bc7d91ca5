/** What the shop's own code takes for the session of a request, in a process of its own as a shop would be. */
import { readFileSync } from "node:fs";
import { mock } from "node:test";
import { database } from "#lib/database";
import { beginGuest, beginSignedIn, resume } from "#lib/session";
import { measureRound, measureWhenAsked } from "./round.ts";
import type { Identifiers } from "./seed.ts";

const identifiers: Identifiers = JSON.parse(readFileSync(process.argv[2] ?? "", "utf8"));
const client = { network: "203.0.113.0/24", browser: "Firefox", platform: "Linux" };
const visit = { cause: "person", offerable: true, client } as const;
const kindOf = (number: number) => (number % 2 === 0 ? "guest" : "customer");

/** As for a page: the guard resumes the session, and hands it on. */
async function request(number: number): Promise<void> {
  const index = number % identifiers.length;
  const { session } = await resume(identifiers[index], kindOf(index), visit);
  if (session.kind !== kindOf(index)) throw new Error(`The session of a ${kindOf(index)} was ${session.kind}.`);
}

/** So many people, an hour long, a page every twenty seconds each: rows that were written per request. */
async function writesPerRequest(): Promise<number> {
  const [people, pages] = [10, 180];
  const jars: { kind: "guest" | "customer"; value: string }[] = [];
  for (let person = 0; person < people; person += 1) {
    const account = (person + 1).toString(16).padStart(16, "0");
    const begun = person % 2 === 0 ? await beginGuest(client) : await beginSignedIn(account, ["pwd"], client);
    jars.push({ kind: begun.session.kind, value: begun.identifier });
  }
  const before = await rowsWritten();
  const began = Date.now();
  for (let page = 0; page < pages; page += 1) {
    mock.timers.reset();
    mock.timers.enable({ apis: ["Date"], now: began + page * 20_000 });
    for (const jar of jars) {
      const { successor } = await resume(jar.value, jar.kind, visit);
      // As the script of the page does it: an identifier that was offered is used at once.
      if (successor) await resume(successor, jar.kind, { ...visit, cause: "machine" });
      if (successor) jar.value = successor;
    }
  }
  mock.timers.reset();
  return ((await rowsWritten()) - before) / (people * pages);
}

/** Rows that this database's connections have inserted, changed or removed. */
async function rowsWritten(): Promise<number> {
  const [row] = process.env["DATABASE_URL"]?.startsWith("file:")
    ? await database().$queryRaw<{ count: number | bigint }[]>`SELECT total_changes() AS count`
    : await settledStatistics();
  return Number(row?.count);
}

async function settledStatistics() {
  // A connection tells what it has written when it has been silent for ten seconds.
  await new Promise((resolve) => setTimeout(resolve, 11_000));
  return await database().$queryRaw<{ count: number | bigint }[]>`
    SELECT tup_inserted + tup_updated + tup_deleted AS count FROM pg_stat_database WHERE datname = current_database()`;
}

measureWhenAsked({
  requests: () => measureRound(identifiers.length, request),
  writes: writesPerRequest,
});
