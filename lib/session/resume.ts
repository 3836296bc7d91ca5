/** From a cookie's value to a session: looks it up, lets the protocol decide, and applies the decision. */
import "server-only";
import { record as write } from "#lib/journal";
import { seal, unseal } from "#lib/seal";
import { now } from "#lib/time";
import { endBy } from "./end.ts";
import { digestOf, type Identifier, mintIdentifier, parseIdentifier } from "./identifier.ts";
import { notice } from "./notice.ts";
import type { SessionKind } from "./policy.ts";
import { decide, type Offer, type Presented, type Verdict, type Visit } from "./protocol.ts";
import { endAfterReuse } from "./reuse.ts";
import {
  type AnonymousSession,
  anonymous,
  type Client,
  type EndReason,
  type Session,
  type SessionRecord,
  type StaffSession,
} from "./session.ts";
import { confirmSuccessor, findPresented, noteRisks, offerSuccessor, repeatOffer, touchSession } from "./store.ts";

/** What became of the session that a request presented. */
export type Resumed = {
  readonly session: Session | StaffSession;
  /** The new identifier that the answer is to set as the cookie. */
  readonly successor?: Identifier;
  /** A new identifier is due: the browser should ask for it where one may be offered. */
  readonly isDue?: boolean;
  /** The session belongs to a device (W3C DBSC). */
  readonly isBound?: boolean;
  /** The session lives, but its bound device did not show itself: nothing beyond a guest's rights. */
  readonly isUnproven?: boolean;
  /** Why there is no session though one was presented, and which it was. `stale`: try again with the newer cookie. */
  readonly over?: { readonly reason: EndReason | "stale"; readonly handle: string };
};

/**
 * The session that the cookie value names, without changing anything: for pages and actions, which run after
 * `resume` has done the book-keeping of the same request. A cookie of one kind never opens a session of another.
 * A session whose bound device did not show itself is nobody's, unless `evenUnproven`.
 */
export async function readSession<Kind extends SessionKind>(
  value: string | undefined,
  kind: Kind,
  bound?: { readonly boundDigest?: string | undefined; readonly evenUnproven?: boolean },
): Promise<SessionOf<Kind>> {
  const visit: Visit = { cause: "machine", offerable: false, boundDigest: bound?.boundDigest };
  const verdict = decide(await present(value, kind), visit, now());
  const isWelcome = !("isUnproven" in verdict && verdict.isUnproven) || bound?.evenUnproven;
  // `present` has sorted out every other kind.
  return (isWelcome ? sessionOf(verdict) : anonymous) as SessionOf<Kind>;
}

type SessionOf<Kind extends SessionKind> = AnonymousSession | Extract<Session | StaffSession, { kind: Kind }>;

/**
 * As `readSession`, and applies what the protocol decides: the idle clock, the successor and its confirmation, the end
 * of a session past its limit or after reuse; and notices when the client looks different than before.
 */
export async function resume(
  value: string | undefined,
  kind: SessionKind,
  visit: Visit & { readonly client: Client },
): Promise<Resumed> {
  for (;;) {
    const at = now();
    const verdict = decide(await present(value, kind), visit, at);
    const resumed = await apply(verdict, value as Identifier, visit, at);
    // Another request was quicker: what it left is judged anew.
    if (resumed) return resumed;
  }
}

