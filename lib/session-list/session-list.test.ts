import { expect, test } from "vitest";
import { database } from "#lib/database";
import { exampleAccount } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { beginGuest, beginSignedIn, end, limits } from "#lib/session";
import { after, before, type Duration, now, seconds } from "#lib/time";
import {
  countLiveSessions,
  devicesBehind,
  findIdentifierFacts,
  findLiveSession,
  liveSessionsOf,
  searchLiveSessions,
} from "./index.ts";

useFreshDatabase();

const client = { network: "203.0.113.0/24", browser: "Firefox", platform: "Linux" };
const all = { skip: 0, take: 100 };

async function signedIn() {
  const accountId = await exampleAccount();
  return { accountId, ...(await beginSignedIn(accountId, ["mail", "pwd"], client)) };
}

test("a live session is shown by its handle and what is known of it, and by nothing that opens or seals anything", async () => {
  const { accountId, session, identifier } = await signedIn();
  const [seen] = await liveSessionsOf(accountId);
  expect(seen).toEqual({
    handle: session.handle,
    kind: "customer",
    account: { id: accountId, name: "Ada", email: `${accountId.toLowerCase()}@example.com` },
    ...client,
    createdAt: session.createdAt,
    lastSeenAt: session.lastSeenAt,
    authenticatedAt: session.authenticatedAt,
    methods: ["mail", "pwd"],
    risks: [],
    isBound: false,
  });
  const row = await database().session.findUniqueOrThrow({ where: { handle: session.handle } });
  for (const secret of [identifier, row.identifierDigest ?? "", row.csrfSecret]) {
    expect(JSON.stringify(seen)).not.toContain(secret);
  }
});

test("what is past a limit, ended or a visitor's is not shown, though nothing has swept it up", async () => {
  const { accountId, session } = await signedIn();
  const ended = await beginSignedIn(accountId, ["pwd"], client);
  await end(ended.session, "sign-out");
  const { session: guest } = await beginGuest(client);
  expect(await findLiveSession(guest.handle)).toBeUndefined();
  const at = (facts: { lastSeenAt?: Date; absoluteEndAt?: Date }) =>
    database().session.update({ where: { handle: session.handle }, data: facts });
  const { idleTimeout } = limits.customer;
  await at({ lastSeenAt: before(now(), (idleTimeout - seconds(5)) as Duration) });
  expect(await liveSessionsOf(accountId)).toHaveLength(1);
  expect(await countLiveSessions([accountId])).toEqual(new Map([[accountId, 1]]));
  await at({ lastSeenAt: before(now(), idleTimeout) });
  expect(await liveSessionsOf(accountId)).toEqual([]);
  await at({ lastSeenAt: now(), absoluteEndAt: now() });
  expect(await liveSessionsOf(accountId)).toEqual([]);
  expect(await countLiveSessions([accountId])).toEqual(new Map());
});

test("a session is found by its owner's name and address and by its handle, a page at a time", async () => {
  const { accountId, session } = await signedIn();
  await beginSignedIn(accountId, ["pwd"], client);
  expect(await searchLiveSessions(accountId.toUpperCase(), all)).toMatchObject({ total: 2 });
  const name = `Mary ${accountId}`;
  await database().account.update({ where: { id: accountId }, data: { name } });
  expect(await searchLiveSessions(name.replace("Mary", "mARY"), all)).toMatchObject({ total: 2 });
  expect(await searchLiveSessions(session.handle, all)).toMatchObject({
    total: 1,
    sessions: [{ handle: session.handle }],
  });
  const page = await searchLiveSessions(accountId, { skip: 1, take: 1 });
  expect([page.total, page.sessions.length]).toEqual([2, 1]);
  expect(await searchLiveSessions("nobody is called this", all)).toEqual({ total: 0, sessions: [] });
});

test("of an identifier is told how many came before it, since when it is in use, and whether the next is due", async () => {
  const { session } = await beginGuest(client);
  const where = { handle: session.handle };
  const since = session.createdAt;
  expect(await findIdentifierFacts(session.handle)).toEqual({ former: 0, since, isNextDue: false });
  await database().session.update({ where, data: { rotationDue: true } });
  expect(await findIdentifierFacts(session.handle)).toEqual({ former: 0, since, isNextDue: true });
  const offeredAt = after(since, seconds(1));
  await database().session.update({ where, data: { rotationDue: false, offeredAt } });
  expect(await findIdentifierFacts(session.handle)).toMatchObject({ isNextDue: true });
  const identifierSince = after(since, seconds(2));
  await database().session.update({ where, data: { generation: 1, identifierSince } });
  expect(await findIdentifierFacts(session.handle)).toEqual({ former: 1, since: identifierSince, isNextDue: false });
  await end(session, "sign-out");
  expect(await findIdentifierFacts(session.handle)).toBeUndefined();
});

test("the device behind a session is known after its end", async () => {
  const { session } = await signedIn();
  await end(session, "sign-out");
  expect(await devicesBehind([session.handle, session.handle])).toEqual(
    new Map([[session.handle, { browser: "Firefox", platform: "Linux" }]]),
  );
});
