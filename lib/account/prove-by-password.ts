/** Proving who one is with e-mail address and password. */
import "server-only";
import { record } from "#lib/journal";
import { normaliseEmail } from "./email.ts";
import { hashPassword, isOutdated, isPassword } from "./password.ts";
import { passwordLength } from "./policy.ts";
import { takeTurn } from "./sign-in-line.ts";
import { type AccountRole, findCredentials, type ProvenOwner, replaceHash } from "./store.ts";

export type PasswordProof =
  | ({ readonly outcome: "proven" } & ProvenOwner)
  /** One answer for an unknown address, a wrong password and a disabled account. */
  | { readonly outcome: "refused" }
  /** Too many tries at this account or from this network; seconds to wait. */
  | { readonly outcome: "wait"; readonly seconds: number };

/**
 * Checks a password, counting the try before looking (ASVS 6.3.1, 6.3.8). At the entrance for one role the accounts of the
 * other do not exist, and tries at one entrance slow nobody at the other. `devices`: what may make the browser a known one.
 */
export async function proveByPassword(
  typed: string,
  password: string,
  network: string,
  role: AccountRole = "customer",
  devices: readonly string[] = [],
): Promise<PasswordProof> {
  const email = normaliseEmail(typed);
  const turn = await takeTurn({ email, network, role, devices });
  if (!turn.isMine) {
    await record({ kind: "sign-in-throttled", network });
    return { outcome: "wait", seconds: turn.waitSeconds };
  }
  const credentials = await findCredentials(email, role);
  // What is longer can be nobody's password, and hashing it would be a gift to whoever wants to keep us busy.
  const isRight = await isPassword(password.slice(0, passwordLength.most * 4), credentials?.passwordHash);
  if (!isRight || credentials?.passwordHash === undefined) {
    await turn.wrong();
    await record({ kind: "sign-in-refused", accountId: credentials?.id, network });
    return { outcome: "refused" };
  }
  await turn.right();
  const { id: accountId, passwordHash, securityStamp } = credentials;
  if (isOutdated(passwordHash)) await replaceHash(accountId, passwordHash, await hashPassword(password));
  return { outcome: "proven", accountId, securityStamp };
}
