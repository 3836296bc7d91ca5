import fc from "fast-check";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { completeRegistration, hashPassword, proveByPassword, requestRegistration } from "#lib/account";
import { database } from "#lib/database";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { elevate } from "#lib/elevation";
import { send } from "#lib/mail";
import { digest, randomName, randomSecret } from "#lib/random";
import { beginGuest, beginSignedIn, end, resume } from "#lib/session";
import { before, minutes, now } from "#lib/time";
import { transaction } from "#lib/transaction";
import { linkEvents, record, type SecurityEvent } from "./index.ts";

useFreshDatabase();
vi.mock("#lib/mail", () => ({
  send: vi.fn(async () => undefined),
  queue: vi.fn(async () => undefined),
  deliverQueued: vi.fn(async () => 0),
}));

const journal = async () => JSON.stringify(await database().securityEvent.findMany());
const client = { network: "203.0.113.0/24", browser: "Firefox", platform: "Linux" };
const person = { cause: "person", offerable: true, client } as const;

describe("no secret and no address comes into the journal @ASVS-16.2.5", () => {
  const fields = ["accountId", "actorId", "sessionHandle", "network", "reason"] as const;
  const secrets: Record<string, () => string | Promise<string>> = {
    "a session identifier": async () => (await transaction(() => beginGuest(client))).identifier,
    "its digest": () => digest(randomSecret()),
    "a CSRF secret or an elevation": randomSecret,
    "a CSRF token": () => `${randomName()}.${randomSecret()}`,
    "a password hash": () => hashPassword("a kettle, two cups and rain"),
    "an e-mail address": () => `${randomName()}@example.com`,
    "a link from a letter": () => `https://localhost:3000/register/${randomSecret()}`,
    "a cookie header": () => `__Host-Http-session=${randomSecret()}; __Host-Http-guest=${randomSecret()}`,
    "a bearer token": () => `Bearer eyJhbGciOiJFUzI1NiJ9.${randomSecret()}.${randomSecret()}`,
    "a key": () => JSON.stringify({ kty: "EC", crv: "P-256", x: randomSecret(), y: randomSecret() }),
    "a UUID": () => crypto.randomUUID(),
  };

  test.each(Object.keys(secrets))("not %s, in whatever field somebody passes it by mistake", async (name) => {
    for (const field of fields) {
      const secret = (await secrets[name]?.()) ?? "";
      await record({ kind: "sign-in", [field]: secret });
      expect(await journal()).not.toContain(secret);
    }
  });

  test("nor one with words around it", async () => {
    const words = fc.string({ maxLength: 20 });
    const wrapped = fc.asyncProperty(words, words, fc.constantFrom(...fields), async (left, right, field) => {
      const secret = randomSecret();
      await record({ kind: "sign-in", [field]: `${left}${secret}${right}` });
      expect(await journal()).not.toContain(secret);
    });
    await fc.assert(wrapped, { numRuns: 30 });
  });

  test("while what a reader needs is told as it is", async () => {
    const event: SecurityEvent = {
      kind: "risk-noticed",
      accountId: randomName(),
      actorId: randomName(),
      sessionHandle: randomName(),
      network: "2001:db8:1234::/48",
      reason: "network-changed two-networks browser-changed platform-changed",
    };
    await record(event);
    expect(await database().securityEvent.findFirst({ orderBy: { id: "desc" } })).toMatchObject(event);
  });
});

describe("a day in the life of an account, and the journal of it", () => {
  const password = "a lamp, nine moths and a door";
  let known: string[] = [];
  beforeEach(() => {
    known = [password];
  });

  test("holds nothing of what the browser, the letters and the database's columns of secrets held", async () => {
    const email = `${randomName().toLowerCase()}@example.com`;
    await requestRegistration(email, client.network);
    const token = JSON.stringify(vi.mocked(send).mock.lastCall).match(/register\/([\w-]{43})/)?.[1] ?? "";
    const created = await completeRegistration(token, { name: "Ada", password });
    if (created.outcome !== "created") throw new Error("The account could not be made.");
    await proveByPassword(email, "my other password", client.network);
    await proveByPassword("nobody@example.com", password, client.network);
    known.push(email, token, "my other password", "nobody@example.com");

    const { session, identifier } = await beginSignedIn(created.accountId, ["pwd"], client);
    known.push(identifier, session.csrfSecret, await elevate(session, ["pwd"]));
    const { successor = "" } = await resume(identifier, "customer", person);
    await resume(successor, "customer", { ...person, client: { ...client, network: "198.51.100.0/24" } });
    await resume(randomSecret(), "customer", person);
    await database().retiredIdentifier.updateMany({ data: { retiredAt: before(now(), minutes(5)) } });
    await resume(identifier, "customer", person);
    await resume(successor, "customer", person);
    known.push(successor);
    const again = await beginSignedIn(created.accountId, ["pwd"], client);
    await end(again.session, "sign-out");
    await resume(again.identifier, "customer", person);
    known.push(again.identifier, again.session.csrfSecret);
    await linkEvents();

    const { passwordHash } = await database().account.findUniqueOrThrow({ where: { email } });
    const text = await journal();
    for (const secret of [...known, passwordHash]) {
      expect(secret).not.toBe("");
      for (const form of [secret, digest(secret), encodeURIComponent(secret)]) expect(text).not.toContain(form);
    }
    const kinds = (await database().securityEvent.findMany()).map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(lived));
  });

  const lived = [
    "account-created",
    "sign-in-refused",
    "sign-in",
    "rotation-offered",
    "rotation-confirmed",
    "risk-noticed",
    "unknown-identifier-presented",
    "reuse-detected",
    "sign-out",
    "retired-identifier-presented",
  ];
});
