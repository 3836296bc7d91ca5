/**
 * The session protocol: what a presented identifier means now. Pure, so that it can be read, tabulated and
 * explored; the store applies what it decides. See docs/explanation/session-protocol.md.
 */
import { after, elapsed } from "#lib/time";
import { limits, touchInterval } from "./policy.ts";
import type { RetirementReason, SessionRecord } from "./session.ts";

/** What the store knows about the identifier that a request presented. */
export type Presented =
  | { readonly as: "nothing" }
  | { readonly as: "unknown" }
  | { readonly as: "current"; readonly record: SessionRecord }
  | { readonly as: "retired"; readonly reason: RetirementReason; readonly handle: string };

/** Only what a person does moves the idle clock; prefetching and polling do not (WSTG-SESS-07). */
export type Cause = "person" | "machine";

export type Verdict =
  /** No session: none was presented, or one that the server never issued. It is not adopted (WSTG-SESS-03). */
  | { readonly verdict: "anonymous"; readonly presented: "nothing" | "unknown" }
  /** Past a limit, or the account was disabled: the record ends with this reason. */
  | {
      readonly verdict: "expired";
      readonly record: SessionRecord;
      readonly because: "idle-timeout" | "absolute-timeout" | "account-disabled";
    }
  /** Good. `touch` says that “last seen” is due to be written. */
  | { readonly verdict: "accepted"; readonly record: SessionRecord; readonly touch: boolean }
  /** Once good, ended for a known reason. Logged, and nobody is harmed by its replay. */
  | { readonly verdict: "denied"; readonly reason: RetirementReason; readonly handle: string };

/** Decides about one request at the instant `at`. Limits are reached at their last millisecond, not after it. */
export function decide(presented: Presented, at: Date, cause: Cause): Verdict {
  switch (presented.as) {
    case "nothing":
    case "unknown":
      return { verdict: "anonymous", presented: presented.as };
    case "retired":
      return { verdict: "denied", reason: presented.reason, handle: presented.handle };
    case "current":
      return decideOnRecord(presented.record, at, cause);
  }
}

function decideOnRecord(record: SessionRecord, at: Date, cause: Cause): Verdict {
  if (at >= record.absoluteEndAt) return { verdict: "expired", record, because: "absolute-timeout" };
  if (at >= after(record.lastSeenAt, limits[record.kind].idleTimeout)) {
    return { verdict: "expired", record, because: "idle-timeout" };
  }
  if (record.accountDisabled) return { verdict: "expired", record, because: "account-disabled" };
  return { verdict: "accepted", record, touch: cause === "person" && elapsed(record.lastSeenAt, at) >= touchInterval };
}
