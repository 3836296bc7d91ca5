/**
 * Giving an account another way in, and taking one away. Either way whoever else is signed in is out, and the owner is
 * told (ASVS 6.3.7, 7.4.3).
 */
import "server-only";
import { findAccount, hasPassword } from "#lib/account";
import { record } from "#lib/journal";
import { speaking } from "#lib/language";
import { deliverQueued, queue } from "#lib/mail";
import { randomName } from "#lib/random";
import { endSessionsOf, type SignedInSession } from "#lib/session";
import { transaction } from "#lib/transaction";
import { nameOf } from "./connected.ts";
import { connectedLetter, disconnectedLetter } from "./letters.ts";
import type { VouchedFor } from "./person.ts";
import { findIdentities, findOwner, insertIdentity, removeIdentity } from "./store.ts";

type Known = Pick<SignedInSession, "accountId" | "handle">;

/** Lets the person whom a site vouches for sign in to the session's account. */
export async function connect(
  { accountId, handle: sessionHandle }: Known,
  person: VouchedFor,
  network: string,
): Promise<"connected" | "yours-already" | "somebody-elses"> {
  const letterKey = `provider-connected ${randomName()}`;
  const known = await findOwner(person);
  if (known) return known.accountId === accountId ? "yours-already" : "somebody-elses";
  const isConnected = await transaction(async () => {
    const account = await findAccount(accountId);
    if (!account || !(await insertIdentity(person, accountId, person.email ?? ""))) return false;
    const ended = await endSessionsOf(accountId, "sign-in connected", sessionHandle);
    await record({ kind: "provider-connected", accountId, sessionHandle, network });
    await queue(
      letterKey,
      speaking(account.language, () => connectedLetter(account, nameOf(person.issuer), person.email, ended)),
    );
    return true;
  });
  if (!isConnected) return (await findOwner(person))?.accountId === accountId ? "yours-already" : "somebody-elses";
  void deliverQueued(letterKey).catch(() => undefined);
  return "connected";
}

/** Takes a way in away again, unless nothing would be left: an account without a password keeps its last one. */
export async function disconnect(
  { accountId, handle: sessionHandle }: Known,
  id: string,
  network: string,
): Promise<"disconnected" | "last-way-in" | "gone"> {
  const letterKey = `provider-disconnected ${randomName()}`;
  const outcome = await transaction(async () => {
    const identities = await findIdentities(accountId);
    const identity = identities.find((one) => one.id === id);
    if (!identity) return "gone";
    if (identities.length === 1 && !(await hasPassword(accountId))) return "last-way-in";
    if (!(await removeIdentity(accountId, id))) return "gone";
    const ended = await endSessionsOf(accountId, "sign-in disconnected", sessionHandle);
    await record({ kind: "provider-disconnected", accountId, sessionHandle, network });
    const account = await findAccount(accountId);
    if (account)
      await queue(
        letterKey,
        speaking(account.language, () => disconnectedLetter(account, nameOf(identity.issuer), ended)),
      );
    return "disconnected";
  });
  void deliverQueued(letterKey).catch(() => undefined);
  return outcome;
}
