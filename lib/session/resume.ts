/** From a cookie's value to a session: looks it up, lets the protocol decide, and applies the decision. */
import "server-only";
import { record } from "#lib/journal";
import { now } from "#lib/time";
import { endBy } from "./end.ts";
import { digestOf, parseIdentifier } from "./identifier.ts";
import type { SessionKind } from "./policy.ts";
import { type Cause, decide, type Presented, type Verdict } from "./protocol.ts";
import { anonymous, type Session, type SessionRecord } from "./session.ts";
import { findPresented, touchSession } from "./store.ts";

/**
 * The session that the cookie value names, without changing anything: for pages and actions, which run after
 * `resume` has done the book-keeping of the same request. A cookie of one kind never opens a session of another.
 */
export async function readSession(value: string | undefined, kind: SessionKind): Promise<Session> {
  return sessionOf(await judge(value, kind, "machine"));
}

/**
 * As `readSession`, and applies what the protocol decides: the idle clock moves when a person caused the request,
 * a session past its limit ends, and what looks like an attack is written into the journal.
 */
export async function resume(
  value: string | undefined,
  kind: SessionKind,
  cause: Cause,
  network: string,
): Promise<{ session: Session; timedOut: boolean }> {
  const verdict = await judge(value, kind, cause);
  switch (verdict.verdict) {
    case "accepted":
      if (verdict.touch) await touchSession(verdict.record.handle, now());
      break;
    case "expired":
      await endBy(verdict.record.handle, verdict.because === "account-disabled" ? "revoked" : "timeout", {
        accountId: verdict.record.accountId,
        because: verdict.because,
      });
      break;
    case "denied":
      // Browsers keep the cookie of a session that timed out; only the other replays are worth a line.
      if (verdict.reason !== "timeout" && cause === "person") {
        await record({
          kind: "retired-identifier-presented",
          sessionHandle: verdict.handle,
          network,
          reason: verdict.reason,
        });
      }
      break;
    case "anonymous":
      if (verdict.presented === "unknown" && cause === "person") {
        await record({ kind: "unknown-identifier-presented", network, reason: kind });
      }
  }
  const timedOut = verdict.verdict === "expired" || (verdict.verdict === "denied" && verdict.reason === "timeout");
  return { session: sessionOf(verdict), timedOut };
}

async function judge(value: string | undefined, kind: SessionKind, cause: Cause): Promise<Verdict> {
  return decide(await present(value, kind), now(), cause);
}

async function present(value: string | undefined, kind: SessionKind): Promise<Presented> {
  if (!value) return { as: "nothing" };
  const identifier = parseIdentifier(value);
  if (!identifier) return { as: "unknown" };
  const presented = await findPresented(digestOf(identifier));
  return presented.as === "current" && presented.record.kind !== kind ? { as: "unknown" } : presented;
}

function sessionOf(verdict: Verdict): Session {
  return verdict.verdict === "accepted" ? narrow(verdict.record) : anonymous;
}

function narrow({ handle, kind, csrfSecret, createdAt, lastSeenAt, absoluteEndAt, ...rest }: SessionRecord): Session {
  const live = { handle, csrfSecret, createdAt, lastSeenAt, absoluteEndAt };
  if (kind === "guest") return { kind, ...live };
  if (kind === "customer" && rest.accountId !== undefined && rest.authenticatedAt !== undefined) {
    return { kind, ...live, accountId: rest.accountId, authenticatedAt: rest.authenticatedAt };
  }
  return anonymous;
}
