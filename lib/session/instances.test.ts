/** Several processes on one database, as INSTANCES has them: what holds among the requests of one must hold among all. */
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { expect, test, vi } from "vitest";
import { config } from "#lib/config";
import { database } from "#lib/database";
import { exampleAccount } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { before, minutes, now } from "#lib/time";
import { beginSignedIn, limits, rotation } from "./index.ts";

const { url } = useFreshDatabase();
const client = { network: "203.0.113.0/24", browser: "Firefox", platform: "Linux" };

/** Resumes each session so many times at once, when it is told to; prints who was in, and the successors. */
const instance = `
  const { resume } = await import("./lib/session/index.ts");
  const [times, ...identifiers] = process.argv.slice(1);
  const visit = { cause: "person", offerable: true, client: ${JSON.stringify(client)} };
  await resume("x".repeat(43), "customer", visit);
  console.log("ready");
  await new Promise((go) => process.stdin.once("data", go));
  const requests = Array.from({ length: Number(times) }, () => identifiers).flat();
  const answers = await Promise.all(requests.map((identifier) => resume(identifier, "customer", visit)));
  console.log(JSON.stringify(answers.map(({ session, successor }) => ({ kind: session.kind, successor }))));
  process.exit(0);
`;

type Answer = { readonly kind: string; readonly successor?: string };

/** What two instances answer when each is asked for these sessions so many times, both at once. */
async function askBoth(identifiers: readonly string[], times: number): Promise<Answer[]> {
  const both = [startInstance(identifiers, times), startInstance(identifiers, times)];
  await Promise.all(both.map(({ say }) => say()));
  for (const { go } of both) go();
  return (await Promise.all(both.map(({ say }) => say()))).flatMap((said) => JSON.parse(said));
}

function startInstance(identifiers: readonly string[], times: number) {
  const program = ["--conditions=react-server", "--input-type=module", "--eval", instance];
  const env = { NODE_ENV: "test" as const, DATABASE_URL: url, DATA_DIR: config().dataDir };
  const child = spawn(process.execPath, [...program, String(times), ...identifiers], { env });
  const complaints = text(child.stderr);
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  return {
    go: () => child.stdin.end("go"),
    async say(): Promise<string> {
      const { value, done } = await lines.next();
      if (done) throw new Error(`An instance has failed.\n${await complaints}`);
      return value;
    },
  };
}

// Each test starts processes of its own.
vi.setConfig({ testTimeout: minutes(2) });

test("twenty requests at the moment of rotation, spread over two instances, are offered one and the same successor", async () => {
  const { session, identifier } = await beginSignedIn(await exampleAccount(), ["pwd"], client);
  const { handle } = session;
  await database().session.update({
    where: { handle },
    data: {
      identifierSince: before(now(), limits.customer.rotationInterval),
      offeredAt: before(now(), rotation.settle),
    },
  });
  const answers = await askBoth([identifier], 10);
  expect(answers.map(({ kind }) => kind)).toEqual(Array(20).fill("customer"));
  const [successor = "", ...others] = new Set(answers.map((answer) => answer.successor));
  expect(others).toEqual([]);

  // All of them use it at once: it is confirmed once, its predecessor retired once.
  const later = await askBoth([successor], 10);
  expect(later.map(({ kind }) => kind)).toEqual(Array(20).fill("customer"));
  expect(await database().session.findUnique({ where: { handle } })).toMatchObject({ generation: 1, endedAt: null });
  expect(await database().retiredIdentifier.count({ where: { sessionHandle: handle } })).toBe(1);
  expect(await database().securityEvent.count({ where: { sessionHandle: handle, kind: "rotation-offered" } })).toBe(1);
});
