/**
 * The session protocol: what a presented identifier means now. Pure, so that it can be read, tabulated and
 * explored; the store applies what it decides, by compare-and-swap. See docs/explanation/session-protocol.md.
 */
import { after, before, elapsed } from "#lib/time";
import { binding as bound, limits, rotation, touchInterval } from "./policy.ts";
import type { RetirementReason, SessionRecord } from "./session.ts";

/** What the store knows about the identifier that a request presented. */
export type Presented =
  | { readonly as: "nothing" }
  | { readonly as: "unknown" }
  | { readonly as: "current"; readonly record: SessionRecord }
  /** The successor that was offered, used for the first time. */
  | { readonly as: "pending"; readonly record: SessionRecord }
  /** Replaced by rotation in a session that is still alive. */
  | { readonly as: "replaced"; readonly record: SessionRecord; readonly generation: number; readonly retiredAt: Date }
  /** Of a session that is over. */
  | { readonly as: "retired"; readonly reason: RetirementReason; readonly handle: string };

/** What the protocol needs to know about a request. */
export type Visit = {
  /**
   * Only what a person does moves the idle clock; prefetching and polling do not (WSTG-SESS-07). What our own server
   * fetches, in the middle of an answer, with the cookie that this answer will set, proves not even that it arrived.
   */
  readonly cause: "person" | "machine" | "server";
  /** May the answer carry a new identifier? Navigations and writes may; what is fetched ahead or beside a page may not. */
  readonly offerable: boolean;
  /** Digest of the cookie by which a bound device proves itself, if one came along. */
  readonly boundDigest?: string | undefined;
};

/** What is to be done about a successor: send none, mint the one that everybody will be offered, or send that one again. */
export type Offer = "none" | "mint" | "repeat";

export type Verdict =
  /** No session: none was presented, or one that the server never issued. It is not adopted (WSTG-SESS-03). */
  | { readonly verdict: "anonymous"; readonly presented: "nothing" | "unknown" }
  /** Past a limit, or the account may no longer have such a session: the record ends with this reason. */
  | { readonly verdict: "expired"; readonly record: SessionRecord; readonly because: Expiry }
  /** Good. `touch` says that “last seen” is due to be written; `isDue`, that the browser should come for a new identifier. */
  | (Good & { readonly verdict: "accepted"; readonly offer: Offer; readonly isDue: boolean })
  /** Good, and used for the first time: it becomes the current identifier, and its predecessor is retired. */
  | (Good & { readonly verdict: "confirmed" })
  /** The immediate predecessor, on its way when it was replaced: served, but never told the successor. */
  | (Good & { readonly verdict: "served" })
  /** Older than that and just as recent: refused without harm, the browser has a newer one by now. */
  | { readonly verdict: "stale"; readonly record: SessionRecord }
  /** Somebody uses an identifier that its browser has replaced: one of two holders is a thief. The session ends. */
  | { readonly verdict: "reuse"; readonly record: SessionRecord }
  /** Once good, ended for a known reason. Logged, and nobody is harmed by its replay. */
  | { readonly verdict: "denied"; readonly reason: RetirementReason; readonly handle: string };

type Good = { readonly record: SessionRecord; readonly touch: boolean; readonly isUnproven: boolean };

type Expiry = "idle-timeout" | "absolute-timeout" | "account-disabled" | "role-changed";

/** Decides about one request at the instant `at`. Limits are reached at their last millisecond, not after it. */
export function decide(presented: Presented, visit: Visit, at: Date): Verdict {
  if (presented.as === "nothing" || presented.as === "unknown") {
    return { verdict: "anonymous", presented: presented.as };
  }
  if (presented.as === "retired") return { verdict: "denied", reason: presented.reason, handle: presented.handle };

  const { record } = presented;
  const because = expiryOf(record, at);
  if (because) return { verdict: "expired", record, because };

  const unproven = isUnproven(record, visit, at);
  // Whoever does not hold the device keeps nothing alive.
  const good: Good = { record, touch: !unproven && isTouchDue(record, visit, at), isUnproven: unproven };
  switch (presented.as) {
    case "current": {
      // One that is pending is as good as due: its browser may have missed it.
      const isDue = !unproven && (record.pending !== undefined || isRotationDue(record, at));
      return { verdict: "accepted", ...good, isDue, offer: unproven ? "none" : offerTo(record, visit, at) };
    }
    case "pending":
      // Whoever copied the cookies of a bound browser must not become the surviving line.
      return unproven || visit.cause === "server"
        ? { verdict: "accepted", ...good, isDue: false, offer: "none" }
        : { verdict: "confirmed", ...good };
    case "replaced": {
      if (elapsed(presented.retiredAt, at) >= rotation.grace) return { verdict: "reuse", record };
      const isPredecessor = presented.generation === record.generation - 1;
      return isPredecessor ? { verdict: "served", ...good, touch: false } : { verdict: "stale", record };
    }
  }
}

function expiryOf(record: SessionRecord, at: Date): Expiry | undefined {
  if (at >= record.absoluteEndAt) return "absolute-timeout";
  if (at >= after(record.lastSeenAt, limits[record.kind].idleTimeout)) return "idle-timeout";
  if (record.account === "disabled") return "account-disabled";
  // Staff and customers share no account, so neither kind of session outlives a change of role.
  if (record.kind !== "guest" && record.account !== record.kind) return "role-changed";
  return undefined;
}

const isTouchDue = (record: SessionRecord, visit: Visit, at: Date) =>
  visit.cause === "person" && elapsed(record.lastSeenAt, at) >= touchInterval;

const isRotationDue = (record: SessionRecord, at: Date) =>
  record.rotationDue || elapsed(record.identifierSince, at) >= limits[record.kind].rotationInterval;

function offerTo(record: SessionRecord, visit: Visit, at: Date): Offer {
  if (!visit.offerable) return "none";
  if (record.pending) return "repeat";
  const hasSettled = record.offeredAt === undefined || elapsed(record.offeredAt, at) >= rotation.settle;
  return isRotationDue(record, at) && hasSettled ? "mint" : "none";
}

/** Does the session belong to a device that has not shown itself with this request? A young binding lets in what was on its way. */
function isUnproven({ binding }: SessionRecord, { boundDigest }: Visit, at: Date): boolean {
  if (!binding || elapsed(binding.boundAt, at) < rotation.grace) return false;
  if (!boundDigest || at >= binding.cookieUntil) return true;
  if (boundDigest === binding.cookieDigest) return false;
  const renewedAt = before(binding.cookieUntil, bound.cookieLife);
  return boundDigest !== binding.formerDigest || elapsed(renewedAt, at) >= rotation.grace;
}
