import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { database } from "#lib/database";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { digest, randomSecret } from "#lib/random";
import { after, before, type Duration, days, minutes, now, seconds } from "#lib/time";
import { endSessionOf } from "./end.ts";
import {
  beginGuest,
  beginSignedIn,
  end,
  endSessionsOf,
  guessedIdentifiers,
  limits,
  readSession,
  resume,
  sweepSessions,
} from "./index.ts";
import { guessing, sessionsPerAccount, tombstoneLife, touchInterval } from "./policy.ts";

useFreshDatabase();

const client = { network: "203.0.113.0/24", browser: "Firefox", platform: "Linux" };
const person = { cause: "person", offerable: true, client } as const;
const machine = { cause: "machine", offerable: false, client } as const;
const events = async (kind: string) => database().securityEvent.count({ where: { kind } });
const age = (handle: string, by: Duration) =>
  database().session.update({ where: { handle }, data: { lastSeenAt: before(now(), by) } });

let accountId = "";
beforeEach(async () => {
  accountId = randomSecret();
  const at = now();
  await database().account.create({
    data: {
      id: accountId,
      email: `${accountId}@example.com`,
      name: "Ada",
      passwordHash: "-",
      passwordChangedAt: at,
      createdAt: at,
    },
  });
});

describe("an identifier", () => {
  test("has 256 bits, opens its session, and is known to the database by its digest alone", async () => {
    const { session, identifier } = await beginSignedIn(accountId, ["pwd"], client);
    expect(Buffer.from(identifier, "base64url")).toHaveLength(32);
    expect(await readSession(identifier, "customer")).toMatchObject({ handle: session.handle, accountId });
    const row = await database().session.findUniqueOrThrow({ where: { handle: session.handle } });
    expect(row.identifierDigest).toBe(digest(identifier));
    expect(JSON.stringify(row)).not.toContain(identifier);
  });

  test("begins with what its browser told of itself, to be compared with later", async () => {
    const told = { ...client, hints: "Firefox on Linux" };
    const { handle } = (await beginSignedIn(accountId, ["pwd"], told)).session;
    expect(await database().session.findUniqueOrThrow({ where: { handle } })).toMatchObject(told);
  });

  test("of a guest does not open the door of a customer, nor the other way round", async () => {
    const guest = await beginGuest(client);
    const customer = await beginSignedIn(accountId, ["pwd"], client);
    expect((await readSession(guest.identifier, "customer")).kind).toBe("anonymous");
    expect((await readSession(customer.identifier, "guest")).kind).toBe("anonymous");
  });

  test.each(["", "short", randomSecret(), `${randomSecret()}=`, "' OR 1=1 --"])(
    "that the server did not issue (%j) is not adopted",
    async (value) => {
      expect((await readSession(value, "guest")).kind).toBe("anonymous");
      expect(await database().session.count({ where: { identifierDigest: digest(value) } })).toBe(0);
    },
  );

  test("that differs from a live one by a single character opens nothing, and is not adopted @TOK-03 @ASVS-7.2.1", async () => {
    const { identifier } = await beginSignedIn(accountId, ["pwd"], client);
    const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    const put = (index: number, other: string) => identifier.slice(0, index) + other + identifier.slice(index + 1);
    const altered = [...identifier].map((own, index) => put(index, alphabet.at(alphabet.indexOf(own) - 1) ?? ""));
    // The last holds four bits and two that nobody reads: some of these are the same 256 bits, written otherwise.
    for (const other of alphabet) altered.push(put(42, other));
    const near = new Set(altered.filter((value) => value !== identifier));
    expect(near.size).toBe(42 + 63);
    const sessions = await database().session.count();
    for (const value of near) {
      expect((await readSession(value, "customer")).kind, value).toBe("anonymous");
      expect(await resume(value, "customer", machine), value).toEqual({ session: { kind: "anonymous" } });
    }
    expect(await database().session.count()).toBe(sessions);
    expect((await readSession(identifier, "customer")).kind).toBe("customer");
  });

  test("that was guessed is written down when a person presents it, and never the guess itself", async () => {
    const guess = randomSecret();
    const guesses = await events("unknown-identifier-presented");
    for (const visit of [person, machine]) await resume(guess, "customer", visit);
    expect(await events("unknown-identifier-presented")).toBe(guesses + 1);
    const written = await database().securityEvent.findFirstOrThrow({ orderBy: { id: "desc" } });
    expect(written).toMatchObject({ kind: "unknown-identifier-presented", network: client.network });
    for (const secret of [guess, digest(guess)]) expect(JSON.stringify(written)).not.toContain(secret);
  });

  test("that is guessed a thousand times is nobody's, harms nobody, and shows in the number that staff see, for ten minutes @TOK-10", async () => {
    const { session, identifier } = await beginSignedIn(accountId, ["pwd"], client);
    const { count } = await guessedIdentifiers();
    for (let guess = 0; guess < 1000; guess += 1) {
      const from = { ...client, network: `198.51.${guess % 25}.0/24` };
      const answer = await resume(randomSecret(), "customer", { ...person, client: from });
      expect(answer).toEqual({ session: { kind: "anonymous" } });
    }
    expect(await guessedIdentifiers()).toMatchObject({ count: count + 1000, isMany: true });
    expect(await readSession(identifier, "customer")).toMatchObject({ handle: session.handle });
    vi.useFakeTimers({ toFake: ["Date"], now: after(after(now(), guessing.window), seconds(1)) });
    expect(await guessedIdentifiers()).toMatchObject({ count: 0, isMany: false });
    vi.useRealTimers();
  });

  test("that is the digest of another, copied from the database, opens nothing", async () => {
    const { identifier } = await beginGuest(client);
    expect((await readSession(digest(identifier), "guest")).kind).toBe("anonymous");
  });
});

