/** Proving again who one is, in a session that is there already, with all that the account asks for. */
import "server-only";
import { proveAgain, type ReProof } from "#lib/account";
import type { AuthenticationMethod, Client, SignedInSession } from "#lib/session";
import { hasSecondFactor } from "./factors.ts";
import { proveSecondFactor } from "./prove.ts";

type Typed = { readonly password: string; readonly code: string | undefined };

export type FullReProof =
  | Exclude<ReProof, { outcome: "proven" }>
  | (Extract<ReProof, { outcome: "proven" }> & { readonly methods: readonly AuthenticationMethod[] });

/**
 * Checks the password and, where the account has a second factor, a code: neither alone is enough. A right password with
 * a wrong code counts as a try like any other.
 */
export async function proveAgainInFull(
  session: Pick<SignedInSession, "handle" | "accountId">,
  { password, code }: Typed,
  client: Client,
): Promise<FullReProof> {
  const methods: AuthenticationMethod[] = ["pwd"];
  const proveFactor = async () => {
    if (!(await hasSecondFactor(session.accountId))) return "proven";
    // Nobody who forgot it is told that somebody knows their password.
    if (!code) return "refused";
    const proof = await proveSecondFactor(session.accountId, code, client);
    if (proof.outcome === "wait") return proof;
    if (proof.outcome === "proven") methods.push(proof.method);
    return proof.outcome;
  };
  const proof = await proveAgain(session, password, client.network, proveFactor);
  return proof.outcome === "proven" ? { ...proof, methods } : proof;
}
