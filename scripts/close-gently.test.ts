import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { Agent, createServer, request } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, expect, test, vi } from "vitest";
import { certificateFor } from "./certificate.ts";
import { closesGently } from "./close-gently.ts";

const directory = mkdtempSync(join(tmpdir(), "cartwright-close-"));
afterAll(() => rmSync(directory, { recursive: true }));

test("every answer under way arrives whole, whoever only keeps a connection is let go, and nobody new comes in", async () => {
  const { certificate, key } = await certificateFor("localhost", directory);
  const long = "x".repeat(4_000_000);
  const server = createServer({ cert: certificate, key }, async ({ url }, response) => {
    if (url === "/slow") await pause(200);
    response.end(long);
  });
  let taken = 0;
  server.on("request", () => {
    taken += 1;
  });
  const close = closesGently(server, 5000);
  await once(server.listen(0), "listening");
  const { port } = server.address() as AddressInfo;
  const agent = new Agent({ keepAlive: true });
  const lengthOf = (path: string) =>
    new Promise<number>((resolve, reject) => {
      request({ port, path, agent, rejectUnauthorized: false }, (response) => {
        let length = 0;
        response
          .on("data", (chunk) => (length += chunk.length))
          .on("end", () => resolve(length))
          .on("error", reject);
      })
        .on("error", reject)
        .end();
    });

  await lengthOf("/");
  const underWay = [..."abcdef"].map((_, index) => lengthOf(index % 2 ? "/slow" : "/"));
  // Only what the server has heard of is under way; the one before is the first.
  await vi.waitFor(() => expect(taken).toBe(1 + underWay.length), { timeout: 10_000 });
  const began = performance.now();
  const closed = close();
  await expect(lengthOf("/")).rejects.toThrow();
  expect(await Promise.all(underWay)).toEqual(Array(6).fill(long.length));
  await closed;
  expect(performance.now() - began).toBeLessThan(4000);
});

test("nobody waits for a stream of events, which has no end", async () => {
  const { certificate, key } = await certificateFor("localhost", directory);
  const server = createServer({ cert: certificate, key }, (_, response) => {
    response.setHeader("Content-Type", "text/event-stream").write(":\n\n");
  });
  const close = closesGently(server, 30_000);
  await once(server.listen(0), "listening");
  const { port } = server.address() as AddressInfo;
  const [answer] = await once(request({ port, rejectUnauthorized: false }).end(), "response");
  answer.on("error", () => undefined).resume();
  const began = performance.now();
  await close();
  expect(performance.now() - began).toBeLessThan(10_000);
});
