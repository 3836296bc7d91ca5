/**
 * A copy of the database lets nobody in. Everything that can be begun is begun; then every text that is stored is tried
 * as everything that opens something, and so is every part of it.
 */
import { Secret, TOTP } from "otpauth";
import { beforeAll, expect, test, vi } from "vitest";
import { findRegistrationEmail, hashPassword, proveByPassword, requestRegistration } from "#lib/account";
import { database } from "#lib/database";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { elevate, elevationOf } from "#lib/elevation";
import { confirmEmailChange, findEmailChange, findUndoable, requestEmailChange } from "#lib/email-change";
import { type Letter, send } from "#lib/mail";
import { addPasskey, assertionOptions, proveByPasskey, registrationOptions } from "#lib/passkey";
import { exampleAuthenticator } from "#lib/passkey/example-authenticator";
import { beginPendingSignIn, findPendingSignIn } from "#lib/pending-sign-in";
import { randomName } from "#lib/random";
import {
  beginEnrolment,
  confirmEnrolment,
  findEnrolment,
  makeRecoveryCodes,
  proveSecondFactor,
} from "#lib/second-factor";
import { beginSignedIn, readSession, type SignedInSession } from "#lib/session";
import { findVerified, requestVerification } from "#lib/sign-in-verification";
import { before, days, hours, now } from "#lib/time";

useFreshDatabase();
vi.mock("#lib/mail", () => ({
  send: vi.fn(async () => undefined),
  queue: vi.fn(async () => undefined),
  deliverQueued: vi.fn(async () => 0),
}));

const client = { network: "203.0.113.0/24" };
const { network } = client;
const password = "a kettle, two cups and rain";
const email = "ada@example.com";
const accountId = randomName();
let session: SignedInSession;

/** What opens something, and whether this text does. */
const doors: Readonly<Record<string, (text: string) => Promise<boolean>>> = {
  password: async (text) => (await proveByPassword(email, text, network)).outcome === "proven",
  "code or recovery code": async (text) => (await proveSecondFactor(accountId, text, client)).outcome === "proven",
  "what a passkey signs": async (text) =>
    (await proveByPasskey(text, { purpose: "sign-in", role: "customer" }, network)).outcome === "proven",
  "cookie of a half sign-in": async (text) => (await findPendingSignIn(text, "customer")) !== undefined,
  "session cookie": async (text) => (await readSession(text, "customer")).kind !== "anonymous",
  "elevation cookie": async (text) => (await elevationOf(text, session, "open")) !== "none",
  "registration link": async (text) => (await findRegistrationEmail(text)) !== undefined,
  "link that changes the address": async (text) => (await findEmailChange(text)) !== undefined,
  "link that undoes it": async (text) => (await findUndoable(text)) !== undefined,
  "link that confirms a sign-in": async (text) => (await findVerified(text, "customer")) !== undefined,
};

const linkIn = (letter: Letter | undefined) => /\/([\w-]{43})/.exec(JSON.stringify(letter))?.[1] ?? "";
const lastLink = () => linkIn(vi.mocked(send).mock.lastCall?.[0]);

/** The honest secrets, each with the door that it opens: so the doors are known to open at all. */
let honest: [door: string, text: string][];

beforeAll(async () => {
  const at = before(now(), days(1));
  const passwordHash = await hashPassword(password);
  await database().account.create({
    data: { id: accountId, email, name: "Ada", passwordHash, passwordChangedAt: at, createdAt: at },
  });
  const begun = await beginSignedIn(accountId, ["pwd"], client);
  session = begun.session;
  const elevation = await elevate(session, ["pwd"]);
  const account = { id: accountId, email, name: "Ada", role: "customer" } as const;
  await requestEmailChange(session, account, "new@example.com", network);
  const [old, next] = vi.mocked(send).mock.calls.map(([letter]) => linkIn(letter));
  await confirmEmailChange(old ?? "", network, session);
  await confirmEmailChange(next ?? "", network, session);
  const undo = lastLink();
  await database().account.update({ where: { id: accountId }, data: { email, verifySince: before(now(), hours(1)) } });
  await beginEnrolment(session);
  const secret = (await findEnrolment(session, email))?.secret ?? "";
  const app = new TOTP({ secret: Secret.fromBase32(secret) });
  await confirmEnrolment(session, app.generate({ timestamp: now().getTime() - 30_000 }), network);
  const passkey = exampleAuthenticator();
  const made = passkey.create(await registrationOptions(account, session.handle));
  await addPasskey(session, account, { sent: made, name: "Laptop" }, network);
  const [recovery = ""] = await makeRecoveryCodes(session, network);
  await requestEmailChange(session, account, "newer@example.com", network);
  const change = lastLink();
  await requestRegistration("grace@example.com", network);
  const registration = lastLink();
  await requestVerification(accountId, network, { role: "customer", methods: ["pwd"], returnTo: undefined });
  const verification = lastLink();
  const pending = await beginPendingSignIn({ accountId, securityStamp: 0, methods: ["pwd"], returnTo: undefined });
  honest = [
    ["password", password],
    ["code or recovery code", app.generate()],
    ["code or recovery code", recovery],
    ["what a passkey signs", passkey.get(await assertionOptions({ purpose: "sign-in", role: "customer" }))],
    ["cookie of a half sign-in", pending],
    ["session cookie", begun.identifier],
    ["elevation cookie", elevation],
    ["registration link", registration],
    ["link that changes the address", change],
    ["link that undoes it", undo],
    ["link that confirms a sign-in", verification],
  ];
});

/** Every text in every table that has to do with accounts, sessions and links, whole and in its parts. */
async function storedTexts(): Promise<string[]> {
  const db = database();
  const tables = {
    accounts: await db.account.findMany(),
    authenticators: await db.authenticator.findMany(),
    recoveryCodes: await db.recoveryCode.findMany(),
    passkeys: await db.passkey.findMany(),
    passkeyChallenges: await db.passkeyChallenge.findMany(),
    pendingSignIns: await db.pendingSignIn.findMany(),
    sessions: await db.session.findMany(),
    elevations: await db.elevation.findMany(),
    retired: await db.retiredIdentifier.findMany(),
    emailChanges: await db.emailChange.findMany(),
    verifications: await db.signInVerification.findMany(),
    registrations: await db.registration.findMany(),
    events: await db.securityEvent.findMany(),
    attempts: await db.attempt.findMany(),
  };
  for (const [name, rows] of Object.entries(tables)) if (name !== "retired") expect(rows, name).not.toEqual([]);
  const texts = Object.values(tables)
    .flat()
    .flatMap((row) => Object.values(row))
    .filter((value) => typeof value === "string" || typeof value === "number")
    .map(String);
  return [...new Set(texts.flatMap((text) => [text, ...text.split(/[.:$ ]/)]))].filter((text) => text !== "");
}

test("nothing that is stored opens anything, be it tried as password, code, link or cookie @ASVS-11.4.1 @ASVS-6.5.2", {
  timeout: 120_000,
}, async () => {
  const opened: string[] = [];
  const texts = await storedTexts();
  expect(texts.length).toBeGreaterThan(60);
  for (const text of texts) {
    for (const [door, opens] of Object.entries(doors)) {
      // Whoever holds a copy tries at home, where nobody makes them wait.
      await database().attempt.deleteMany();
      if (await opens(text)) opened.push(`${door}: ${text}`);
    }
  }
  expect(opened).toEqual([]);
  for (const [door, text] of honest) expect([door, await doors[door]?.(text)]).toEqual([door, true]);
});
