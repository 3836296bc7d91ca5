import { describe, expect, test } from "vitest";
import { after, before, type Duration, days, instant, minutes, seconds } from "#lib/time";
import { assertCoherent, binding, limits, rotation, touchInterval } from "./policy.ts";
import { decide, type Presented, type Verdict, type Visit } from "./protocol.ts";
import type { SessionRecord } from "./session.ts";

const at = instant("2026-03-01T12:00:00Z");
const aSecond = seconds(1);
const less = (duration: Duration) => (duration - aSecond) as Duration;

const record = (changes: Partial<SessionRecord> = {}): SessionRecord => ({
  handle: "handle",
  kind: "customer",
  accountId: "account",
  account: "customer",
  generation: 3,
  identifierSince: before(at, minutes(1)),
  rotationDue: false,
  offeredAt: undefined,
  pending: undefined,
  csrfSecret: "secret",
  createdAt: before(at, minutes(10)),
  authenticatedAt: before(at, minutes(10)),
  lastSeenAt: before(at, minutes(5)),
  absoluteEndAt: after(at, days(1)),
  client: { network: "203.0.113.0/24" },
  risks: [],
  proofDue: false,
  binding: undefined,
  ...changes,
});
const navigation: Visit = { cause: "person", offerable: true };
const subResource: Visit = { cause: "person", offerable: false };
const judge = (changes: Partial<SessionRecord>, visit = navigation): Verdict =>
  decide({ as: "current", record: record(changes) }, visit, at);

test("nothing presented is nobody", () => {
  expect(decide({ as: "nothing" }, navigation, at)).toEqual({ verdict: "anonymous", presented: "nothing" });
});

test("an identifier that the server did not issue is not adopted", () => {
  expect(decide({ as: "unknown" }, navigation, at)).toEqual({ verdict: "anonymous", presented: "unknown" });
});

test.each(["sign-in", "sign-out", "timeout", "revoked", "reuse"] as const)(
  "an identifier retired by %s is denied",
  (reason) => {
    const verdict = decide({ as: "retired", reason, handle: "handle" }, navigation, at);
    expect(verdict).toEqual({ verdict: "denied", reason, handle: "handle" });
  },
);

describe.each(["guest", "customer", "staff"] as const)("a %s session", (kind) => {
  const { idleTimeout } = limits[kind];
  const own = { kind, account: kind === "staff" ? "staff" : "customer" } as const;
  const seen = (ago: number) => judge({ ...own, lastSeenAt: before(at, ago as Duration) });

  test("is accepted one second before the idle timeout", () => {
    expect(seen(idleTimeout - aSecond).verdict).toBe("accepted");
  });
  test("has expired at the idle timeout and after it", () => {
    expect(seen(idleTimeout)).toMatchObject({ verdict: "expired", because: "idle-timeout" });
    expect(seen(idleTimeout + aSecond)).toMatchObject({ verdict: "expired", because: "idle-timeout" });
  });
  test("is accepted one second before its absolute end, and has expired at it, however active", () => {
    const active = { ...own, lastSeenAt: at };
    expect(judge({ ...active, absoluteEndAt: after(at, aSecond) }).verdict).toBe("accepted");
    expect(judge({ ...active, absoluteEndAt: at })).toMatchObject({ because: "absolute-timeout" });
  });
  test("is due for a new identifier at the rotation interval, not a second before", () => {
    const { rotationInterval } = limits[kind];
    const early = judge({ ...own, lastSeenAt: at, identifierSince: before(at, less(rotationInterval)) });
    expect(early).toMatchObject({ offer: "none", isDue: false });
    const due = judge({ ...own, lastSeenAt: at, identifierSince: before(at, rotationInterval) });
    expect(due).toMatchObject({ offer: "mint", isDue: true });
  });
});

test("a disabled account loses its session on the next request", () => {
  expect(judge({ account: "disabled" })).toMatchObject({ verdict: "expired", because: "account-disabled" });
});

test("a customer's session does not go on when the account has become a member of staff's", () => {
  expect(judge({ account: "staff" })).toMatchObject({ verdict: "expired", because: "role-changed" });
});

test("whoever is no longer staff loses the staff session on the next request", () => {
  expect(judge({ kind: "staff", account: "customer" })).toMatchObject({ verdict: "expired", because: "role-changed" });
});

describe("the idle clock", () => {
  const due = { lastSeenAt: before(at, touchInterval) };
  const notDue = { lastSeenAt: before(at, less(touchInterval)) };

  test("moves when a person caused the request, at most once per touch interval", () => {
    expect(judge(due)).toMatchObject({ verdict: "accepted", touch: true });
    expect(judge(notDue)).toMatchObject({ verdict: "accepted", touch: false });
  });
  test("does not move for a machine", () => {
    expect(judge(due, { cause: "machine", offerable: true })).toMatchObject({ verdict: "accepted", touch: false });
  });
});

