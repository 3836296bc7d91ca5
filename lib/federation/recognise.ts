/** From somebody whom another site vouches for to the account that is theirs, or to why there is none. */
import "server-only";
import { isRegistered, normaliseEmail, type ProvenOwner } from "#lib/account";
import { record } from "#lib/journal";
import type { SignedInSession } from "#lib/session";
import type { VouchedFor } from "./person.ts";
import { findOwner, noteUse } from "./store.ts";

export type Recognised =
  | ({ readonly outcome: "known" } & ProvenOwner)
  /** Nobody we know, under an address that is theirs and free. */
  | { readonly outcome: "new"; readonly email: string }
  /** Their address has an account: whether it is theirs too, only its own sign-in can say. */
  | { readonly outcome: "taken" }
  /** The site does not vouch for an address, so any could be anybody's. */
  | { readonly outcome: "unverified" }
  /** Their account may not be signed in to. */
  | { readonly outcome: "failed" };

/** Whose account it is. An address finds none: accounts are found by what the site calls somebody, and nothing else. */
export async function recognise(person: VouchedFor, network: string): Promise<Recognised> {
  const owner = await findOwner(person);
  if (owner?.mayEnter) {
    await noteUse(person, person.email);
    return { outcome: "known", accountId: owner.accountId, securityStamp: owner.securityStamp };
  }
  const refuse = async <Outcome extends string>(outcome: Outcome) => {
    await record({ kind: "provider-sign-in-refused", accountId: owner?.accountId, network, reason: outcome });
    return { outcome };
  };
  if (owner) return refuse("failed");
  if (person.email === undefined) return refuse("unverified");
  const email = normaliseEmail(person.email);
  return (await isRegistered(email)) ? refuse("taken") : { outcome: "new", email };
}

/** Is it the owner of this session, and have they proved it there just now? */
export async function proveAgainWith(
  { accountId, handle: sessionHandle }: Pick<SignedInSession, "accountId" | "handle">,
  person: VouchedFor,
  network: string,
): Promise<boolean> {
  const owner = await findOwner(person);
  const isProven = owner?.mayEnter === true && owner.accountId === accountId && person.isFresh !== false;
  const kind = isProven ? "re-authenticated" : "re-authentication-refused";
  await record({ kind, accountId, sessionHandle, network, reason: "provider" });
  if (isProven) await noteUse(person, person.email);
  return isProven;
}
