/**
 * After an action that redirects, Next fetches the next page from this very shop, with the headers of the request it
 * is answering. Such a request comes from our own address and proves nothing about the browser: it is known by a seal
 * on the browser's address, which never leaves the server.
 */
import { createHmac, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { deriveSecret } from "../lib/config/secret.ts";

/** The client behind a request that one of our own instances makes; nothing when it comes from anybody else. */
export function ownRequest({ headers }: IncomingMessage, dataDir: string): { address: string } | undefined {
  const address = headers["x-client-address"];
  const seal = headers["x-client-address-seal"];
  if (typeof address !== "string" || typeof seal !== "string") return undefined;
  const [given, right] = [Buffer.from(seal), Buffer.from(sealOf(address, dataDir))];
  return given.length === right.length && timingSafeEqual(given, right) ? { address } : undefined;
}

/** What marks an address as one that our own server saw, the same on every instance. */
export const sealOf = (address: string, dataDir: string): string =>
  createHmac("sha256", keyIn(dataDir)).update(address).digest("base64url");

const keys = new Map<string, string>();

function keyIn(dataDir: string): string {
  const key = keys.get(dataDir) ?? deriveSecret(dataDir, "edge");
  keys.set(dataDir, key);
  return key;
}
