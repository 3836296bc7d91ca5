import { beforeEach, describe, expect, test, vi } from "vitest";
import { database } from "#lib/database";
import { exampleAccount } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { digest, randomName, randomSecret } from "#lib/random";
import { unseal } from "#lib/seal";
import { after, before, type Duration, minutes, now, seconds } from "#lib/time";
import {
  beginGuest,
  beginSignedIn,
  beginStaff,
  end,
  type Identifier,
  limits,
  readSession,
  resume,
  rotation,
  settleProof,
} from "./index.ts";
import type { Client } from "./session.ts";
import { noteRisks } from "./store.ts";

// What was queued stays to be read.
vi.mock("#lib/mail", async (original) => ({ ...(await original()), deliverQueued: async () => 0 }));
useFreshDatabase();

const client = { network: "203.0.113.0/24", browser: "Firefox", platform: "Linux" };
const navigation = { cause: "person", offerable: true, client } as const;
const subResource = { cause: "person", offerable: false, client } as const;
const go = (identifier: string | undefined, visit: Parameters<typeof resume>[2] = navigation) =>
  resume(identifier, "customer", visit);
const events = (kind: string) => database().securityEvent.count({ where: { kind, sessionHandle: handle } });
const row = () => database().session.findUniqueOrThrow({ where: { handle } });

let accountId = "";
let handle = "";
let first: Identifier;

beforeEach(async () => {
  accountId = await exampleAccount();
  const begun = await beginSignedIn(accountId, ["pwd"], client);
  handle = begun.session.handle;
  first = begun.identifier;
});

const becomeDue = () =>
  database().session.update({
    where: { handle },
    data: {
      identifierSince: before(now(), limits.customer.rotationInterval),
      offeredAt: before(now(), rotation.settle),
    },
  });
const retiredFor = (identifier: string, ago: Duration) =>
  database().retiredIdentifier.update({
    where: { digest: digest(identifier) },
    data: { retiredAt: before(now(), ago) },
  });

/** One whole rotation, as an undisturbed browser does it. */
async function rotate(current: string): Promise<Identifier> {
  await becomeDue();
  const { successor } = await go(current);
  if (!successor) throw new Error("No successor was offered.");
  await go(successor);
  return successor;
}

/** Rows as a re-authentication and a device's registration leave them. */
async function elevateAndBind(sessionHandle: string): Promise<void> {
  await database().elevation.create({ data: { digest: randomName(), sessionHandle, provedAt: now() } });
  await database().sessionBinding.create({
    data: {
      ...{ sessionHandle, name: randomName(), publicKey: "-", cookieDigest: randomName() },
      ...{ boundAt: now(), cookieUntil: after(now(), minutes(10)) },
    },
  });
}

async function exampleStaff(): Promise<string> {
  const id = await exampleAccount();
  await database().account.update({ where: { id }, data: { role: "staff" } });
  return id;
}

async function beginAsStaff(id: string) {
  const begun = await beginStaff(id, ["pwd"], client);
  if (!begun) throw new Error("There are too many sessions already.");
  return begun;
}

const goAsStaff = (identifier: string | undefined) => resume(identifier, "staff", navigation);

describe("an offer", () => {
  test("comes when it is due, and the session is still the same one", async () => {
    expect((await go(first)).successor).toBeUndefined();
    await becomeDue();
    const { session, successor } = await go(first);
    expect(successor).toMatch(/^[\w-]{43}$/);
    expect(session).toMatchObject({ kind: "customer", handle });
    expect((await go(first)).session.kind).toBe("customer");
    expect(await events("rotation-offered")).toBe(1);
  });

  test("is one and the same for twenty requests at once", async () => {
    await becomeDue();
    const answers = await Promise.all(Array.from({ length: 20 }, () => go(first)));
    expect(new Set(answers.map(({ successor }) => successor)).size).toBe(1);
    expect(answers[0]?.successor).toBeDefined();
    expect(await events("rotation-offered")).toBe(1);
  });

  test("is not made to what cannot carry it; that is told to come for it", async () => {
    await becomeDue();
    expect(await go(first, subResource)).toMatchObject({ isDue: true });
    expect((await go(first, subResource)).successor).toBeUndefined();
    expect((await row()).pendingDigest).toBeNull();
  });

  test("is repeated as long as its answers are lost", async () => {
    await becomeDue();
    const { successor } = await go(first);
    for (let lost = 0; lost < 5; lost += 1) expect((await go(first)).successor).toBe(successor);
  });

  test("leaves nothing in the database that opens a session", async () => {
    await becomeDue();
    const { successor = "" } = await go(first);
    const kept = JSON.stringify(await row());
    expect(kept).not.toContain(successor);
    expect(kept).not.toContain(first);
    const { pendingSeal, pendingDigest, identifierDigest } = await row();
    const otherSession = (await beginGuest(client)).identifier;
    expect(() => unseal(pendingSeal ?? "", otherSession, `${handle}|1`)).toThrow();
    expect(() => unseal(pendingSeal ?? "", first, `${handle}|2`)).toThrow();
    for (const value of [pendingSeal, pendingDigest, identifierDigest]) {
      expect((await readSession(value ?? "", "customer")).kind).toBe("anonymous");
    }
  });
});

