import "server-only";
import { containing, database } from "#lib/database";
import { type EndReason, limits } from "#lib/session";
import { before, now } from "#lib/time";

/** A live session of somebody who is signed in. */
export type SeenSession = {
  readonly handle: string;
  readonly kind: "customer" | "staff";
  readonly account: { readonly id: string; readonly name: string; readonly email: string };
  /** Families, such as Firefox and Windows; empty when the browser did not say. */
  readonly browser: string;
  readonly platform: string;
  /** IPv4 to 24 bits, IPv6 to 48. */
  readonly network: string;
  readonly createdAt: Date;
  /** To the minute, and never later than the truth. */
  readonly lastSeenAt: Date;
  readonly authenticatedAt: Date;
  /** How it was proved: values of RFC 8176, and `mail`. */
  readonly methods: readonly string[];
  readonly risks: readonly string[];
  /** Its cookie is worth nothing on another device. */
  readonly isBound: boolean;
};

/** The live sessions of an account, the latest seen first. */
export const liveSessionsOf = (accountId: string): Promise<readonly SeenSession[]> => find({ accountId });

/** The live session of that handle, a visitor's excepted. */
export const findLiveSession = async (handle: string): Promise<SeenSession | undefined> => (await find({ handle }))[0];

/** One page of all live sessions whose owner, or whose handle, fits the words; the latest seen first. */
export async function searchLiveSessions(
  words: string,
  { skip, take }: { readonly skip: number; readonly take: number },
): Promise<{ readonly total: number; readonly sessions: readonly SeenSession[] }> {
  const fits = words === "" ? {} : { OR: [{ handle: words }, { account: ownerFits(words) }] };
  const [total, sessions] = await Promise.all([
    database().session.count({ where: { AND: [live(), fits] } }),
    find(fits, { skip, take }),
  ]);
  return { total, sessions };
}

/** How many sessions each of these accounts has; those with none are left out. */
export async function countLiveSessions(accountIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await database().session.groupBy({
    by: ["accountId"],
    where: { AND: [live(), { accountId: { in: [...accountIds] } }] },
    _count: true,
  });
  return new Map(rows.map((row) => [row.accountId ?? "", row._count]));
}

/** A live session's identifier, as far as it may be spoken of. */
export type IdentifierFacts = {
  /** How many the session has had before. */
  readonly former: number;
  readonly since: Date;
  /** Another is due before its time, or offered and not used yet. */
  readonly isNextDue: boolean;
};

/** What is known of the identifier of a live session, a visitor's included. */
export async function findIdentifierFacts(handle: string): Promise<IdentifierFacts | undefined> {
  const row = await database().session.findFirst({
    where: { handle, endedAt: null },
    select: { generation: true, identifierSince: true, rotationDue: true, offeredAt: true },
  });
  if (!row) return undefined;
  const { generation: former, identifierSince: since, rotationDue, offeredAt } = row;
  return { former, since, isNextDue: rotationDue || (offeredAt !== null && offeredAt > since) };
}

/** The browsers behind these handles, of ended sessions too, as long as they are remembered. */
export async function devicesBehind(
  handles: readonly string[],
): Promise<ReadonlyMap<string, Pick<SeenSession, "browser" | "platform">>> {
  const rows = await database().session.findMany({
    where: { handle: { in: [...new Set(handles)] } },
    select: { handle: true, browser: true, platform: true },
  });
  return new Map(rows.map(({ handle, ...device }) => [handle, device]));
}

type Where = { accountId?: string; handle?: string; OR?: object[] };

async function find(where: Where, page: { skip?: number; take?: number } = {}): Promise<SeenSession[]> {
  const rows = await database().session.findMany({
    where: { AND: [live(), where] },
    orderBy: [{ lastSeenAt: "desc" }, { createdAt: "desc" }],
    ...page,
    // What is not asked for cannot be shown by mistake: neither digests nor secrets leave the database here.
    select: {
      handle: true,
      kind: true,
      browser: true,
      platform: true,
      network: true,
      methods: true,
      risks: true,
      createdAt: true,
      lastSeenAt: true,
      authenticatedAt: true,
      account: { select: { id: true, name: true, email: true } },
      binding: { select: { boundAt: true } },
    },
  });
  return rows.flatMap(({ account, authenticatedAt, binding, kind, methods, risks, ...row }) =>
    account && authenticatedAt
      ? [
          {
            ...row,
            account,
            authenticatedAt,
            kind: kind as SeenSession["kind"],
            methods: wordsIn(methods),
            risks: wordsIn(risks),
            isBound: binding !== null,
          },
        ]
      : [],
  );
}

/** Those of these sessions that are over, each with the reason of its end. */
export async function endedAmong(handles: Iterable<string>): Promise<{ handle: string; reason: EndReason }[]> {
  const where = { handle: { in: [...handles] }, endedAt: { not: null } };
  const rows = await database().session.findMany({ where, select: { handle: true, endReason: true } });
  return rows.map(({ handle, endReason }) => ({ handle, reason: endReason as EndReason }));
}

const wordsIn = (text: string) => text.split(" ").filter(Boolean);

const ownerFits = (words: string) => ({
  OR: [{ email: { contains: words.toLowerCase() } }, { name: containing(words) }],
});

/** What a request could still resume: a session past its limits has ended, though nobody came back to notice. */
function live() {
  const at = now();
  const ofKind = (kind: SeenSession["kind"]) => ({ kind, lastSeenAt: { gt: before(at, limits[kind].idleTimeout) } });
  return { endedAt: null, absoluteEndAt: { gt: at }, OR: [ofKind("customer"), ofKind("staff")] };
}
