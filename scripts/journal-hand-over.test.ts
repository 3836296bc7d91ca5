/** A collector of logs as an operator has one, behind TLS; and one that does not answer, or is not the one that it says. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { getCACertificates, setDefaultCACertificates } from "node:tls";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { database } from "#lib/database";
import { disarm, useFreshDatabase } from "#lib/database/fresh-database";
import { handOver, linkEvents, record } from "#lib/journal";
import { authorityPath, certificateFor } from "./certificate.ts";

const directory = mkdtempSync(join(tmpdir(), "cartwright-hand-over-"));
const cursor = join(directory, "journal.sent");
const { url } = useFreshDatabase();
const trusted = getCACertificates("default");

type Received = { readonly headers: IncomingMessage["headers"]; readonly events: readonly { place: number }[] };
let received: Received[] = [];
let answer = (response: ServerResponse): unknown => response.end();
let server: Server;
let told: ReturnType<typeof vi.spyOn>;

beforeAll(async () => {
  const { certificate, key } = await certificateFor("localhost", directory);
  server = createServer({ cert: certificate, key }, async (request, response) => {
    const lines = (await text(request)).trimEnd().split("\n");
    received.push({ headers: request.headers, events: lines.map((line) => JSON.parse(line)) });
    answer(response);
  });
  await new Promise<void>((listening) => void server.listen(0, listening));
  setDefaultCACertificates([...trusted, readFileSync(authorityPath(directory), "utf8")]);
  vi.stubEnv("DATA_DIR", directory);
  const { port } = server.address() as AddressInfo;
  vi.stubEnv("JOURNAL_URL", `https://shop:let%20me@localhost:${port}/journal?of=cartwright`);
  await disarm(url, "SecurityEvent");
  await disarm(url, "JournalEnd");
});
afterAll(async () => {
  setDefaultCACertificates(trusted);
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
  rmSync(directory, { recursive: true });
});

beforeEach(async () => {
  received = [];
  answer = (response) => response.end();
  told = vi.spyOn(console, "error").mockReturnValue();
  rmSync(cursor, { force: true });
  await database().securityEvent.deleteMany({});
  await database().journalEnd.updateMany({ data: { length: 0, hash: "", seal: "" } });
  await happen(3);
});

async function happen(count: number): Promise<void> {
  for (let time = 0; time < count; time += 1)
    await record({ kind: "sign-in", accountId: "ada", reason: "customer pwd" });
  await linkEvents();
}
const places = () => received.flatMap(({ events }) => events.map(({ place }) => place));

test("linked events are sent once over TLS, in their order, each a line of JSON that says all of it @AUD-07 @ASVS-16.2.4 @ASVS-16.4.3", async () => {
  await record({ kind: "sign-out" });
  expect(await handOver()).toBe(3);
  expect(await handOver()).toBe(0);
  await linkEvents();
  expect(await handOver()).toBe(1);
  expect(places()).toEqual([1, 2, 3, 4]);
  const [{ headers, events } = { headers: {}, events: [] }] = received;
  expect(headers["content-type"]).toBe("application/x-ndjson");
  expect(headers.authorization).toBe(`Basic ${btoa("shop:let me")}`);
  expect(events[0]).toEqual({
    ...{ at: expect.stringMatching(/^\d{4}-.*Z$/), kind: "sign-in", accountId: "ada", actorId: null },
    ...{ sessionHandle: null, network: "", reason: "customer pwd", seal: expect.any(String), place: 1 },
    hash: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
});

test("what the other side did not take is sent again until it does, and said once @AUD-07 @ASVS-16.4.3", async () => {
  for (const refusal of [
    (response: ServerResponse) => response.writeHead(503).end(),
    (response: ServerResponse) => response.writeHead(307, { location: "/elsewhere" }).end(),
    (response: ServerResponse) => response.destroy(),
  ]) {
    answer = refusal;
    expect(await handOver()).toBe(0);
  }
  expect(told).toHaveBeenCalledTimes(1);
  expect(JSON.stringify(told.mock.calls.map(String))).not.toContain("let me");
  answer = (response) => response.end();
  received = [];
  expect(await handOver()).toBe(3);
  expect(places()).toEqual([1, 2, 3]);
});

test("that it cannot be written down how far it got is said once too", async () => {
  mkdirSync(`${cursor}.new`);
  for (let time = 0; time < 3; time += 1) expect(await handOver()).toBe(0);
  rmSync(`${cursor}.new`, { recursive: true });
  expect(told).toHaveBeenCalledTimes(1);
  expect(await handOver()).toBe(3);
});

test("nothing is sent to whoever cannot prove that they are the one", async () => {
  setDefaultCACertificates(trusted);
  // A connection that stands was checked when it was made.
  server.closeAllConnections();
  expect(await handOver()).toBe(0);
  setDefaultCACertificates([...trusted, readFileSync(authorityPath(directory), "utf8")]);
  expect(received).toEqual([]);
});

test("a journal that is another than was sent, as after a backup was put back, is sent whole", async () => {
  await handOver();
  writeFileSync(cursor, readFileSync(cursor, "utf8").replace(/[0-9a-f]{64}/, "0".repeat(64)));
  received = [];
  expect(await handOver()).toBe(3);
  writeFileSync(cursor, `7 ${"0".repeat(64)}\n`);
  expect(await handOver()).toBe(3);
  expect(places()).toEqual([1, 2, 3, 1, 2, 3]);
});