describe("using the successor", () => {
  test("confirms it: it is current, its predecessor is retired, the seal is wiped", async () => {
    const second = await rotate(first);
    expect(await row()).toMatchObject({
      identifierDigest: digest(second),
      generation: 1,
      pendingDigest: null,
      pendingSeal: null,
      rotationDue: false,
    });
    expect(await database().retiredIdentifier.findUniqueOrThrow({ where: { digest: digest(first) } })).toMatchObject({
      reason: "rotated",
      generation: 0,
      sessionHandle: handle,
    });
    expect(await events("rotation-confirmed")).toBe(1);
  });

  test("settles nothing that has made another one due since it was offered @ASVS-7.2.4", async () => {
    await becomeDue();
    const { successor } = await go(first);
    await settleProof(handle, ["pwd"], now());
    await go(successor);
    expect(await row()).toMatchObject({ generation: 1, rotationDue: true });
    await database().session.update({ where: { handle }, data: { offeredAt: before(now(), rotation.settle) } });
    expect((await go(successor)).successor).not.toBe(successor);
  });

  test("twenty times at once confirms it once", async () => {
    await becomeDue();
    const { successor } = await go(first);
    const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => go(i % 2 ? first : successor)));
    expect(new Set(answers.map(({ session }) => session.kind))).toEqual(new Set(["customer"]));
    expect((await row()).generation).toBe(1);
    expect(await events("rotation-confirmed")).toBe(1);
  });

  test("by a machine confirms it too, and does not move the idle clock", async () => {
    await becomeDue();
    const { successor } = await go(first);
    const { lastSeenAt } = await database().session.update({
      where: { handle },
      data: { lastSeenAt: before(now(), minutes(5)) },
    });
    await go(successor, { cause: "machine", offerable: true, client });
    expect(await row()).toMatchObject({ generation: 1, lastSeenAt });
  });

  test("keeps the CSRF secret and the handle, so open forms stay good", async () => {
    const { csrfSecret } = await row();
    const { session } = await go(await rotate(first));
    expect(session).toMatchObject({ handle, csrfSecret });
  });
});

describe("the predecessor", () => {
  test("serves what was on its way, brings no cookie and no elevation", async () => {
    await rotate(first);
    const served = await go(first);
    expect(served.session).toMatchObject({ kind: "customer", viaGrace: true });
    expect(served.successor).toBeUndefined();
    expect(served.isDue).toBeFalsy();
  });

  test("that is replaced twice within the grace is refused once more, without harm", async () => {
    await rotate(await rotate(first));
    expect(await go(first)).toMatchObject({ session: { kind: "anonymous" }, over: { reason: "stale" } });
    expect((await row()).endedAt).toBeNull();
    expect(await events("stale-identifier-presented")).toBe(1);
  });
});

