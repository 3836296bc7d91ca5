/** Codes on paper that get their owner in when the other factors are lost, each of them once. */
import "server-only";
import { record } from "#lib/journal";
import { digest, randomCode } from "#lib/random";
import type { SignedInSession } from "#lib/session";
import { transaction } from "#lib/transaction";
import { recoveryCode } from "./policy.ts";
import { replaceRecoveryCodes } from "./store.ts";

/** Makes the account's recovery codes, to be shown this once; the ones before are void. */
export async function makeRecoveryCodes(
  { accountId, handle: sessionHandle }: Pick<SignedInSession, "accountId" | "handle">,
  network: string,
): Promise<readonly string[]> {
  const codes = Array.from({ length: recoveryCode.count }, () => randomCode(recoveryCode.length));
  await transaction(async () => {
    await replaceRecoveryCodes(
      accountId,
      codes.map((code) => recoveryDigest(accountId, code)),
    );
    await record({ kind: "recovery-codes-made", accountId, sessionHandle, network });
  });
  return codes.map(inGroups);
}

/** What the database knows of a code. It belongs to one account: what is copied to another's opens nothing there. */
export const recoveryDigest = (accountId: string, typed: string): string => digest(`${accountId} ${normalised(typed)}`);

/** Can this only be a recovery code, and none of an app? Those are digits alone. */
export const isLikeRecoveryCode = (typed: string): boolean => normalised(typed).length === recoveryCode.length;

const inGroups = (code: string) => code.match(new RegExp(`.{${recoveryCode.group}}`, "g"))?.join("-") ?? code;

// However it was typed from paper: small letters, spaces, dashes or none.
const normalised = (typed: string) => typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, "");
