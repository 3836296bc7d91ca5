import "server-only";
import { database } from "#lib/database";
import type { AuthenticationMethod } from "#lib/session";
import { after } from "#lib/time";
import { pendingLife, triesPerSignIn } from "./policy.ts";

export type PendingSignIn = {
  readonly accountId: string;
  /** How it was proved so far. */
  readonly methods: readonly AuthenticationMethod[];
  /** Where the person was going. */
  readonly returnTo: string | undefined;
};

export async function insertPending(digest: string, facts: PendingSignIn, at: Date): Promise<void> {
  const { accountId, methods, returnTo = null } = facts;
  const expiresAt = after(at, pendingLife);
  await database().pendingSignIn.create({
    data: { digest, accountId, methods: methods.join(" "), returnTo, createdAt: at, expiresAt },
  });
}

const open = (digest: string, at: Date) => ({
  digest,
  expiresAt: { gt: at },
  account: { disabledAt: null, role: "customer" },
});

/** The sign-in of that digest, while it is neither too old nor tried too often. */
export async function findPending(digest: string, at: Date): Promise<PendingSignIn | undefined> {
  const row = await database().pendingSignIn.findFirst({
    where: { ...open(digest, at), tries: { lt: triesPerSignIn } },
  });
  if (!row) return undefined;
  const methods = row.methods.split(" ") as AuthenticationMethod[];
  return { accountId: row.accountId, methods, returnTo: row.returnTo ?? undefined };
}

/** Counts a try; says whether there was one left. */
export async function takePendingTry(digest: string, at: Date): Promise<boolean> {
  const taken = await database().pendingSignIn.updateMany({
    where: { ...open(digest, at), tries: { lt: triesPerSignIn } },
    data: { tries: { increment: 1 } },
  });
  return taken.count === 1;
}

/** Removes the sign-in; says whether it was this call. */
export async function deletePending(digest: string, at: Date): Promise<boolean> {
  return (await database().pendingSignIn.deleteMany({ where: open(digest, at) })).count === 1;
}
