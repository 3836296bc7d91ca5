/** Asking, through next-auth, whether e-mail address and password are somebody's. Its cookies go nowhere. */
import "server-only";
import type { AuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { type AccountRole, type PasswordProof, proveByPassword } from "#lib/account";
import { secret } from "#lib/config";
import { run, silent } from "./run.ts";

/**
 * Whether these credentials are somebody's of that role; `network` is the coarse one that they came from, `devices`
 * what may make the browser a known one.
 */
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
    logger: silent,
  };

  const shown = await run(options, "GET", ["csrf"], { cookies: {} });
  const csrfToken = (shown.body as { csrfToken?: string }).csrfToken;
  const body = { csrfToken, email, password };
  await run(options, "POST", ["callback", "credentials"], { body, cookies: shown.cookies });
  const { answer, proven } = heard;
  return answer.outcome === "proven" && answer.accountId !== proven ? { outcome: "refused" } : answer;
}
