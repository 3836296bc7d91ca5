/**
 * A copy of the database lets nobody in. Everything that can be begun is begun; then every text that is stored is tried
 * as everything that opens something, and so is every part of it.
 */
import { readFileSync } from "node:fs";
import { Secret, TOTP } from "otpauth";
import { beforeAll, expect, test, vi } from "vitest";
import { findRegistrationEmail, hashPassword, proveByPassword, requestRegistration } from "#lib/account";
import { requestDeletion } from "#lib/account-deletion";
import { addAddress } from "#lib/address-book";
import { offerBinding, registerDevice } from "#lib/binding";
import { exampleDevice } from "#lib/binding/example-device";
import { database } from "#lib/database";
import { exampleAccount } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { elevate, elevationOf } from "#lib/elevation";
import { confirmEmailChange, findEmailChange, findUndoable, requestEmailChange } from "#lib/email-change";
import { connect } from "#lib/federation";
import { holdForm } from "#lib/held-form";
import { findKnownDevice, rememberDevice } from "#lib/known-device";
import { type Letter, send } from "#lib/mail";
import { addPasskey, assertionOptions, proveByPasskey, registrationOptions } from "#lib/passkey";
import { exampleAuthenticator } from "#lib/passkey/example-authenticator";
import { findPasswordReset, requestPasswordReset } from "#lib/password-reset";
import { beginPendingSignIn, findPendingSignIn } from "#lib/pending-sign-in";
import { digest, randomName } from "#lib/random";
import {
  beginEnrolment,
  confirmEnrolment,
  findEnrolment,
  makeRecoveryCodes,
  proveSecondFactor,
} from "#lib/second-factor";
import {
  beginGuest,
  beginSignedIn,
  beginStaff,
  readSession,
  resume,
  rotation,
  type SignedInSession,
} from "#lib/session";
import { findVerified, requestVerification } from "#lib/sign-in-verification";
import { findInvitation, inviteStaff } from "#lib/staff";
import { before, days, hours, now } from "#lib/time";

useFreshDatabase();
// Letters that carry no secret are stored until they are sent: here they stay.
vi.mock("#lib/mail", async (original) => ({
  ...(await original<typeof import("#lib/mail")>()),
  send: vi.fn(async () => undefined),
  deliverQueued: vi.fn(async () => 0),
}));

const client = { network: "203.0.113.0/24" };
const { network } = client;
const password = "a kettle, two cups and rain";
const email = "ada@example.com";
const accountId = randomName();
let session: SignedInSession;
/** Of a session that is bound to a device: what is copied with its cookie, but for the proof of that device. */
let bound = "";

/** What opens something, and whether this text does. */
const doors: Readonly<Record<string, (text: string) => Promise<boolean>>> = {
  password: async (text) => (await proveByPassword(email, text, network)).outcome === "proven",
  "code or recovery code": async (text) => (await proveSecondFactor(accountId, text, client)).outcome === "proven",
  "what a passkey signs": async (text) =>
    (await proveByPasskey(text, { purpose: "sign-in", role: "customer" }, network)).outcome === "proven",
  "cookie of a half sign-in": async (text) => (await findPendingSignIn(text, "customer")) !== undefined,
  "cookie of a half sign-in of staff": async (text) => (await findPendingSignIn(text, "staff")) !== undefined,
  "cookie of a guest": async (text) => (await readSession(text, "guest")).kind !== "anonymous",
  "session cookie": async (text) => (await readSession(text, "customer")).kind !== "anonymous",
  "session cookie of staff": async (text) => (await readSession(text, "staff")).kind !== "anonymous",
  "cookie of the bound device": async (text) =>
    (await readSession(bound, "customer", { boundDigest: digest(text) })).kind !== "anonymous",
  "cookie of a known device": async (text) => (await findKnownDevice(email, [text])) !== undefined,
  "elevation cookie": async (text) => (await elevationOf(text, session, "open")) !== "none",
  "registration link": async (text) => (await findRegistrationEmail(text)) !== undefined,
  "link that changes the address": async (text) => (await findEmailChange(text)) !== undefined,
  "link that undoes it": async (text) => (await findUndoable(text)) !== undefined,
  "link that confirms a sign-in": async (text) => (await findVerified(text, "customer")) !== undefined,
  "link for a forgotten password": async (text) => (await findPasswordReset(text)) !== undefined,
  "invitation to the staff": async (text) => (await findInvitation(text)) !== undefined,
};