describe("the end of a session", () => {
  test("retires the identifier with its reason; a replay opens nothing and is written down", async () => {
    const { session, identifier } = await beginSignedIn(accountId, ["pwd"], client);
    await end(session, "sign-out");
    expect(await readSession(identifier, "customer")).toEqual({ kind: "anonymous" });
    const replays = await events("retired-identifier-presented");
    await resume(identifier, "customer", person);
    expect(await events("retired-identifier-presented")).toBe(replays + 1);
  });

  test("comes at its owner's wish, and at nobody else's", async () => {
    const wish = { because: "a wish" };
    const { session, identifier } = await beginSignedIn(accountId, ["pwd"], client);
    expect(await endSessionOf("somebody else", session.handle, wish)).toBe(false);
    expect((await readSession(identifier, "customer")).kind).toBe("customer");
    expect(await endSessionOf(accountId, session.handle, wish)).toBe(true);
    expect((await readSession(identifier, "customer")).kind).toBe("anonymous");
    expect(await endSessionOf(accountId, session.handle, wish)).toBe(false);
  });

  test("of all others leaves one, under an identifier that is due to be replaced @ROT-11", async () => {
    const [own, other] = [
      await beginSignedIn(accountId, ["pwd"], client),
      await beginSignedIn(accountId, ["pwd"], client),
    ];
    const handle = own.session.handle;
    expect(await endSessionsOf(accountId, "password changed", handle)).toBe(1);
    expect((await readSession(other.identifier, "customer")).kind).toBe("anonymous");
    expect(await database().session.findUniqueOrThrow({ where: { handle } })).toMatchObject({
      endedAt: null,
      rotationDue: true,
    });
  });

  test("happens once, however many ask for it at the same time", async () => {
    const { session } = await beginGuest(client);
    const signOuts = await events("sign-out");
    await Promise.all(Array.from({ length: 8 }, () => end(session, "sign-out")));
    expect(await events("sign-out")).toBe(signOuts + 1);
    expect(await database().retiredIdentifier.count({ where: { sessionHandle: session.handle } })).toBe(1);
  });
});

