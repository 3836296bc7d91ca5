import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type IncomingHttpHeaders, request } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readConfig } from "../lib/config/config.ts";
import { securityHeaders } from "../lib/request/security-headers.ts";
import { admit } from "./edge.ts";

const dataDir = mkdtempSync(join(tmpdir(), "cartwright-edge-"));

/** Behind a proxy, so that the tests need no certificate. What Next would be given is sent back. */
const settings = readConfig({ ORIGIN: "https://shop.example", TRUST_PROXY: "1", DATA_DIR: dataDir });
const server = createServer((incoming, response) => {
  if (admit(incoming, response, settings)) response.end(JSON.stringify(incoming.headers));
});
beforeAll(() => once(server.listen(0), "listening"));
afterAll(() => {
  server.close();
  rmSync(dataDir, { recursive: true });
});

const atHome = { host: "shop.example", "x-forwarded-proto": "https" };
type Answer = { status: number; headers: IncomingHttpHeaders; body: string };

function ask(path: string, headers: Record<string, string> = atHome, method = "GET", body = ""): Promise<Answer> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const sent = request({ port, path, method, headers }, (answer) => {
      let text = "";
      answer.on("data", (chunk) => {
        text += chunk;
      });
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text }));
    });
    sent.on("error", reject).end(body);
  });
}

const seenByNext = async (headers: Record<string, string>) =>
  JSON.parse((await ask("/", { ...atHome, ...headers })).body) as Record<string, string>;

test("gives every answer every security header, and each its own nonce", async () => {
  const answers = [
    await ask("/"),
    await ask("/"),
    await ask("/", { host: "other.example" }),
    await ask("/", atHome, "TRACE"),
  ];
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 308, 405]);
  for (const { headers } of answers) {
    for (const [name] of securityHeaders("")) expect(headers[name.toLowerCase()], name).toBeTruthy();
  }
  expect(new Set(answers.map(({ headers }) => headers["content-security-policy"])).size).toBe(answers.length);
});

test("takes no TRACE, and says nothing of what came with it @WSTG-CONF-06", async () => {
  const { status, body } = await ask("/", { ...atHome, cookie: "a=of-a-secret" }, "TRACE");
  expect(status).toBe(405);
  expect(body).not.toContain("of-a-secret");
});

test("sends a reader who came to another name, or without TLS, to the shop's own address", async () => {
  const elsewhere = [
    { host: "other.example", "x-forwarded-proto": "https" },
    { host: "shop.example", "x-forwarded-proto": "http" },
    { host: "shop.example" },
  ];
  for (const headers of elsewhere) {
    const answer = await ask("/products?page=2", headers);
    expect([answer.status, answer.headers.location]).toEqual([308, "https://shop.example/products?page=2"]);
  }
});

test("never repeats a write that came to another name or without TLS", async () => {
  expect((await ask("/", { ...atHome, host: "other.example" }, "POST")).status).toBe(421);
  expect((await ask("/", { ...atHome, "x-forwarded-proto": "http" }, "POST")).status).toBe(421);
});

test("answers a health check that comes by number and without TLS", async () => {
  expect((await ask("/healthz", { host: "10.0.0.7" })).status).toBe(200);
  expect((await ask("/healthz/more", { host: "10.0.0.7" })).status).toBe(308);
});

test("refuses a body that is too long, or whose length is not said", async () => {
  expect((await ask("/", atHome, "POST", "x".repeat(65_536))).status).toBe(200);
  expect((await ask("/", atHome, "POST", "x".repeat(65_537))).status).toBe(413);
  expect((await ask("/", { ...atHome, "transfer-encoding": "chunked" }, "POST", "x")).status).toBe(411);
});

test("hands on its own nonce, and nothing that only it may say", async () => {
  const lies = [
    "x-nonce",
    "x-middleware-subrequest",
    "x-middleware-next",
    "x-client-address",
    "x-client-address-seal",
    "x-own-request",
    "session-rotation",
    "x-forwarded-host",
    "forwarded",
  ];
  const seen = await seenByNext(Object.fromEntries(lies.map((name) => [name, "a lie"])));
  expect(JSON.stringify(seen)).not.toContain("a lie");
  expect(seen["content-security-policy"]).toContain(`'nonce-${seen["x-nonce"]}'`);
});

test("believes of the forwarded addresses only the one that our own proxy added", async () => {
  expect((await seenByNext({ "x-forwarded-for": "6.6.6.6, 203.0.113.9" }))["x-client-address"]).toBe("203.0.113.9");
  expect((await seenByNext({}))["x-client-address"]).toMatch(/127\.0\.0\.1|::1/);
});

test("knows what it fetches from itself by its own seal, and the client behind it", async () => {
  const first = await seenByNext({ "x-forwarded-for": "203.0.113.9" });
  const seal = { "x-client-address-seal": first["x-client-address-seal"] ?? "" };
  expect(first["x-own-request"]).toBeUndefined();

  const own = await seenByNext({ ...seal, "x-client-address": "203.0.113.9", "x-forwarded-for": "127.0.0.1" });
  expect([own["x-own-request"], own["x-client-address"]]).toEqual(["1", "203.0.113.9"]);
  const forged = await seenByNext({ ...seal, "x-client-address": "198.51.100.7", "x-forwarded-for": "192.0.2.1" });
  expect([forged["x-own-request"], forged["x-client-address"]]).toEqual([undefined, "192.0.2.1"]);
});

test("says in the browsers' own word that the router fetches ahead, for nobody has come yet", async () => {
  expect((await seenByNext({ "next-router-prefetch": "1" }))["sec-purpose"]).toBe("prefetch");
  expect((await seenByNext({}))["sec-purpose"]).toBeUndefined();
});
