/**
 * Test support: a fake of the Pwned Passwords range service, which speaks its protocol over HTTP on loopback. It knows
 * what it is told to know, and nothing else of the world.
 */
import { createHash } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

type Asked = { readonly path: string; readonly headers: IncomingMessage["headers"]; readonly body: string };

/** How the service behaves: as it should, or in one of the ways in which it can fail. */
type Mood = "well" | "failing" | "silent" | "captive";

/** Starts the service; `asked` is everything that it was ever told. */
export async function startRangeService(passwords: readonly string[]) {
  const leaked = passwords.map((one) => createHash("sha1").update(one).digest("hex").toUpperCase());
  const asked: Asked[] = [];
  let mood: Mood = "well";
  const server = createServer(async (request, response) => {
    const body = (await request.toArray()).join("");
    asked.push({ path: request.url ?? "", headers: request.headers, body });
    if (mood === "silent") return;
    if (mood === "failing") return void response.writeHead(503).end();
    if (mood === "captive")
      return void response.writeHead(200).end("<!doctype html><title>Sign in to this network</title>");
    const prefix = (request.url ?? "").slice("/range/".length);
    const found = leaked.filter((hash) => hash.startsWith(prefix)).map((hash) => `${hash.slice(5)}:42`);
    const others = ["0018A45C4D1DEF81644B54AB7F969B88D65:10", "00D4F6E8FA6EECAD2A3AA415EEC418D38EC:2"];
    // Padding is there to be ignored: it looks like the rest, but for the count.
    const padding = leaked
      .map((hash) => `${hash.slice(5)}:0`)
      .filter((line) => !found.includes(line.replace(":0", ":42")));
    response.writeHead(200, { "content-type": "text/plain" }).end([...others, ...found, ...padding].join("\r\n"));
  });
  await new Promise<void>((listening) => void server.listen(0, "127.0.0.1", listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/range/`,
    asked,
    be: (next: Mood) => {
      mood = next;
    },
    stop: () => {
      server.closeAllConnections();
      return new Promise<void>((closed) => void server.close(() => closed()));
    },
  };
}