describe("a successor", () => {
  const pending = { digest: "digest", seal: "seal" };
  const due = { rotationDue: true };

  test("is offered to a request that may carry one, and to no other", () => {
    expect(judge(due)).toMatchObject({ offer: "mint" });
    expect(judge(due, subResource)).toMatchObject({ offer: "none", isDue: true });
    expect(judge({ ...due, pending }, subResource)).toMatchObject({ offer: "none" });
  });
  test("is the same one for everybody as long as it is pending", () => {
    expect(judge({ ...due, pending, offeredAt: at })).toMatchObject({ offer: "repeat" });
  });
  test("is minted only when the last offer has settled", () => {
    expect(judge({ ...due, offeredAt: before(at, less(rotation.settle)) })).toMatchObject({
      offer: "none",
      isDue: true,
    });
    expect(judge({ ...due, offeredAt: before(at, rotation.settle) })).toMatchObject({ offer: "mint" });
  });
  test("is confirmed by whatever request of its browser uses it first", () => {
    for (const visit of [navigation, subResource, { cause: "machine", offerable: false } as const]) {
      expect(decide({ as: "pending", record: record({ pending }) }, visit, at).verdict).toBe("confirmed");
    }
  });
  test("is not confirmed by what our own server fetches for an answer that is not out yet", () => {
    const visit = { cause: "server", offerable: false } as const;
    expect(decide({ as: "pending", record: record({ ...due, pending }) }, visit, at)).toMatchObject({
      verdict: "accepted",
      offer: "none",
      isDue: false,
      touch: false,
    });
  });
  test("does not outlive the session's limits", () => {
    expect(decide({ as: "pending", record: record({ pending, absoluteEndAt: at }) }, navigation, at).verdict).toBe(
      "expired",
    );
  });
});

describe("a replaced identifier", () => {
  const replaced = (ago: Duration, generation = 2): Presented => ({
    as: "replaced",
    record: record({ rotationDue: true, pending: { digest: "digest", seal: "seal" } }),
    generation,
    retiredAt: before(at, ago),
  });

  test("still serves what was on its way, and is told no successor", () => {
    const verdict = decide(replaced(less(rotation.grace)), navigation, at);
    expect(verdict).toMatchObject({ verdict: "served", touch: false });
    expect(verdict).not.toHaveProperty("offer");
  });
  test("that is older than the predecessor is refused without harm", () => {
    expect(decide(replaced(less(rotation.grace), 1), navigation, at).verdict).toBe("stale");
  });
  test("is reuse from the end of the grace on, however old", () => {
    expect(decide(replaced(rotation.grace), navigation, at).verdict).toBe("reuse");
    expect(decide(replaced(days(1), 0), navigation, at).verdict).toBe("reuse");
  });
});

describe("a session that is bound to a device", () => {
  const bound = (changes = {}) => ({
    binding: {
      boundAt: before(at, minutes(30)),
      cookieDigest: "now",
      cookieUntil: after(at, less(binding.cookieLife)),
      formerDigest: "before",
      ...changes,
    },
  });
  const showing = (boundDigest?: string): Visit => ({ ...navigation, boundDigest });

  test("is proved by the cookie that the device renewed last, until it runs out", () => {
    expect(judge(bound(), showing("now"))).toMatchObject({ isUnproven: false });
    expect(judge(bound({ cookieUntil: at }), showing("now"))).toMatchObject({ isUnproven: true });
  });
  test("is not proved without that cookie, nor by another", () => {
    for (const shown of [undefined, "", "other"])
      expect(judge(bound(), showing(shown))).toMatchObject({ isUnproven: true });
    expect(judge(bound({ formerDigest: undefined }), showing(undefined))).toMatchObject({ isUnproven: true });
  });
  test("is proved by the cookie before for as long as a request may be on its way", () => {
    expect(judge(bound(), showing("before"))).toMatchObject({ isUnproven: false });
    const longRenewed = bound({ cookieUntil: after(at, (binding.cookieLife - rotation.grace) as Duration) });
    expect(judge(longRenewed, showing("before"))).toMatchObject({ isUnproven: true });
  });
  test("lets in what was on its way when it was bound", () => {
    expect(judge(bound({ boundAt: before(at, less(rotation.grace)) }), showing())).toMatchObject({ isUnproven: false });
  });
  test("keeps nothing alive, is due for nothing and confirms nothing without proof", () => {
    const unproven = { ...bound(), rotationDue: true, lastSeenAt: before(at, minutes(5)) };
    expect(judge(unproven, showing())).toMatchObject({ touch: false, isDue: false });
    expect(judge(unproven, showing("now"))).toMatchObject({ touch: true, isDue: true });
    expect(judge(unproven, showing())).toMatchObject({ verdict: "accepted", offer: "none" });
    expect(decide({ as: "pending", record: record(unproven) }, showing(), at)).toMatchObject({
      verdict: "accepted",
      isUnproven: true,
      offer: "none",
    });
  });
});

test("figures that contradict one another are refused, each by its rule", () => {
  const check = (guest: Partial<(typeof limits)["guest"]>, pace = rotation, touch = touchInterval) =>
    assertCoherent({ ...limits, guest: { ...limits.guest, ...guest } }, pace, touch);
  expect(() => check({})).not.toThrow();
  expect(() => check({ idleTimeout: days(8) })).toThrow("guest idle timeout exceeds");
  expect(() => check({ rotationInterval: aSecond })).toThrow("shorter than grace and settle time");
  expect(() => check({ rotationInterval: days(1) })).toThrow("exceeds half the idle timeout");
  expect(() => check({ idleTimeout: minutes(5), rotationInterval: minutes(2) })).toThrow("Elevation outlives");
  expect(() => check({}, { grace: seconds(9), settle: seconds(30) })).toThrow("shorter than 10 seconds");
  expect(() => check({}, { grace: seconds(31), settle: seconds(30) })).toThrow("exceeds the settle time");
  expect(() => check({}, rotation, minutes(10))).toThrow("touch interval is too long");
  expect(() => check({}, rotation, 0 as Duration)).toThrow("at least a second");
});