/** Applies a verdict; nothing when the record has changed since it was read. */
async function apply(
  verdict: Verdict,
  presented: Identifier,
  { cause, client }: Visit & { readonly client: Client },
  at: Date,
): Promise<Resumed | undefined> {
  const { network } = client;
  switch (verdict.verdict) {
    case "accepted": {
      const noted = await afterwards(verdict, client, cause, at);
      // Whoever has just begun to look odd is not handed an identifier in the same breath.
      const isSuspect = noted.record.proofDue && !verdict.record.proofDue;
      const offer = isSuspect ? undefined : await applyOffer(verdict.offer, verdict.record, presented, at);
      if (offer === "too late") return undefined;
      const { isDue, isUnproven } = verdict;
      return {
        session: sessionOf(noted),
        ...boundness(verdict),
        isUnproven,
        isDue,
        ...(offer ? { successor: offer } : {}),
      };
    }
    case "confirmed": {
      if (!(await confirmSuccessor(verdict.record, at))) return undefined;
      await write({ kind: "rotation-confirmed", ...subjectOf(verdict.record), network });
      return { session: sessionOf(await afterwards(verdict, client, cause, at)), ...boundness(verdict) };
    }
    case "served": {
      const noted = await afterwards(verdict, client, cause, at);
      return { session: sessionOf(noted), ...boundness(verdict), isUnproven: verdict.isUnproven };
    }
    case "stale":
      await write({ kind: "stale-identifier-presented", ...subjectOf(verdict.record), network });
      return { session: anonymous, over: { reason: "stale", handle: verdict.record.handle } };
    case "reuse":
      await endAfterReuse(verdict.record, client);
      return { session: anonymous, over: { reason: "reuse", handle: verdict.record.handle } };
    case "expired": {
      const isTimeout = verdict.because === "idle-timeout" || verdict.because === "absolute-timeout";
      const reason = isTimeout ? "timeout" : "revoked";
      await endBy(verdict.record.handle, reason, { accountId: verdict.record.accountId, because: verdict.because });
      return { session: anonymous, over: { reason, handle: verdict.record.handle } };
    }
    case "denied": {
      const { handle } = verdict;
      const reason = verdict.reason as EndReason;
      // Browsers keep the cookie of a session that timed out; only the other replays are worth a line.
      if (reason !== "timeout" && cause === "person") {
        await write({ kind: "retired-identifier-presented", sessionHandle: handle, network, reason });
      }
      return { session: anonymous, over: { reason, handle } };
    }
    case "anonymous":
      if (verdict.presented === "unknown" && cause === "person") {
        await write({ kind: "unknown-identifier-presented", network });
      }
      return { session: anonymous };
  }
}

async function applyOffer(
  offer: Offer,
  record: SessionRecord,
  current: Identifier,
  at: Date,
): Promise<Identifier | "too late" | undefined> {
  const purpose = `${record.handle}|${record.generation + 1}`;
  switch (offer) {
    case "none":
      return undefined;
    case "repeat":
      if (!record.pending || !(await repeatOffer(record, at))) return "too late";
      return unseal(record.pending.seal, current, purpose) as Identifier;
    case "mint": {
      const successor = mintIdentifier();
      const pending = { digest: digestOf(successor), seal: seal(successor, current, purpose) };
      if (!(await offerSuccessor(record, pending, at))) return "too late";
      await write({ kind: "rotation-offered", ...subjectOf(record) });
      return successor;
    }
  }
}

type Welcome = Extract<Verdict, { verdict: "accepted" | "confirmed" | "served" }>;

const boundness = ({ record }: Welcome) => ({ isBound: record.binding !== undefined });

/**
 * The idle clock, and whatever looks different than before; gives the verdict as it stands with what was noticed. Only
 * what our own server fetches is not looked at: to call itself a machine is open to everybody.
 */
async function afterwards(verdict: Welcome, client: Client, cause: Visit["cause"], at: Date): Promise<Welcome> {
  const seen = verdict.touch ? { ...verdict, record: { ...verdict.record, lastSeenAt: at } } : verdict;
  const { record } = seen;
  if (verdict.touch) await touchSession(record.handle, at);
  if (record.kind === "guest" || cause === "server") return seen;
  const change = notice(record, client, verdict.verdict === "confirmed", at);
  if (!change) return seen;
  await noteRisks({ handle: record.handle, client }, change);
  await write({
    kind: "risk-noticed",
    ...subjectOf(record),
    network: client.network,
    reason: change.noticed.join(" "),
  });
  // The very request that looks odd is the one that must not pass.
  return { ...seen, record: { ...record, proofDue: record.proofDue || change.proofDue } };
}

const subjectOf = ({ handle, accountId }: SessionRecord) => ({ sessionHandle: handle, accountId });

async function present(value: string | undefined, kind: SessionKind): Promise<Presented> {
  if (!value) return { as: "nothing" };
  const identifier = parseIdentifier(value);
  if (!identifier) return { as: "unknown" };
  const presented = await findPresented(digestOf(identifier));
  return "record" in presented && presented.record.kind !== kind ? { as: "unknown" } : presented;
}

function sessionOf(verdict: Verdict): Session | StaffSession {
  switch (verdict.verdict) {
    case "accepted":
    case "confirmed":
      return narrow(verdict.record, false);
    case "served":
      return narrow(verdict.record, true);
    default:
      return anonymous;
  }
}

function narrow(record: SessionRecord, viaGrace: boolean): Session | StaffSession {
  const { handle, kind, csrfSecret, createdAt, lastSeenAt, absoluteEndAt, accountId, authenticatedAt } = record;
  const live = { handle, csrfSecret, createdAt, lastSeenAt, absoluteEndAt };
  if (kind === "guest") return { kind, ...live };
  if (accountId === undefined || authenticatedAt === undefined) return anonymous;
  return { kind, ...live, accountId, authenticatedAt, viaGrace, proofDue: record.proofDue };
}
