import { describe, expect, test } from "vitest";
import { after, before, type Duration, days, instant, minutes, seconds } from "#lib/time";
import { assertCoherent, limits, touchInterval } from "./policy.ts";
import { decide, type Verdict } from "./protocol.ts";
import type { SessionRecord } from "./session.ts";

const at = instant("2026-03-01T12:00:00Z");
const aSecond = seconds(1);

const record = (changes: Partial<SessionRecord> = {}): SessionRecord => ({
  handle: "handle",
  kind: "customer",
  accountId: "account",
  accountDisabled: false,
  generation: 0,
  csrfSecret: "secret",
  createdAt: before(at, minutes(10)),
  authenticatedAt: before(at, minutes(10)),
  lastSeenAt: before(at, minutes(5)),
  absoluteEndAt: after(at, days(1)),
  ...changes,
});
const seen = (ago: number) => ({ lastSeenAt: before(at, ago as Duration) });
const judge = (changes: Partial<SessionRecord>, cause: "person" | "machine" = "person"): Verdict =>
  decide({ as: "current", record: record(changes) }, at, cause);

test("nothing presented is nobody", () => {
  expect(decide({ as: "nothing" }, at, "person")).toEqual({ verdict: "anonymous", presented: "nothing" });
});

test("an identifier that the server did not issue is not adopted", () => {
  expect(decide({ as: "unknown" }, at, "person")).toEqual({ verdict: "anonymous", presented: "unknown" });
});

test.each(["sign-in", "sign-out", "timeout", "revoked"] as const)("an identifier retired by %s is denied", (reason) => {
  expect(decide({ as: "retired", reason, handle: "handle" }, at, "person")).toMatchObject({
    verdict: "denied",
    reason,
  });
});

describe.each(["guest", "customer", "staff"] as const)("a %s session", (kind) => {
  const { idleTimeout } = limits[kind];
  const seenBefore = (duration: number) => ({ kind, ...seen(duration) });

  test("is accepted one second before the idle timeout", () => {
    expect(judge(seenBefore(idleTimeout - aSecond)).verdict).toBe("accepted");
  });
  test("has expired at the idle timeout and after it", () => {
    expect(judge(seenBefore(idleTimeout))).toMatchObject({ verdict: "expired", because: "idle-timeout" });
    expect(judge(seenBefore(idleTimeout + aSecond))).toMatchObject({ verdict: "expired", because: "idle-timeout" });
  });
  test("is accepted one second before its absolute end, and has expired at it, however active", () => {
    const active = { kind, lastSeenAt: at };
    expect(judge({ ...active, absoluteEndAt: after(at, aSecond) }).verdict).toBe("accepted");
    expect(judge({ ...active, absoluteEndAt: at })).toMatchObject({ because: "absolute-timeout" });
  });
});

test("a disabled account loses its session on the next request", () => {
  expect(judge({ accountDisabled: true })).toMatchObject({ verdict: "expired", because: "account-disabled" });
});

describe("the idle clock", () => {
  const due = seen(touchInterval);
  const notDue = seen(touchInterval - aSecond);

  test("moves when a person caused the request, at most once per touch interval", () => {
    expect(judge(due)).toMatchObject({ verdict: "accepted", touch: true });
    expect(judge(notDue)).toMatchObject({ verdict: "accepted", touch: false });
  });
  test("does not move for a machine", () => {
    expect(judge(due, "machine")).toMatchObject({ verdict: "accepted", touch: false });
  });
});

test("figures that contradict one another are refused", () => {
  expect(() => assertCoherent(limits, touchInterval)).not.toThrow();
  const backwards = { ...limits, guest: { idleTimeout: days(8), absoluteTimeout: days(7) } };
  expect(() => assertCoherent(backwards, touchInterval)).toThrow("guest idle timeout exceeds");
  expect(() => assertCoherent(limits, minutes(10))).toThrow("touch interval is too long");
});