const linkIn = (letter: Letter | undefined) => /\/([\w-]{43})/.exec(JSON.stringify(letter))?.[1] ?? "";
const lastLink = () => linkIn(vi.mocked(send).mock.lastCall?.[0]);

/** The honest secrets, each with the door that it opens: so the doors are known to open at all. */
let honest: [door: string, text: string][];

beforeAll(async () => {
  // A code must not grow old while everything else is tried.
  vi.useFakeTimers({ toFake: ["Date"] });
  const at = before(now(), days(1));
  const passwordHash = await hashPassword(password);
  await database().account.create({
    data: { id: accountId, email, name: "Ada", passwordHash, passwordChangedAt: at, createdAt: at },
  });
  const begun = await beginSignedIn(accountId, ["pwd"], client);
  session = begun.session;
  const account = { id: accountId, email, name: "Ada", role: "customer", language: "en" } as const;
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
  await connect(session, { issuer: "https://id.example", subject: "ada", email, name: "Ada", isFresh: true }, network);
  await requestDeletion(session, account, network);
  await requestPasswordReset(email, network);
  const reset = lastLink();
  await requestVerification(accountId, network, { role: "customer", methods: ["pwd"], returnTo: undefined });
  const verification = lastLink();
  const elevation = await elevate(session, ["pwd"]);
  const [current, offered] = await rotate(begun.identifier);
  const device = { accountId, sessionHandle: session.handle, client, secrets: [], isFirst: true };
  const [known = ""] = (await rememberDevice(device)).secrets;
  await holdForm({ accountId }, "/account/profile", new FormData());
  const street = {
    line1: "1 Quay Street",
    line2: "",
    postalCode: "D02 AF30",
    region: "",
    city: "Dublin",
    country: "IE",
    phone: "",
  };
  await addAddress(session, { label: "", address: { name: "Ada", ...street }, isDefault: true }, network);
  honest = [
    ["password", password],
    ["code or recovery code", app.generate()],
    ["code or recovery code", recovery],
    ["what a passkey signs", passkey.get(await assertionOptions({ purpose: "sign-in", role: "customer" }))],
    ["cookie of a half sign-in", await halfSignIn(accountId)],
    ["cookie of a guest", (await beginGuest(client)).identifier],
    ["session cookie", current],
    ["session cookie", offered],
    ["cookie of the bound device", await bindAnother()],
    ["cookie of a known device", known],
    ["elevation cookie", elevation],
    ["registration link", registration],
    ["link that changes the address", change],
    ["link that undoes it", undo],
    ["link that confirms a sign-in", verification],
    ["link for a forgotten password", reset],
    ...(await secretsOfStaff()),
  ];
});

/** Has an identifier replaced, and another one offered; gives the two that are good. */
async function rotate(identifier: string): Promise<[current: string, offered: string]> {
  const visit = { cause: "person", offerable: true, client } as const;
  const current = (await resume(identifier, "customer", visit)).successor ?? "";
  await resume(current, "customer", visit);
  const data = { rotationDue: true, offeredAt: before(now(), rotation.settle) };
  await database().session.update({ where: { handle: session.handle }, data });
  return [current, (await resume(current, "customer", visit)).successor ?? ""];
}

async function halfSignIn(id: string): Promise<string> {
  const { securityStamp } = await database().account.findUniqueOrThrow({ where: { id } });
  return beginPendingSignIn({ accountId: id, securityStamp, methods: ["pwd"], returnTo: undefined });
}

