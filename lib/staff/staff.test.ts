import { beforeEach, describe, expect, test } from "vitest";
import { proveByPassword } from "#lib/account";
import { database } from "#lib/database";
import { exampleAccount } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { digest, randomName } from "#lib/random";
import { beginGuest, beginSignedIn, beginStaff, limits, readSession, sessionsPerAccount } from "#lib/session";
import { before, type Duration, hours, now, seconds } from "#lib/time";
import {
  acceptInvitation,
  endAllOfAccount,
  endAllOfEverybody,
  endOneSession,
  findInvitation,
  invitationLife,
  inviteStaff,
  pageLength,
  removeStaff,
  searchAccounts,
} from "./index.ts";

useFreshDatabase();

const client = { network: "203.0.113.0/24", browser: "Firefox", platform: "Linux" };
const password = "a lantern, two boats and fog";
const events = (kind: string) => database().securityEvent.count({ where: { kind } });

async function invite(email: string): Promise<string> {
  const invited = await inviteStaff(email);
  if (invited.outcome !== "invited") throw new Error("Nobody was invited.");
  return invited.token;
}

/** Somebody of the staff, from the invitation on. */
async function exampleStaff(): Promise<{ id: string; email: string }> {
  const email = `${randomName().toLowerCase()}@example.com`;
  await acceptInvitation(await invite(email), { name: "Grace", password });
  const { id } = await database().account.findUniqueOrThrow({ where: { email } });
  return { id, email };
}

async function begunStaff(accountId: string) {
  const begun = await beginStaff(accountId, ["pwd"], client);
  if (!begun) throw new Error("No session was begun.");
  return begun;
}

describe("an invitation", () => {
  let email = "";
  beforeEach(() => {
    email = `${randomName().toLowerCase()}@example.com`;
  });

  test("makes its holder staff under the password of their choice, and is in the database as a digest alone", async () => {
    const token = await invite(`  ${email.toUpperCase()} `);
    const row = await database().staffInvitation.findUniqueOrThrow({ where: { digest: digest(token) } });
    expect(JSON.stringify(row)).not.toContain(token);
    expect(await database().account.count({ where: { email } })).toBe(0);
    expect(await acceptInvitation(token, { name: " Grace ", password })).toBe("accepted");
    expect(await database().account.findUniqueOrThrow({ where: { email } })).toMatchObject({
      role: "staff",
      name: "Grace",
      disabledAt: null,
    });
    expect((await proveByPassword(email, password, "", "staff")).outcome).toBe("proven");
    expect((await proveByPassword(email, password, "")).outcome).toBe("refused");
  });

  test("is used once, however many try at the same time", async () => {
    const token = await invite(email);
    const outcomes = await Promise.all(
      ["Ada", "Ben", "Cleo"].map((name) => acceptInvitation(token, { name, password })),
    );
    expect(outcomes.filter((outcome) => outcome === "accepted")).toHaveLength(1);
    expect(await findInvitation(token)).toBeUndefined();
  });

  test("is good until the last second of its life", async () => {
    const token = await invite(email);
    const age = (by: Duration) =>
      database().staffInvitation.update({
        where: { digest: digest(token) },
        data: { expiresAt: before(now(), (by - invitationLife) as Duration) },
      });
    await age((invitationLife - seconds(5)) as Duration);
    expect(await findInvitation(token)).toBe(email);
    await age(invitationLife);
    expect(await findInvitation(token)).toBeUndefined();
    expect(await acceptInvitation(token, { name: "Grace", password })).toBe("link-is-over");
  });

  test("voids the one before", async () => {
    const first = await invite(email);
    const second = await invite(email);
    expect(await findInvitation(first)).toBeUndefined();
    expect(await findInvitation(second)).toBe(email);
  });

  test("is not made for a customer's address, and does not open one that became it meanwhile", async () => {
    const token = await invite(email);
    const id = await exampleAccount();
    await database().account.update({ where: { id }, data: { email } });
    expect(await acceptInvitation(token, { name: "Grace", password })).toBe("link-is-over");
    expect(await inviteStaff(email)).toEqual({ outcome: "customers-address" });
    expect(await database().account.findUniqueOrThrow({ where: { id } })).toMatchObject({
      role: "customer",
      name: "Ada",
    });
  });

  test("to somebody who is staff replaces the password and ends their sessions, but only once it is accepted", async () => {
    const person = await exampleStaff();
    const { identifier } = await begunStaff(person.id);
    const token = await invite(person.email);
    expect((await readSession(identifier, "staff")).kind).toBe("staff");
    await acceptInvitation(token, { name: "Grace", password: "another lantern, one boat" });
    expect((await readSession(identifier, "staff")).kind).toBe("anonymous");
    expect((await proveByPassword(person.email, password, "", "staff")).outcome).toBe("refused");
  });
});

