/** Whatever changes who can get into an account is told to its owner, where they read it: in their mail (ASVS 6.3.7). */
import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { type AccountView, changePassword, findAccount } from "#lib/account";
import { deleteDueAccounts, requestDeletion } from "#lib/account-deletion";
import { database } from "#lib/database";
import { exampleAccount } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { confirmEmailChange, requestEmailChange, undoEmailChange } from "#lib/email-change";
import { rememberDevice } from "#lib/known-device";
import { speaking } from "#lib/language";
import { send } from "#lib/mail";
import { digest, randomSecret } from "#lib/random";
import {
  beginSignedIn,
  endOneAndTell,
  endSessionsAndTell,
  type Identifier,
  resume,
  type SignedInSession,
  sessionsPerAccount,
} from "#lib/session";
import { endOneSession } from "#lib/staff";
import { before, hours, now } from "#lib/time";
import { letterExamples } from "./index.ts";

useFreshDatabase();
vi.mock("#lib/mail", async (importOriginal) => ({
  ...(await importOriginal<typeof import("#lib/mail")>()),
  send: vi.fn(async () => undefined),
  // What was queued stays to be read.
  deliverQueued: vi.fn(async () => 0),
}));

const client = { network: "203.0.113.0/24", browser: "Firefox", platform: "Linux" };
const password = "a lantern, two boats and fog";
let account: AccountView;
let session: SignedInSession;
let identifier: Identifier;
beforeEach(async () => {
  vi.mocked(send).mockClear();
  account = (await findAccount(await exampleAccount())) as AccountView;
  ({ session, identifier } = await beginSignedIn(account.id, ["pwd"], client));
});

/** Each event that must be told, the letter that tells it, and one way to cause it. */
const told: readonly (readonly [kind: string, letter: string, cause: () => Promise<unknown>])[] = [
  ["new-device", "newDeviceLetter", () => signInElsewhere()],
  ["password-changed", "passwordChangedLetter", () => choosePassword()],
  ["email-changed", "changedLetter", () => move()],
  ["email-change-undone", "restoredLetter", async () => undoEmailChange(await move(), password, client.network)],
  ["reuse-detected", "reuseLetter", () => presentReplaced()],
  ["session-revoked", "sessionsEndedLetter", () => endSessionsAndTell(account.id, { because: "test", sender: client })],
  [
    "session-revoked",
    "sessionsEndedLetter",
    () => endOneAndTell(session.handle, account.id, { because: "test", sender: client }),
  ],
  ["session-revoked", "madeRoomLetter", () => signInTooOften()],
  ["session-revoked", "sessionsEndedLetter", () => endOneSession(session.handle, { handle: "-", accountId: "staff" })],
  ["account-deletion-requested", "deletionRequestedLetter", () => requestDeletion(session, account, client.network)],
  ["account-deleted", "deletedLetter", () => deleteForGood()],
];

/** What is told by letters that the tests of their own domains read, and where those name them. */
const toldElsewhere: Readonly<Record<string, readonly [subject: string, test: string]>> = {
  "password-reset": ["You have a new password", "lib/password-reset/password-reset.test.ts"],
  "authenticator-added": ["An authenticator now protects your account", "lib/second-factor/second-factor.test.ts"],
  "authenticator-removed": ["Your authenticator was removed", "lib/second-factor/second-factor.test.ts"],
  "recovery-code-used": ["A recovery code was used", "lib/second-factor/second-factor.test.ts"],
  "second-factors-reset": ["Your second factors were taken away", "lib/staff/reset-factors.test.ts"],
  "passkey-added": ["A passkey was added to your account", "e2e/security/account/passkeys.spec.ts"],
  "passkey-removed": ["A passkey was removed from your account", "e2e/security/account/passkeys.spec.ts"],
  "provider-connected": ["is connected with your account", "e2e/security/account/federated-accounts.spec.ts"],
  "provider-disconnected": [
    "is no longer connected with your account",
    "e2e/security/account/federated-accounts.spec.ts",
  ],
};

test.each(told)("%s is told by %s", async (kind, letter, cause) => {
  await cause();
  const events = await database().securityEvent.findMany({ where: { accountId: account.id } });
  expect(events.map((event) => event.kind)).toContain(kind);
  const subject = letterExamples[letter]?.().subject ?? "";
  expect(await subjectsTo(account.email)).toContain(subject);
});