/** Begins a session that is bound to a device; gives the cookie by which that shows itself. */
async function bindAnother(): Promise<string> {
  const another = await beginSignedIn(accountId, ["pwd"], client);
  bound = another.identifier;
  const address = "https://shop.example/register";
  const proof = await (await exampleDevice()).introduce({ jti: offerBinding(another.session) });
  const answer = await registerDevice([another.session], proof, address);
  await database().sessionBinding.updateMany({ data: { boundAt: before(now(), rotation.grace) } });
  return answer.outcome === "bound" ? answer.value : "";
}

async function secretsOfStaff(): Promise<[door: string, text: string][]> {
  const id = await exampleAccount();
  await database().account.update({ where: { id }, data: { role: "staff" } });
  const invited = await inviteStaff("new@staff.example");
  return [
    ["session cookie of staff", (await beginStaff(id, ["pwd"], client))?.identifier ?? ""],
    ["cookie of a half sign-in of staff", await halfSignIn(id)],
    ["invitation to the staff", "token" in invited ? invited.token : ""],
  ];
}

/** What is for sale, and who looks at it and orders it: nobody needs an account for it, and nothing of it opens one. */
const ofTheShop = [
  ...[
    "Category",
    "Wording",
    "Product",
    "Collection",
    "CollectionPiece",
    "Picture",
    "Variant",
    "ProductView",
    "Cart",
    "CartLine",
  ],
  ...["Checkout", "Order", "OrderLine", "OrderAccess", "Payment", "PaymentNotice", "BankCard", "BankCharge"],
  ...["Promotion", "PromotionUse", "Review", "StockCount", "StockNotice", "Wish"],
  ...["StripeIntent", "Refund", "BankRefund", "ReturnRequest", "ReturnLine"],
  ...["TaxDocument", "TaxDocumentLine", "NumberSeries"],
];

/** Every text in every other table; none has a column of bytes. */
async function storedTexts(): Promise<string[]> {
  const schema = readFileSync("prisma/schema.prisma", "utf8");
  expect(schema).not.toContain("Bytes");
  const models = [...schema.matchAll(/^model (\w+)/gm)].map(([, name = ""]) => name);
  const shelves = database() as unknown as Record<string, { findMany(): Promise<object[]> }>;
  const texts: string[] = [];
  for (const model of models.filter((name) => !ofTheShop.includes(name))) {
    const rows = await shelves[`${model.charAt(0).toLowerCase()}${model.slice(1)}`]?.findMany();
    expect(rows, model).not.toEqual([]);
    const values = (rows ?? []).flatMap((row): unknown[] => Object.values(row));
    texts.push(...values.filter((value) => typeof value === "string" || typeof value === "number").map(String));
  }
  return texts;
}

test("nothing that is stored opens anything, be it tried as password, code, link or cookie @TOK-05 @ACC-09 @ASVS-11.4.1 @ASVS-6.5.2", {
  timeout: 120_000,
}, async () => {
  const opened: string[] = [];
  const stored = await storedTexts();
  for (const [door, text] of honest) expect(stored.join("\n").includes(text), door).toBe(false);
  // Whole and in its parts, but for the words of letters; what is shorter than a code is no secret.
  const parts = stored.flatMap((text) => (/<html|\n/.test(text) ? [] : [text, ...text.split(/[.:$" ]/)]));
  const tried = new Set(parts.filter((text) => text.length >= 6));
  expect(tried.size).toBeGreaterThan(100);
  for (const text of tried) {
    for (const [door, opens] of Object.entries(doors)) {
      // Whoever holds a copy tries at home, where nobody makes them wait.
      await database().attempt.deleteMany();
      if (await opens(text)) opened.push(`${door}: ${text}`);
    }
  }
  expect(opened).toEqual([]);
  for (const [door, text] of honest) expect([door, await doors[door]?.(text)]).toEqual([door, true]);
});