describe("whoever is taken off the staff", () => {
  test("is out, cannot come back, and may be let in again", async () => {
    const { id, email } = await exampleStaff();
    const { identifier } = await begunStaff(id);
    const pending = await invite(email);
    expect(await removeStaff(` ${email} `)).toEqual({ wasStaff: true, sessions: 1 });
    expect((await readSession(identifier, "staff")).kind).toBe("anonymous");
    expect((await proveByPassword(email, password, "", "staff")).outcome).toBe("refused");
    expect(await acceptInvitation(pending, { name: "Grace", password })).toBe("link-is-over");
    await acceptInvitation(await invite(email), { name: "Grace", password });
    expect((await proveByPassword(email, password, "", "staff")).outcome).toBe("proven");
  });

  test("is never a customer", async () => {
    const id = await exampleAccount();
    expect(await removeStaff(`${id}@example.com`.toLowerCase())).toEqual({ wasStaff: false, sessions: 0 });
    expect((await database().account.findUniqueOrThrow({ where: { id } })).disabledAt).toBeNull();
  });
});

describe("sessions of staff", () => {
  test("are as many as the policy allows, however many begin at the same time", async () => {
    const { id } = await exampleStaff();
    const begun = await Promise.all(Array.from({ length: 6 }, () => beginStaff(id, ["pwd"], client)));
    expect(begun.filter(Boolean)).toHaveLength(sessionsPerAccount.staff);
  });

  test("make room when one has timed out, though nothing has swept it up", async () => {
    const { id } = await exampleStaff();
    await begunStaff(id);
    const { session } = await begunStaff(id);
    expect(await beginStaff(id, ["pwd"], client)).toBeUndefined();
    await database().session.update({
      where: { handle: session.handle },
      data: { lastSeenAt: before(now(), limits.staff.idleTimeout) },
    });
    expect(await beginStaff(id, ["pwd"], client)).toBeDefined();
  });
});

describe("staff end", () => {
  let actor: { handle: string; accountId: string };
  beforeEach(async () => {
    actor = (await begunStaff((await exampleStaff()).id)).session;
  });

  test("one session, and the journal keeps who did it", async () => {
    const accountId = await exampleAccount();
    const [ended, kept] = [
      await beginSignedIn(accountId, ["pwd"], client),
      await beginSignedIn(accountId, ["pwd"], client),
    ];
    expect(await endOneSession(ended.session.handle, actor)).toBe(true);
    expect(await endOneSession(ended.session.handle, actor)).toBe(false);
    expect((await readSession(ended.identifier, "customer")).kind).toBe("anonymous");
    expect((await readSession(kept.identifier, "customer")).kind).toBe("customer");
    const where = { sessionHandle: ended.session.handle, kind: "session-revoked" };
    expect(await database().securityEvent.findMany({ where })).toMatchObject([
      { accountId, actorId: actor.accountId, reason: "ended by staff" },
    ]);
  });

  test("all of an account, their own but for the one at hand", async () => {
    const other = await begunStaff(actor.accountId);
    expect(await endAllOfAccount(actor.accountId, actor)).toBe(1);
    expect((await readSession(other.identifier, "staff")).kind).toBe("anonymous");
    expect(await endAllOfAccount(actor.accountId, actor)).toBe(0);
  });

  test("all of everybody, in many bites, but neither their own nor a visitor's", async () => {
    const customers = await Promise.all(
      Array.from({ length: 60 }, async () => beginSignedIn(await exampleAccount(), ["pwd"], client)),
    );
    const colleague = await begunStaff((await exampleStaff()).id);
    const visitor = await beginGuest(client);
    const told = await events("everybody-signed-out");
    expect(await endAllOfEverybody(actor)).toBeGreaterThanOrEqual(61);
    for (const { identifier } of customers) expect((await readSession(identifier, "customer")).kind).toBe("anonymous");
    expect((await readSession(colleague.identifier, "staff")).kind).toBe("anonymous");
    expect((await readSession(visitor.identifier, "guest")).kind).toBe("guest");
    const live = await database().session.findMany({ where: { endedAt: null, kind: { not: "guest" } } });
    expect(live.map(({ handle }) => handle)).toEqual([actor.handle]);
    expect(await events("everybody-signed-out")).toBe(told + 1);
    expect(await endAllOfEverybody(actor)).toBe(0);
  });
});

describe("the list of accounts", () => {
  test("is searched by name and address, leafed through, and shows no password", async () => {
    const mark = randomName().toLowerCase();
    const at = now();
    const rows = Array.from({ length: pageLength + 1 }, (_, index) => ({
      id: `${mark}-${index}`,
      email: `${mark}-${index}@example.com`,
      name: `Mary ${mark}`,
      passwordHash: "the hash",
      passwordChangedAt: at,
      createdAt: before(at, hours(index)),
    }));
    await database().account.createMany({ data: rows });
    await beginSignedIn(`${mark}-0`, ["pwd"], client);
    const first = await searchAccounts(mark.toUpperCase(), 1);
    expect(first.total).toBe(pageLength + 1);
    expect(first.accounts).toHaveLength(pageLength);
    expect(first.accounts[0]).toMatchObject({ id: `${mark}-0`, liveSessions: 1 });
    expect(JSON.stringify(first)).not.toContain("the hash");
    expect((await searchAccounts(`mARY ${mark}`, 2)).accounts).toHaveLength(1);
  });
});
