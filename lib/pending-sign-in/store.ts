import "server-only";
import type { AccountRole, ProvenOwner } from "#lib/account";
import { database } from "#lib/database";
import type { AuthenticationMethod } from "#lib/session";
import { after } from "#lib/time";
import { pendingLife, triesPerSignIn } from "./policy.ts";

export type PendingSignIn = ProvenOwner & {
  /** How it was proved so far. */
  readonly methods: readonly AuthenticationMethod[];
  /** Where the person was going. */
  readonly returnTo: string | undefined;
};

export async function insertPending(digest: string, facts: PendingSignIn, at: Date): Promise<void> {
  const { accountId, securityStamp, methods, returnTo = null } = facts;
  const expiresAt = after(at, pendingLife);
  await database().pendingSignIn.create({
    data: { digest, accountId, securityStamp, methods: methods.join(" "), returnTo, createdAt: at, expiresAt },
  });
}

/** A sign-in by its digest, and at whose entrance it was begun. */
export type Pending = { readonly digest: string; readonly role: AccountRole };

const open = ({ digest, role }: Pending, at: Date) => ({
  digest,
  expiresAt: { gt: at },
  account: { disabledAt: null, role },
});

/** The sign-in, while it is neither too old nor tried too often. */
export async function findPending(pending: Pending, at: Date): Promise<PendingSignIn | undefined> {
  const row = await database().pendingSignIn.findFirst({
    where: { ...open(pending, at), tries: { lt: triesPerSignIn } },
  });
  if (!row) return undefined;
  const methods = row.methods.split(" ") as AuthenticationMethod[];
  const { accountId, securityStamp } = row;
  return { accountId, securityStamp, methods, returnTo: row.returnTo ?? undefined };
}

/** Counts a try; says whether there was one left. */
export async function takePendingTry(pending: Pending, at: Date): Promise<boolean> {
  const taken = await database().pendingSignIn.updateMany({
    where: { ...open(pending, at), tries: { lt: triesPerSignIn } },
    data: { tries: { increment: 1 } },
  });
  return taken.count === 1;
}

/** Removes the sign-in; says whether it was this call. */
export async function deletePending(pending: Pending, at: Date): Promise<boolean> {
  return (await database().pendingSignIn.deleteMany({ where: open(pending, at) })).count === 1;
}