describe("reuse", () => {
  const graceAndMore = [
    rotation.grace,
    (2 * rotation.grace) as Duration,
    (10 * rotation.grace) as Duration,
    limits.customer.rotationInterval,
  ];

  test.each(graceAndMore)("%d ms after it was replaced ends the session for whoever holds it", async (ago) => {
    const second = await rotate(first);
    await retiredFor(first, ago);
    expect(await go(first)).toMatchObject({ session: { kind: "anonymous" }, over: { reason: "reuse", handle } });
    expect(await go(second)).toMatchObject({ session: { kind: "anonymous" }, over: { reason: "reuse", handle } });
    expect(await row()).toMatchObject({ endReason: "reuse", identifierDigest: null, pendingSeal: null });
  });

  test("is written down, told to the owner by one letter, and has the next sign-in verified, once however often", async () => {
    await rotate(first);
    await retiredFor(first, rotation.grace);
    await Promise.all(Array.from({ length: 8 }, () => go(first)));
    expect(await events("reuse-detected")).toBe(1);
    const { email, verifySince } = await database().account.findUniqueOrThrow({ where: { id: accountId } });
    expect(verifySince).not.toBeNull();
    const letters = await database().letter.findMany({ where: { recipient: email } });
    expect(letters.map(({ subject }) => subject)).toEqual(["We signed you out to keep your account safe"]);
  });

  test("of a pending successor that its owner has since confirmed and replaced is reuse too", async () => {
    const second = await rotate(first);
    const third = await rotate(second);
    await retiredFor(second, rotation.grace);
    expect((await go(second)).over?.reason).toBe("reuse");
    expect((await go(third)).over?.reason).toBe("reuse");
  });

  test("in a session that is over already harms nobody", async () => {
    const second = await rotate(first);
    await end((await go(second)).session as never, "sign-out");
    await retiredFor(first, minutes(5));
    expect((await go(first)).over?.reason).toBe("sign-out");
    expect((await database().account.findUniqueOrThrow({ where: { id: accountId } })).verifySince).toBeNull();
  });

  test("ends that session alone, of a customer", async () => {
    const other = await beginSignedIn(accountId, ["pwd"], client);
    await rotate(first);
    await retiredFor(first, rotation.grace);
    await go(first);
    expect((await go(other.identifier)).session.kind).toBe("customer");
  });

  test("takes the session's elevation and its device along, and another session's stay", async () => {
    const other = await beginSignedIn(accountId, ["pwd"], client);
    for (const sessionHandle of [handle, other.session.handle]) await elevateAndBind(sessionHandle);
    await rotate(first);
    await retiredFor(first, rotation.grace);
    await go(first);
    const left = { where: { session: { accountId } }, select: { sessionHandle: true } };
    for (const rows of [await database().elevation.findMany(left), await database().sessionBinding.findMany(left)])
      expect(rows).toEqual([{ sessionHandle: other.session.handle }]);
  });

  test("ends every session of a member of staff, and nobody else's @ASVS-7.4.5", async () => {
    const [robbed, colleague] = [await exampleStaff(), await exampleStaff()];
    const [stolen, other, colleagues] = [
      await beginAsStaff(robbed),
      await beginAsStaff(robbed),
      await beginAsStaff(colleague),
    ];
    ({ handle } = stolen.session);
    await becomeDue();
    const { successor } = await goAsStaff(stolen.identifier);
    await goAsStaff(successor);
    await retiredFor(stolen.identifier, rotation.grace);
    expect((await goAsStaff(stolen.identifier)).over?.reason).toBe("reuse");
    expect((await goAsStaff(other.identifier)).over).toEqual({ reason: "revoked", handle: other.session.handle });
    expect((await goAsStaff(colleagues.identifier)).session.kind).toBe("staff");
    const [event] = await database().securityEvent.findMany({
      where: { kind: "session-revoked", sessionHandle: other.session.handle },
    });
    expect(event).toMatchObject({ accountId: robbed, reason: "reuse of another session" });
  });
});

test("the end of a session takes its pending successor along", async () => {
  await becomeDue();
  const { session, successor } = await go(first);
  await end(session as never, "sign-out");
  expect((await go(successor)).over?.reason).toBe("sign-out");
  expect((await go(first)).over?.reason).toBe("sign-out");
});

