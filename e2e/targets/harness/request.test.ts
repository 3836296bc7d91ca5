import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { isOf, send } from "./request.ts";

let asked: string[];
let servers: Server[];

/** A server that notes who asks for what. */
async function listening(name: string): Promise<string> {
  const server = createServer((request, response) => {
    asked.push(`${name}${request.url}`);
    response.end("hello");
  }).listen(0, "127.0.0.1");
  servers.push(server);
  await once(server, "listening");
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

beforeEach(() => {
  asked = [];
  servers = [];
});
afterEach(() => Promise.all(servers.map((server) => new Promise((closed) => server.close(closed)))));

test("a path and an address of the target are asked for", async () => {
  const origin = await listening("target");
  await send({ origin }, "/cart");
  expect((await send({ origin }, `${origin}/sign-in?a=b`)).body).toBe("hello");
  expect(asked).toEqual(["target/cart", "target/sign-in?a=b"]);
});

test("nothing is sent to another server, though a page of the target named it", async () => {
  const [origin, other] = [await listening("target"), await listening("other")];
  for (const address of [`${other}/cart`, `//${new URL(other).host}/cart`, `${origin}@${new URL(other).host}/cart`]) {
    await expect(send({ origin }, address), address).rejects.toThrow("nothing is sent there");
  }
  expect(asked).toEqual([]);
});

test.each([
  ["https://localhost:3000/cart", true],
  ["https://LOCALHOST:3000", true],
  ["https://localhost:30001/cart", false],
  ["https://localhost.evil.example:3000/cart", false],
  ["https://localhost.evil.example:3000/cart", false],
  ["http://localhost:3000/cart", false],
])("%s is of https://localhost:3000: %s", (address, isOwn) => {
  expect(isOf("https://localhost:3000", address)).toBe(isOwn);
});
