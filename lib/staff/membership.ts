/**
 * Who is staff. Nobody becomes it through a page: whoever may run commands on the server invites, by a link that works
 * once and lets the person choose their own password. There is no account, and no password, to begin with (ASVS 6.3.2, 6.4.1).
 */
import "server-only";
import { hashPassword, normaliseEmail } from "#lib/account";
import { record } from "#lib/journal";
import { digest, randomSecret } from "#lib/random";
import { endSessionsOf } from "#lib/session";
import { transaction } from "#lib/transaction";
import {
  disableAccount,
  findOpenInvitation,
  findStaffAccount,
  removeInvitations,
  replaceInvitation,
  standingOf,
  useInvitation,
  writeStaffAccount,
} from "./store.ts";

export type Invited =
  /** `isStaff`: they have an account, and the link lets them choose a new password. */
  | { readonly outcome: "invited"; readonly token: string; readonly isStaff: boolean }
  /** Staff and customers never share an account: what a customer clicks must not reach the back office. */
  | { readonly outcome: "customers-address" };

/** Makes the one link by which the owner of `typed` joins the staff; an earlier one is void from here on. */
export async function inviteStaff(typed: string): Promise<Invited> {
  const email = normaliseEmail(typed);
  const token = randomSecret();
  return transaction(async () => {
    const standing = await standingOf(email);
    if (standing === "customer") return { outcome: "customers-address" };
    await replaceInvitation(digest(token), email);
    await record({ kind: "staff-invited", reason: "by command" });
    return { outcome: "invited", token, isStaff: standing === "staff" };
  });
}

/** The address that an invitation is for, while it is good. Looking uses nothing up. */
export const findInvitation = (token: string): Promise<string | undefined> => findOpenInvitation(digest(token));

/**
 * Lets somebody in who holds the link, once however many try; the rules for the password were checked before. Whoever
 * knew an earlier password of theirs is out.
 */
export async function acceptInvitation(
  token: string,
  { name, password }: { readonly name: string; readonly password: string },
): Promise<"accepted" | "link-is-over"> {
  const email = await findInvitation(token);
  if (email === undefined) return "link-is-over";
  // Before the transaction: a hash takes long, and nobody else should wait for it.
  const passwordHash = await hashPassword(password);
  return transaction(async () => {
    if (!(await useInvitation(digest(token)))) return "link-is-over";
    const accountId = await writeStaffAccount({ email, name: name.trim(), passwordHash });
    if (accountId === undefined) return "link-is-over";
    await endSessionsOf(accountId, "new password");
    await record({ kind: "staff-joined", accountId });
    return "accepted";
  });
}

/**
 * Takes somebody off the staff, their invitation too: every session of theirs ends, and they cannot come back in. Says
 * whether there was anybody.
 */
export function removeStaff(typed: string): Promise<{ readonly wasStaff: boolean; readonly sessions: number }> {
  const email = normaliseEmail(typed);
  return transaction(async () => {
    const invitations = await removeInvitations(email);
    const accountId = await findStaffAccount(email);
    if (accountId === undefined) return { wasStaff: invitations > 0, sessions: 0 };
    await disableAccount(accountId);
    const sessions = await endSessionsOf(accountId, "no longer staff");
    await record({ kind: "staff-removed", accountId, reason: "by command" });
    return { wasStaff: true, sessions };
  });
}