test.each(told)(
  "%s is told by %s in the language of its reader, whatever is spoken meanwhile",
  async (_, letter, cause) => {
    account = { ...account, language: "de" };
    await database().account.update({ where: { id: account.id }, data: { language: "de" } });
    await cause();
    const subject = speaking("de", () => letterExamples[letter]?.().subject ?? "");
    expect(subject).not.toBe(letterExamples[letter]?.().subject);
    expect(await subjectsTo(account.email)).toContain(subject);
  },
);

test("no event of such a name is left out", () => {
  const kinds = [...readFileSync("lib/journal/event.ts", "utf8").matchAll(/^ {2}\| "([\w-]+)"/gm)].map(
    ([, kind]) => kind ?? "",
  );
  const weighty = kinds.filter((kind) =>
    /-(added|changed|connected|deleted|detected|disconnected|removed|requested|reset|undone|used)$/.test(kind),
  );
  // Where parcels go and what one is called, shown before the next order is paid; what the command line says to whoever
  // typed it; and wishes that are letters themselves.
  const quiet = ["default-address-changed", "address-book-changed", "name-changed", "staff-removed"];
  const wishes = ["password-reset-requested", "email-change-requested"];
  const known = [...quiet, ...wishes, ...told.map(([kind]) => kind), ...Object.keys(toldElsewhere)];
  expect(weighty.filter((kind) => !known.includes(kind))).toEqual([]);
});

test.each(Object.entries(toldElsewhere))("%s is told by a letter that a test reads", (_kind, [subject, path]) => {
  expect(Object.values(letterExamples).some((example) => example().subject.includes(subject))).toBe(true);
  expect(readFileSync(path, "utf8")).toContain(subject);
});

describe("news", () => {
  test.each([...new Set(told.map(([, letter]) => letter))].filter((letter) => letter !== "deletedLetter"))(
    "%s has the one shape: what happened, what to do, why it is written, one step",
    (letter) => {
      const kinds = letterExamples[letter]?.().blocks.map(({ kind }) => kind) ?? [];
      expect(kinds.join(" ")).toMatch(/^heading paragraph( lines)?( paragraph)+ note button$/);
    },
  );
});

async function subjectsTo(email: string): Promise<string[]> {
  const queued = await database().letter.findMany({ where: { recipient: email } });
  const sent = vi.mocked(send).mock.calls.map(([letter]) => letter);
  return [...queued, ...sent.filter(({ to }) => to === email)].map(({ subject }) => subject);
}

const signInElsewhere = () =>
  rememberDevice({ accountId: account.id, sessionHandle: session.handle, client, secrets: [], isFirst: false });

/** One session more than an account may have. */
async function signInTooOften(): Promise<void> {
  for (let count = 0; count < sessionsPerAccount.customer; count += 1) await beginSignedIn(account.id, ["pwd"], client);
}

/** Asks for it, lets the time pass in which it can be called off, and has the chores run. */
async function deleteForGood(): Promise<void> {
  await requestDeletion(session, account, client.network);
  await database().accountDeletion.updateMany({ where: { accountId: account.id }, data: { dueAt: now() } });
  await deleteDueAccounts();
}

const choosePassword = () =>
  changePassword(session, { outcome: "proven", passwordHash: "-" }, password, client.network);

/** Moves the account to another address; gives the token that would undo it. */
async function move(): Promise<string> {
  const email = `new-${account.email}`;
  await requestEmailChange(session, account, email, client.network);
  for (const to of [account.email, email]) await confirmEmailChange(tokenTo(to), client.network, undefined);
  return tokenTo(account.email);
}

const tokenTo = (email: string) => {
  const letter = vi.mocked(send).mock.calls.findLast(([{ to }]) => to === email)?.[0];
  return /email-change\/(?:undo\/)?([\w-]{43})/.exec(JSON.stringify(letter))?.[1] ?? "";
};

async function presentReplaced(): Promise<void> {
  const { handle: sessionHandle } = session;
  await database().session.update({
    where: { handle: sessionHandle },
    data: { identifierDigest: randomSecret(), generation: 1 },
  });
  await database().retiredIdentifier.create({
    data: {
      digest: digest(identifier),
      sessionHandle,
      generation: 0,
      reason: "rotated",
      retiredAt: before(now(), hours(1)),
    },
  });
  await resume(identifier, "customer", { cause: "person", offerable: true, client });
}
