import fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import { database } from "#lib/database";
import { exampleAccount } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { after, before, type Duration, days, hours, minutes, now, seconds } from "#lib/time";
import { beginGuest, beginSignedIn, end, limits, readSession, sweepSessions } from "./index.ts";
import { tombstoneLife } from "./policy.ts";
import type * as Store from "./store.ts";

useFreshDatabase();

// Hundreds of steps on a real database, on machines that have other things to do.
vi.setConfig({ testTimeout: minutes(3) });

/** What happens between the sweep's list of what is overdue and its coming to a session on it. */
let meanwhile = async (): Promise<void> => undefined;
vi.mock("./store.ts", async (original) => {
  const store = await original<typeof Store>();
  const overdueHandles: typeof store.overdueHandles = async (...asked) => {
    const handles = await store.overdueHandles(...asked);
    await meanwhile();
    return handles;
  };
  return { ...store, overdueHandles };
});
afterEach(() => {
  meanwhile = async () => undefined;
});

const client = { network: "203.0.113.0/24", browser: "Firefox", platform: "Linux" };

type Life = {
  kind: "guest" | "customer";
  unseenFor: Duration;
  leftOfAbsolute: Duration;
  endedAgo: Duration | undefined;
};

/** Instants around `limit`, near and far, but not so near that the test itself takes them past it. */
const around = (limit: Duration) =>
  fc
    .oneof(fc.integer({ min: -120, max: 120 }), fc.integer({ min: -100_000, max: 100_000 }))
    .filter((off) => Math.abs(off) >= 30)
    .map((off) => (limit + seconds(off)) as Duration);

const life: fc.Arbitrary<Life> = fc.constantFrom("guest" as const, "customer" as const).chain((kind) =>
  fc.record({
    kind: fc.constant(kind),
    unseenFor: fc.oneof(around(limits[kind].idleTimeout), fc.constant(seconds(0))),
    leftOfAbsolute: fc.oneof(around(seconds(0)), fc.constant(hours(1))),
    endedAgo: fc.oneof(fc.constant(undefined), around(tombstoneLife), fc.constant(minutes(1))),
  }),
);

async function live({ kind, unseenFor, leftOfAbsolute, endedAgo }: Life) {
  const begun =
    kind === "guest" ? await beginGuest(client) : await beginSignedIn(await exampleAccount(), ["pwd"], client);
  const { handle } = begun.session;
  if (endedAgo !== undefined) await end(begun.session, "sign-out");
  const aged = { lastSeenAt: before(now(), unseenFor), absoluteEndAt: after(now(), leftOfAbsolute) };
  const ended = endedAgo === undefined ? {} : { endedAt: before(now(), endedAgo) };
  await database().session.update({ where: { handle }, data: { ...aged, ...ended } });
  const mayResume = (await readSession(begun.identifier, kind)).kind === kind;
  return {
    handle,
    mayResume,
    isForgotten: endedAgo !== undefined && endedAgo > tombstoneLife,
    kept: await recordOf(handle),
  };
}

const recordOf = (handle: string) =>
  database().session.findUnique({ where: { handle }, include: { retired: true, elevations: true, cart: true } });

test("whatever sessions have lived through, none that could be resumed is touched, and none that could not stays open", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(life, { minLength: 1, maxLength: 8 }), async (lives) => {
      const sessions = await Promise.all(lives.map(live));
      await sweepSessions();
      for (const { handle, mayResume, isForgotten, kept } of sessions) {
        const record = await recordOf(handle);
        if (isForgotten) expect(record).toBeNull();
        else if (mayResume || kept?.endedAt) expect(record).toEqual(kept);
        else expect(record).toMatchObject({ endReason: "timeout", identifierDigest: null });
      }
    }),
    { numRuns: 25, includeErrorInReport: true },
  );
});

test("a session whose person comes back while the sweep is on its way to it is left alone", async () => {
  const { session } = await beginGuest(client);
  const where = { handle: session.handle };
  await database().session.update({ where, data: { lastSeenAt: before(now(), limits.guest.idleTimeout) } });
  meanwhile = async () => void (await database().session.update({ where, data: { lastSeenAt: now() } }));
  await sweepSessions();
  expect(await recordOf(session.handle)).toMatchObject({ endedAt: null, endReason: null });
});

test("more than one batch goes in one sweep, with everything that hangs on it", async () => {
  const at = before(now(), days(40));
  const gone = Array.from({ length: 1200 }, (_, index) => `gone-${index}`);
  await database().session.createMany({
    data: gone.map((handle) => ({
      ...{ handle, kind: "guest", csrfSecret: "", identifierSince: at, createdAt: at, lastSeenAt: at },
      ...{ absoluteEndAt: at, endedAt: at, endReason: "timeout" },
    })),
  });
  await database().retiredIdentifier.createMany({
    data: gone.map((handle) => ({
      digest: handle,
      sessionHandle: handle,
      generation: 0,
      reason: "timeout",
      retiredAt: at,
    })),
  });
  await sweepSessions();
  expect(await database().session.count({ where: { handle: { startsWith: "gone-" } } })).toBe(0);
  expect(await database().retiredIdentifier.count({ where: { sessionHandle: { startsWith: "gone-" } } })).toBe(0);
});
