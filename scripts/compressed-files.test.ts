import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, request } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { brotliDecompressSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { compressBuild, compressedFiles } from "./compressed-files.ts";

const folder = mkdtempSync(join(tmpdir(), "cartwright-static-"));
const script = "console.log('the same words, again and again');\n".repeat(100);
mkdirSync(join(folder, "chunks"));
writeFileSync(join(folder, "chunks/one.js"), script);
writeFileSync(join(folder, "chunks/font.woff2"), "compressed already");
compressBuild(folder);

const answerCompressed = compressedFiles(folder);
const server = createServer((incoming, response) => {
  if (!answerCompressed(incoming, response)) response.writeHead(204).end();
});
beforeAll(() => once(server.listen(0), "listening"));
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

async function ask(path: string, encoding: string, method = "GET") {
  const { port } = server.address() as AddressInfo;
  const sent = request({ port, path, method, headers: { "accept-encoding": encoding } }).end();
  const [answer] = (await once(sent, "response")) as [IncomingMessage];
  return { status: answer.statusCode, headers: answer.headers, body: await buffer(answer) };
}

test("answers a script compressed, to be kept for as long as its name lasts", async () => {
  const { status, headers, body } = await ask("/_next/static/chunks/one.js", "gzip, deflate, br, zstd");
  expect([status, headers["content-encoding"], headers.vary]).toEqual([200, "br", "Accept-Encoding"]);
  expect(headers["content-type"]).toBe("text/javascript; charset=utf-8");
  expect(headers["cache-control"]).toBe("public, max-age=31536000, immutable");
  expect(brotliDecompressSync(body).toString()).toBe(script);
  expect(body.length).toBeLessThan(script.length / 20);
});

test("answers only the headers when only they are asked for", async () => {
  const { status, headers, body } = await ask("/_next/static/chunks/one.js", "br", "HEAD");
  expect([status, Number(headers["content-length"]) > 0, body.length]).toEqual([200, true, 0]);
});

test.each(["gzip, deflate", "", "br;q=0", "br; q=0.0, gzip", "brotli"])("leaves “%s” to Next", async (encoding) => {
  expect((await ask("/_next/static/chunks/one.js", encoding)).status).toBe(204);
});

test.each(["br;q=0.5", "gzip;q=0.8, BR ; q=1.0"])("reads “%s” as a wish for Brotli", async (encoding) => {
  expect((await ask("/_next/static/chunks/one.js", encoding)).status).toBe(200);
});

test("knows no file but those of the build, and no write", async () => {
  const others = ["/_next/static/chunks/font.woff2", "/_next/static/chunks/one.js.br", "/_next/static/../one.js", "/"];
  for (const path of others) expect((await ask(path, "br")).status, path).toBe(204);
  expect((await ask("/_next/static/chunks/one.js", "br", "POST")).status).toBe(204);
});
