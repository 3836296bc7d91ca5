/** From a row of the database to what the protocol knows of a session. */
import type { Binding, SessionRecord } from "./session.ts";

/** What is read along with a session, in one go: an account may be disabled or demoted meanwhile, a device bound. */
export const withAccountAndBinding = { account: { select: { disabledAt: true, role: true } }, binding: true } as const;

type Row = {
  handle: string;
  kind: string;
  accountId: string | null;
  account: { disabledAt: Date | null; role: string } | null;
  generation: number;
  identifierSince: Date;
  rotationDue: boolean;
  offeredAt: Date | null;
  pendingDigest: string | null;
  pendingSeal: string | null;
  csrfSecret: string;
  createdAt: Date;
  authenticatedAt: Date | null;
  lastSeenAt: Date;
  absoluteEndAt: Date;
  network: string;
  browser: string;
  platform: string;
  hints: string;
  risks: string;
  proofDue: boolean;
  binding: (Omit<Binding, "formerDigest"> & { formerDigest: string | null }) | null;
};

/** The same as one joined row of SQL. */
export type LiveRow = Omit<Row, "account" | "binding"> & {
  identifierDigest: string;
  role: string | null;
  disabledAt: Date | null;
} & { [Name in keyof NonNullable<Row["binding"]>]: NonNullable<Row["binding"]>[Name] | null };

export function joined(row: LiveRow): Row & { identifierDigest: string } {
  const { role, disabledAt, boundAt, cookieDigest, cookieUntil, formerDigest } = row;
  const account = role === null ? null : { role, disabledAt };
  const isBound = boundAt !== null && cookieDigest !== null && cookieUntil !== null;
  return { ...row, account, binding: isBound ? { boundAt, cookieDigest, cookieUntil, formerDigest } : null };
}

export const recordOf = (row: Row): SessionRecord => ({
  handle: row.handle,
  kind: row.kind as SessionRecord["kind"],
  accountId: row.accountId ?? undefined,
  account: row.account ? (row.account.disabledAt ? "disabled" : (row.account.role as "customer" | "staff")) : undefined,
  generation: row.generation,
  identifierSince: row.identifierSince,
  rotationDue: row.rotationDue,
  offeredAt: row.offeredAt ?? undefined,
  pending: row.pendingDigest && row.pendingSeal ? { digest: row.pendingDigest, seal: row.pendingSeal } : undefined,
  csrfSecret: row.csrfSecret,
  createdAt: row.createdAt,
  authenticatedAt: row.authenticatedAt ?? undefined,
  lastSeenAt: row.lastSeenAt,
  absoluteEndAt: row.absoluteEndAt,
  client: { network: row.network, browser: row.browser, platform: row.platform, hints: row.hints },
  risks: row.risks.split(" ").filter(Boolean),
  proofDue: row.proofDue,
  binding: row.binding ? { ...row.binding, formerDigest: row.binding.formerDigest ?? undefined } : undefined,
});
