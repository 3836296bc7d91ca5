/**
 * next-auth, for what it is good at: asking a provider whether somebody is who they say. It is run in-process, as the
 * API-route handler that it documents, with a request and an answer of our own making. Its `signIn` callback is the
 * point at which a proof is complete; there it is told to stop, so it never makes a session, and the cookies that it
 * would set on the way go nowhere. Sessions are ours: see docs/decisions/0001-own-sessions-beside-next-auth.md.
 */
import "server-only";
import type { NextApiRequest, NextApiResponse } from "next";
import NextAuth, { type AuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { type AccountRole, type PasswordProof, proveByPassword } from "#lib/account";
import { secret } from "#lib/config";

/** Whether these credentials are somebody's of that role; `network` is the coarse one that they came from, `devices` what may make the browser a known one. */
export async function proveWithCredentials(
  email: string,
  password: string,
  network: string,
  role: AccountRole = "customer",
  devices: readonly string[] = [],
): Promise<PasswordProof> {
  const heard: { answer: PasswordProof; proven?: string } = { answer: { outcome: "refused" } };
  const credentials = CredentialsProvider({
    credentials: { email: {}, password: {} },
    async authorize(typed) {
      heard.answer = await proveByPassword(typed?.email ?? "", typed?.password ?? "", network, role, devices);
      return heard.answer.outcome === "proven" ? { id: heard.answer.accountId } : null;
    },
  });
  const options: AuthOptions = {
    secret: secret("next-auth"),
    providers: [credentials],
    session: { strategy: "jwt" },
    useSecureCookies: true,
    callbacks: {
      signIn({ user }) {
        heard.proven = user.id;
        return false;
      },
    },
    logger: { error: () => undefined, warn: () => undefined, debug: () => undefined },
  };

  const shown = await run(options, "GET", ["csrf"], {}, {});
  const csrfToken = (shown.body as { csrfToken?: string }).csrfToken;
  await run(options, "POST", ["callback", "credentials"], { csrfToken, email, password }, shown.cookies);
  const { answer, proven } = heard;
  return answer.outcome === "proven" && answer.accountId !== proven ? { outcome: "refused" } : answer;
}

type Cookies = Record<string, string>;

/** One turn with next-auth, as a browser with these cookies would have it. */
async function run(
  options: AuthOptions,
  method: "GET" | "POST",
  nextauth: string[],
  body: object,
  cookies: Cookies,
): Promise<{ body: unknown; cookies: Cookies }> {
  const request = { method, query: { nextauth }, body, cookies, headers: {} };
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
