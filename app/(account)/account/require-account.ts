import { type AccountView, findAccount } from "#lib/account";
import type { SignedInSession, StaffSession } from "#lib/session";

/** The account of whoever is signed in. There always is one: a session goes when its account does. */
export async function requireAccount({ accountId }: SignedInSession | StaffSession): Promise<AccountView> {
  const account = await findAccount(accountId);
  if (account === undefined) throw new Error("A session names an account that does not exist.");
  return account;
}
