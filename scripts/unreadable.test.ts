import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import type { Server } from "node:http";
import { type AddressInfo, connect as connectPlainly } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { connect } from "node:tls";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { certificateFor } from "./certificate.ts";
import { createTlsServer } from "./tls-server.ts";
import { refusesUnreadable } from "./unreadable.ts";

const directory = mkdtempSync(join(tmpdir(), "cartwright-unreadable-"));
let server: Server;
beforeAll(async () => {
  const { certificate, key } = await certificateFor("localhost", directory);
  const hasty = { headersTimeout: 100, requestTimeout: 100, keepAliveTimeout: 100, connectionsCheckingInterval: 50 };
  server = createTlsServer(hasty, { cert: certificate, key }, (_, response) => response.end("fine"));
  refusesUnreadable(server);
  await once(server.listen(0), "listening");
});
afterAll(() => {
  server.close();
  rmSync(directory, { recursive: true });
});

/** All that comes back on a connection on which that is said and nothing more. */
async function answerTo(said: string): Promise<string> {
  const socket = connect({ port: (server.address() as AddressInfo).port, rejectUnauthorized: false });
  await once(socket, "secureConnect");
  socket.write(said);
  return text(socket);
}

test("a connection on which nothing is said is closed without a word", async () => {
  expect(await answerTo("")).toBe("");
});

test("a request that does not come to its end is told so, in the headers of every answer", async () => {
  expect(await answerTo("GET / HTTP/1.1\r\nHost: ")).toMatch(
    /^HTTP\/1\.1 408 Request Timeout\r\n[\s\S]*strict-transport-security: [\s\S]*Connection: close\r\n\r\n$/i,
  );
});

test("headers that are too long are told so", async () => {
  expect(await answerTo(`GET / HTTP/1.1\r\nHost: localhost\r\nToo-Long: ${"x".repeat(20_000)}\r\n\r\n`)).toMatch(
    /^HTTP\/1\.1 431 Request Header Fields Too Large\r\n/,
  );
});

test("who does not close in return keeps no connection", async () => {
  const { port } = server.address() as AddressInfo;
  const socket = connect({ socket: connectPlainly({ port, allowHalfOpen: true }), rejectUnauthorized: false });
  await once(socket, "secureConnect");
  socket.write("Hello?\r\n\r\n");
  socket.resume();
  await vi.waitFor(async () => expect(await promisify(server.getConnections.bind(server))()).toBe(0));
  socket.destroy();
});

test("what is no request at all is told so, in the same headers", async () => {
  expect(await answerTo("Hello?\r\n\r\n")).toMatch(
    /^HTTP\/1\.1 400 Bad Request\r\n[\s\S]*strict-transport-security: [\s\S]*Connection: close\r\n\r\n$/i,
  );
});
