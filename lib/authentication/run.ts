/**
 * next-auth, for what it is good at: asking a provider whether somebody is who they say. It is run in-process, as the
 * API-route handler that it documents, with a request and an answer of our own making. Its `signIn` callback is the
 * point at which a proof is complete; there it is told to stop, so it never makes a session. Sessions are ours: see
 * docs/decisions/0001-own-sessions-beside-next-auth.md.
 */
import "server-only";
import type { NextApiRequest, NextApiResponse } from "next";
import NextAuth, { type AuthOptions } from "next-auth";

/** What it would log may hold what people typed, or a provider's secrets. */
export const silent = { error: () => undefined, warn: () => undefined, debug: () => undefined };

/** Names and values. */
export type Cookies = Readonly<Record<string, string>>;

/** One turn with next-auth, as a browser with these cookies would have it. */
export async function run(
  options: AuthOptions,
  method: "GET" | "POST",
  nextauth: string[],
  { body = {}, query = {}, cookies }: { body?: object; query?: object; cookies: Cookies },
): Promise<{ body: unknown; cookies: Cookies }> {
  const request = { method, query: { ...query, nextauth }, body, cookies, headers: {} };
  const written = new Map<string, string[]>();
  let answer: unknown;
  const response = {
    getHeader: (name: string) => written.get(name),
    setHeader: (name: string, value: string[]) => {
      written.set(name, value);
      return response;
    },
    status: () => response,
    send: (sent: unknown) => {
      answer = sent;
    },
    json: (sent: unknown) => {
      answer = sent;
    },
    end: () => undefined,
  };
  await NextAuth(request as unknown as NextApiRequest, response as unknown as NextApiResponse, options);
  return { body: answer, cookies: Object.fromEntries((written.get("Set-Cookie") ?? []).map(pairOf)) };
}

/** Name and value of a Set-Cookie line. */
function pairOf(line: string): [name: string, value: string] {
  const [pair = ""] = line.split(";", 1);
  const equals = pair.indexOf("=");
  return [pair.slice(0, equals), decodeURIComponent(pair.slice(equals + 1))];
}