describe("what looks different", () => {
  const elsewhere = { ...client, network: "198.51.100.0/24" };
  const by = (changed: Partial<Client>) => ({ ...navigation, client: { ...client, ...changed } });

  test("one identifier on two networks within an interval asks for proof and makes a rotation due", async () => {
    expect((await go(first, by(elsewhere))).session).toMatchObject({ proofDue: true });
    expect(await row()).toMatchObject({ risks: "two-networks", proofDue: true, rotationDue: true, endedAt: null });
    expect((await go(first, by(elsewhere))).session).toMatchObject({ kind: "customer", proofDue: true });
    expect(await events("risk-noticed")).toBe(1);
  });
  test("a move between two identifiers raises the risk and asks for nothing", async () => {
    await becomeDue();
    const { successor } = await go(first);
    await go(successor, by(elsewhere));
    expect(await row()).toMatchObject({ risks: "network-changed", proofDue: false, rotationDue: true });
  });
  test("from IPv4 to IPv6 and back, which browsers change as they please, asks for nothing", async () => {
    await go(first, by({ ...client, network: "2001:db8:1234::/48" }));
    await go(first, by(client));
    expect(await row()).toMatchObject({ risks: "network-changed", proofDue: false, endedAt: null });
  });
  test("another platform asks for proof, another browser raises the risk", async () => {
    await go(first, by({ browser: "Chrome" }));
    expect(await row()).toMatchObject({ risks: "browser-changed", proofDue: false });
    await go(first, by({ browser: "Chrome", platform: "Windows" }));
    expect(await row()).toMatchObject({ risks: "browser-changed platform-changed", proofDue: true });
  });
  test("the same User-Agent with other client hints asks for proof, and goes on doing so until it is given", async () => {
    const hints = "Chromium, Google Chrome on Windows";
    await database().session.update({ where: { handle }, data: { hints } });
    await go(first, by({ hints: "" }));
    await go(first, by({ hints }));
    expect(await row()).toMatchObject({ risks: "", hints });
    await go(first, by({ hints: "Chromium on Linux" }));
    expect(await row()).toMatchObject({ risks: "hints-changed", proofDue: true, hints: "Chromium on Linux" });
    await go(first, by({ platform: "Windows", hints: "" }));
    expect((await row()).hints).toBe("Chromium on Linux");
  });
  test("what a browser keeps to itself is no change, and what our own server fetches is not looked at", async () => {
    await go(first, by({ network: "", browser: "", platform: "" }));
    await go(first, { cause: "server", offerable: false, client: elsewhere });
    expect(await row()).toMatchObject({ risks: "", proofDue: false });
  });
  test("whoever calls themselves a machine is looked at all the same", async () => {
    const { session } = await go(first, { cause: "machine", offerable: false, client: elsewhere });
    expect(session).toMatchObject({ proofDue: true });
    expect(await row()).toMatchObject({ risks: "two-networks", proofDue: true });
  });
  test("so is whoever still holds the identifier that was just replaced", async () => {
    await rotate(first);
    expect((await go(first, by(elsewhere))).session).toMatchObject({ viaGrace: true, proofDue: true });
    expect(await row()).toMatchObject({ risks: "two-networks", proofDue: true });
  });
  test("the request that looks odd is not handed the next identifier", async () => {
    await becomeDue();
    expect((await go(first, by({ platform: "Windows" }))).successor).toBeUndefined();
    expect(await row()).toMatchObject({ pendingDigest: null, rotationDue: true });
    expect((await go(first)).successor).toBeDefined();
  });
  test("it takes elevation away", async () => {
    await database().elevation.create({ data: { digest: randomSecret(), sessionHandle: handle, provedAt: now() } });
    await go(first, by({ browser: "Chrome" }));
    expect(await database().elevation.count({ where: { sessionHandle: handle } })).toBe(0);
  });
  test("of two things noticed at once neither is lost", async () => {
    const session = { handle, client: elsewhere };
    await Promise.all([
      noteRisks(session, { noticed: ["browser-changed"], proofDue: false }),
      noteRisks(session, { noticed: ["platform-changed"], proofDue: true }),
    ]);
    expect((await row()).risks.split(" ").toSorted()).toEqual(["browser-changed", "platform-changed"]);
  });
});

test("a guest's identifier rotates by the same rules", async () => {
  const guest = await beginGuest(client);
  await database().session.update({
    where: { handle: guest.session.handle },
    data: { identifierSince: before(now(), (limits.guest.rotationInterval + seconds(1)) as Duration) },
  });
  const { successor } = await resume(guest.identifier, "guest", navigation);
  expect((await resume(successor, "guest", navigation)).session.kind).toBe("guest");
  await retiredFor(guest.identifier, rotation.grace);
  expect((await resume(guest.identifier, "guest", navigation)).over?.reason).toBe("reuse");
});