describe("resuming", () => {
  // Seconds count here: none goes by between the ageing and the visit.
  beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"] }));
  afterEach(() => void vi.useRealTimers());

  const aged = async (by: Duration) => {
    const begun = await beginSignedIn(accountId, ["pwd"], client);
    await age(begun.session.handle, by);
    return begun;
  };
  const lastSeen = async (handle: string) =>
    (await database().session.findUniqueOrThrow({ where: { handle } })).lastSeenAt.getTime();

  test("one second before the idle timeout keeps the session and moves the clock", async () => {
    const { session, identifier } = await aged((limits.customer.idleTimeout - seconds(1)) as Duration);
    const past = await lastSeen(session.handle);
    expect((await resume(identifier, "customer", person)).session.kind).toBe("customer");
    expect(await lastSeen(session.handle)).toBeGreaterThan(past);
  });

  test("one second after it ends the session for good, and says that time was up", async () => {
    const { identifier } = await aged((limits.customer.idleTimeout + seconds(1)) as Duration);
    const late = await resume(identifier, "customer", person);
    expect(late).toMatchObject({ session: { kind: "anonymous" }, over: { reason: "timeout" } });
    expect(await resume(identifier, "customer", person)).toEqual(late);
  });

  test("by a machine does not move the clock", async () => {
    const { session, identifier } = await aged(minutes(10));
    const past = await lastSeen(session.handle);
    await resume(identifier, "customer", machine);
    expect(await lastSeen(session.handle)).toBe(past);
  });

  test("writes nothing within the touch interval", async () => {
    const { session, identifier } = await aged((touchInterval - seconds(5)) as Duration);
    const past = await lastSeen(session.handle);
    await resume(identifier, "customer", person);
    expect(await lastSeen(session.handle)).toBe(past);
  });

  test("a session whose account was disabled meanwhile ends it", async () => {
    const { identifier } = await aged(seconds(0));
    await database().account.update({ where: { id: accountId }, data: { disabledAt: now() } });
    expect((await resume(identifier, "customer", person)).session.kind).toBe("anonymous");
  });
});

test("one account has a limited number of sessions; the longest unseen gives way", async () => {
  const begun = [];
  for (let count = 0; count < sessionsPerAccount.customer; count += 1) {
    const { session, identifier } = await beginSignedIn(accountId, ["pwd"], client);
    await age(session.handle, minutes(sessionsPerAccount.customer - count));
    begun.push(identifier);
  }
  const latest = await beginSignedIn(accountId, ["pwd"], client);
  const kinds = await Promise.all(
    [...begun, latest.identifier].map(async (id) => (await readSession(id, "customer")).kind),
  );
  expect(kinds).toEqual(["anonymous", ...Array(sessionsPerAccount.customer).fill("customer")]);
});

test("sweeping ends what nobody can resume any more, forgets what ended long ago, and touches nothing else", async () => {
  const live = await beginGuest(client);
  const overdue = await beginGuest(client);
  const old = await beginGuest(client);
  await age(live.session.handle, (limits.guest.idleTimeout - minutes(1)) as Duration);
  await age(overdue.session.handle, limits.guest.idleTimeout);
  await end(old.session, "sign-out");
  const longAgo = before(before(now(), tombstoneLife), days(1));
  await database().session.update({ where: { handle: old.session.handle }, data: { endedAt: longAgo } });

  await sweepSessions();

  expect((await readSession(live.identifier, "guest")).kind).toBe("guest");
  const overdueRow = await database().session.findUniqueOrThrow({ where: { handle: overdue.session.handle } });
  expect(overdueRow).toMatchObject({ endReason: "timeout", identifierDigest: null });
  expect(await database().session.count({ where: { handle: old.session.handle } })).toBe(0);
  expect(await database().retiredIdentifier.count({ where: { sessionHandle: old.session.handle } })).toBe(0);
});
