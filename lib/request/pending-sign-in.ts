/** The sign-in that lacks its second factor, at the edge: its cookie, and how it becomes a session. */
import "server-only";
import { cookies } from "next/headers";
import type { AccountRole } from "#lib/account";
import { record } from "#lib/journal";
import { assertionOptions } from "#lib/passkey";
import {
  beginPendingSignIn,
  findPendingSignIn,
  finishPendingSignIn,
  type PendingSignIn,
  pendingLife,
  takeTry,
} from "#lib/pending-sign-in";
import { digest } from "#lib/random";
import { proveSecondFactor, proveSecondFactorByPasskey } from "#lib/second-factor";
import type { AuthenticationMethod } from "#lib/session";
import { inSeconds } from "#lib/time";
import { currentClient, currentNetwork } from "./current-session.ts";
import { passkeyAnswer, signedOutRefusal } from "./passkey-options.ts";
import { entranceOf } from "./return-path.ts";
import { attributesFor, signInCookies } from "./session-cookie.ts";

/** Remembers who has proved their first factor at the entrance for that role, and gives the page that asks for the second. */
export async function askForSecondFactor(facts: PendingSignIn, role: AccountRole): Promise<string> {
  const secret = await beginPendingSignIn(facts);
  await record({ kind: "second-factor-asked", accountId: facts.accountId, network: await currentNetwork() });
  // A customer's is Lax: a provider that has vouched for somebody sends them back from another site, to the page that asks.
  (await cookies()).set(signInCookies[role], secret, { ...attributesFor(role), maxAge: inSeconds(pendingLife) });
  return `${entranceOf(role)}/second-factor`;
}

/** The sign-in that this browser has begun at that entrance and not finished. */
export async function currentPendingSignIn(role: AccountRole): Promise<PendingSignIn | undefined> {
  const secret = (await cookies()).get(signInCookies[role])?.value;
  return secret === undefined ? undefined : findPendingSignIn(secret, role);
}

export type SecondFactorProof =
  | { readonly outcome: "proven"; readonly arrival: PendingSignIn }
  | { readonly outcome: "refused" }
  | { readonly outcome: "wait"; readonly seconds: number }
  /** Finished, too old, tried too often, or begun in another browser. */
  | { readonly outcome: "begin-anew" };

/** Checks a code for the sign-in of this browser; what it then amounts to is to be let in with. */
export const finishWithCode = (typed: string, role: AccountRole): Promise<SecondFactorProof> =>
  finishPending(role, async (pending) => {
    const proof = await proveSecondFactor(pending.accountId, typed, await currentClient(), firstOf(pending));
    return proof.outcome === "proven" ? { ...proof, methods: [proof.method] } : proof;
  });

/** The same with what a passkey of the account has signed. */
export const finishWithPasskey = (sent: string, role: AccountRole): Promise<SecondFactorProof> =>
  finishPending(role, async (pending, secret) =>
    proveSecondFactorByPasskey(sent, aimOf(pending, secret), await currentClient(), firstOf(pending)),
  );

/** What the browser needs to have one sign; nothing when there is no sign-in to finish. */
export async function optionsToFinish(role: AccountRole): Promise<Response> {
  const secret = (await cookies()).get(signInCookies[role])?.value ?? "";
  const pending = await findPendingSignIn(secret, role);
  return pending ? passkeyAnswer(await assertionOptions(aimOf(pending, secret))) : signedOutRefusal();
}

const firstOf = ({ methods }: PendingSignIn) => (methods.includes("fed") ? "another-site" : "password");

const aimOf = ({ accountId }: PendingSignIn, secret: string) =>
  ({ purpose: "second-factor", accountId, handle: digest(secret) }) as const;

type Proof =
  | { readonly outcome: "proven"; readonly methods: readonly AuthenticationMethod[] }
  | Extract<SecondFactorProof, { outcome: "refused" | "wait" }>;

/** The same for whatever proves the second factor. Only where an answer can still set a cookie. */
async function finishPending(
  role: AccountRole,
  prove: (pending: PendingSignIn, secret: string) => Promise<Proof>,
): Promise<SecondFactorProof> {
  const jar = await cookies();
  const secret = jar.get(signInCookies[role])?.value ?? "";
  const pending = await findPendingSignIn(secret, role);
  if (!pending || !(await takeTry(secret, role))) return { outcome: "begin-anew" };
  const proof = await prove(pending, secret);
  if (proof.outcome !== "proven") return proof;
  jar.set(signInCookies[role], "", { ...attributesFor(role), maxAge: 0 });
  if (!(await finishPendingSignIn(secret, role))) return { outcome: "begin-anew" };
  return { outcome: "proven", arrival: { ...pending, methods: [...pending.methods, ...proof.methods] } };
}
