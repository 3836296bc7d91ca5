/** Every event that the journal promises is made to happen here: what stands there of it, and that it stands there once. */
import { NextRequest } from "next/server";
import { Secret, TOTP } from "otpauth";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { z } from "zod";
import {
  type AccountView,
  changeName,
  changePassword,
  completeRegistration,
  findAccount,
  hashPassword,
  proveAgain,
  proveByPassword,
  requestRegistration,
} from "#lib/account";
import { deleteDueAccounts, keepAccount, requestDeletion } from "#lib/account-deletion";
import { addAddress } from "#lib/address-book";
import { offerBinding, registerDevice } from "#lib/binding";
import { exampleDevice } from "#lib/binding/example-device";
import { isBreached } from "#lib/breached-passwords";
import { database } from "#lib/database";
import { exampleAccount, examplePiece, exampleReview } from "#lib/database/example-rows";
import { run, useFreshDatabase } from "#lib/database/fresh-database";
import { confirmEmailChange, requestEmailChange, stopEmailChange, undoEmailChange } from "#lib/email-change";
import { connect, connectedSignIns, disconnect, recognise } from "#lib/federation";
import type { SecurityEvent, SecurityEventKind } from "#lib/journal";
import { rememberDevice } from "#lib/known-device";
import { send } from "#lib/mail";
import { exportOwnData } from "#lib/own-data";
import { addPasskey, listPasskeys, proveByPasskey, registrationOptions, removePasskey } from "#lib/passkey";
import { exampleAuthenticator } from "#lib/passkey/example-authenticator";
import { requestPasswordReset, resetPassword } from "#lib/password-reset";
import { digest, randomName, randomSecret } from "#lib/random";
import { decideReview } from "#lib/reviews";
import {
  beginEnrolment,
  confirmEnrolment,
  findEnrolment,
  makeRecoveryCodes,
  proveSecondFactor,
  removeAuthenticator,
} from "#lib/second-factor";
import { beginGuest, beginSignedIn, end, limits, resume, type SignedInSession } from "#lib/session";
import { requestVerification, verifySignIn } from "#lib/sign-in-verification";
import { acceptInvitation, endAllOfEverybody, endOneSession, inviteStaff, removeStaff, resetFactors } from "#lib/staff";
import { allowAttempt, type ThrottleKey, throttleKey } from "#lib/throttle";
import { before, type Duration, hours, instant, minutes, now } from "#lib/time";
import { impersonalAction } from "./action.ts";
import { noteSkipped } from "./ask-device.ts";
import { addressHeader } from "./client.ts";
import { tokenFor } from "./csrf.ts";
import { elevatedAction } from "./elevated-action.ts";
import { beginElevation } from "./elevation.ts";
import { guard } from "./guard.ts";
import { askForSecondFactor } from "./pending-sign-in.ts";
import { cookieNames } from "./session-cookie.ts";

// A request as the framework would hand it to an action, without the framework.
const request = vi.hoisted(() => ({ cookies: new Map<string, { value: string }>(), headers: new Headers() }));
vi.mock("next/headers", () => ({
  headers: async () => request.headers,
  cookies: async () => ({
    get: (name: string) => request.cookies.get(name),
    has: (name: string) => request.cookies.has(name),
    set: (name: string, value: string) => request.cookies.set(name, { value }),
  }),
}));
vi.mock("next/cache", () => ({ refresh: () => undefined, revalidatePath: () => undefined }));
vi.mock("next/navigation", () => ({
  redirect: (path: string) => {
    throw new Error(`led to ${path}`);
  },
}));
vi.mock("#lib/mail", () => ({
  send: vi.fn(async () => undefined),
  queue: vi.fn(async () => undefined),
  deliverQueued: vi.fn(async () => 0),
}));
// Nobody answers there.
vi.stubEnv("BREACHED_PASSWORDS_URL", "http://127.0.0.1:1");

const { url } = useFreshDatabase();

const origin = "https://localhost:3000";
const network = "203.0.113.0/24";
const client = { network, browser: "Firefox", platform: "Linux" };
const person = { cause: "person", offerable: true, client } as const;
const password = "a lantern, two boats and fog";
const byCommand = { reason: "by command" };

let account: AccountView;
let session: SignedInSession;
let identifier = "";
let accountId = "";
/** Whose it is and in which session; and from where, too. */
let ours = { accountId: "", sessionHandle: "" };
let fromHere = { ...ours, network };

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  account = (await findAccount(await exampleAccount())) as AccountView;
  accountId = account.id;
  ({ session, identifier } = await beginSignedIn(accountId, ["pwd"], client));
  ours = { accountId, sessionHandle: session.handle };
  fromHere = { ...ours, network };
  request.cookies = new Map([[cookieNames.customer, { value: identifier }]]);
  request.headers = new Headers({ [addressHeader]: "203.0.113.9" });
});
afterEach(() => void vi.useRealTimers());

type Facts = Omit<SecurityEvent, "kind">;

/** One way to cause each event, which gives what is to be written of it. */
const causes: Readonly<Record<SecurityEventKind, () => Promise<Facts>>> = {
  "account-created": async () => {
    await requestRegistration(newAddress(), network);
    const created = await completeRegistration(mailedToken(), { name: "Ada", password });
    return { accountId: "accountId" in created ? created.accountId : "none" };
  },
  "sign-in": async () => {
    const { handle } = (await beginSignedIn(accountId, ["pwd", "otp"], client)).session;
    return { accountId, sessionHandle: handle, network, reason: "customer pwd otp" };
  },
  "sign-in-refused": async () => {
    await withPassword();
    return done(proveByPassword(account.email, "wrong", network), { accountId, network });
  },
  "sign-in-throttled": async () => {
    await exhaust(throttleKey("sign-in-account", account.email));
    return done(proveByPassword(account.email, password, network), { network });
  },
  "new-device": () => done(rememberDevice({ ...ours, client, secrets: [], isFirst: false }), fromHere),
  "sign-out": () => done(end(session, "sign-out"), ours),
  "session-begun": async () => {
    const { handle } = (await beginGuest(client)).session;
    return { sessionHandle: handle, network, reason: "guest" };
  },
  "session-timed-out": async () => {
    await change({ lastSeenAt: before(now(), limits.customer.idleTimeout) });
    return done(resume(identifier, "customer", person), { ...ours, reason: "idle-timeout" });
  },
  "session-revoked": () =>
    done(endOneSession(session.handle, grace), { ...ours, actorId: "grace", reason: "ended by staff" }),
  "rotation-offered": () => done(offered(), ours),
  "rotation-confirmed": async () => done(resume(await offered(), "customer", person), fromHere),
  "reuse-detected": () => done(presentReplaced(1, hours(1)), fromHere),
  "risk-noticed": () =>
    done(resume(identifier, "customer", { ...person, client: { ...client, platform: "Windows" } }), {
      ...fromHere,
      reason: "platform-changed",
    }),
  "device-bound": async () => {
    const proof = await (await exampleDevice()).introduce({ jti: offerBinding(session) });
    return done(registerDevice([session], proof, origin), { ...ours, reason: "EC" });
  },
  "device-proof-refused": async () => {
    const proof = await (await exampleDevice()).introduce({ jti: "-" });
    return done(registerDevice([session], proof, origin), { ...ours, reason: "challenge" });
  },
  "device-refresh-skipped": () =>
    done(noteSkipped(asked("/account", { "secure-session-skipped": "unreachable" }), session), {
      ...fromHere,
      reason: "unreachable",
    }),
  "stale-identifier-presented": () => done(presentReplaced(2, minutes(0)), fromHere),
  "retired-identifier-presented": async () => {
    await end(session, "sign-out");
    const facts = { sessionHandle: session.handle, network, reason: "sign-out" };
    return done(resume(identifier, "customer", person), facts);
  },
  "unknown-identifier-presented": () => done(resume(randomSecret(), "customer", person), { network }),
  "duplicate-cookies-refused": () => {
    const { guest } = cookieNames;
    return done(guard(asked("/cart", { cookie: `${guest}=a; ${guest}=b` })), { network });
  },
  "cross-site-request-refused": () =>
    done(guard(asked("/cart", { "sec-fetch-site": "cross-site" }, "POST")), { network, reason: "/cart" }),
  "forged-token-refused": () => done(impersonalAction(z.object({}), nothing)(undefined, form("forged")), fromHere),
  "re-authenticated": async () => done(proveAgain(await withPassword(), password, network), fromHere),
  "re-authentication-refused": async () => done(proveAgain(await withPassword(), "wrong", network), fromHere),
  "re-authentication-throttled": async () => {
    await exhaust(throttleKey("re-authentication-session", session.handle));
    return done(proveAgain(session, password, network), fromHere);
  },
  "elevation-refused": async () => {
    const path = "/account/password";
    const act = elevatedAction(path, z.object({}), nothing);
    await expect(act(undefined, form(tokenFor(session)))).rejects.toThrow("led to /re-authenticate");
    return { ...fromHere, reason: path };
  },
  "access-refused": () => {
    const cookie = `${cookieNames.customer}=${identifier}`;
    return done(guard(asked("/staff", { cookie })), { ...fromHere, reason: "/staff" });
  },
  "binding-given-up": async () => {
    const at = now();
    const binding = {
      name: randomName(),
      publicKey: "",
      cookieDigest: "-",
      cookieUntil: at,
      boundAt: before(at, hours(1)),
    };
    await database().sessionBinding.create({ data: { sessionHandle: session.handle, ...binding } });
    return done(beginElevation(session, ["pwd"]), fromHere);
  },
  "password-changed": () =>
    done(changePassword(session, { outcome: "proven", passwordHash: "-" }, password, network), fromHere),
  "password-reset-requested": () => done(requestPasswordReset(account.email, network), { accountId, network }),
  "password-reset": async () => {
    await requestPasswordReset(account.email, network);
    return done(resetPassword(mailedToken(), password, network), { accountId, network });
  },
  "breached-passwords-unavailable": () => done(isBreached(password, { accountId, network }), { accountId, network }),
  "email-change-requested": () => done(move("ask"), fromHere),
  "email-change-confirmed": () => done(move("confirm"), { accountId, network, reason: "old" }),
  "email-change-stopped": async () => {
    await move("ask");
    return done(stopEmailChange(mailedToken(), network), { accountId, network, reason: "new" });
  },
  "email-changed": () => done(move("finish"), fromHere),
  "email-change-undone": async () => {
    await move("finish");
    return done(undoEmailChange(mailedToken(), password, network), { accountId, network });
  },
  "passkey-added": () => done(passkey(), fromHere),
  "passkey-removed": async () => done(removePasskey(session, account, await passkey(), network, nothing), fromHere),
  "passkey-refused": () =>
    done(proveByPasskey("{}", { purpose: "sign-in", role: "customer" }, network), { network, reason: "malformed" }),
  "default-address-changed": () => done(address(true), { ...fromHere, reason: "chosen" }),
  "address-book-changed": () => done(address(false), { ...fromHere, reason: "added" }),
  "name-changed": () => done(changeName(session, "Ada Byron", network), fromHere),
  "data-exported": () => done(exportOwnData(session, "file", network), { ...fromHere, reason: "file" }),
  "account-deletion-requested": () => done(requestDeletion(session, account, network), fromHere),
  "account-deletion-stopped": async () => {
    await requestDeletion(session, account, network);
    return done(keepAccount(session, network), fromHere);
  },
  "account-deleted": async () => {
    await requestDeletion(session, account, network);
    await database().accountDeletion.update({ where: { accountId }, data: { dueAt: now() } });
    return done(deleteDueAccounts(), { accountId });
  },
  "sign-in-verification-sent": () => done(verification(), { accountId, network }),
  "sign-in-verified": async () => {
    await verification();
    return done(verifySignIn(mailedToken(), "customer", network), { accountId, network });
  },
  "second-factor-asked": () => {
    const facts = { accountId, securityStamp: 0, methods: ["pwd"], returnTo: undefined } as const;
    return done(askForSecondFactor(facts, "customer"), { accountId, network });
  },
  "second-factor-refused": () => done(proveSecondFactor(accountId, "000000", client), { accountId, network }),
  "second-factor-throttled": async () => {
    await exhaust(throttleKey("second-factor-account", accountId));
    return done(proveSecondFactor(accountId, "000000", client), { accountId, network });
  },
  "authenticator-added": () => done(authenticator(), fromHere),
  "authenticator-removed": async () => {
    await authenticator();
    return done(removeAuthenticator(session, network), fromHere);
  },
  "recovery-codes-made": () => done(makeRecoveryCodes(session, network), fromHere),
  "recovery-code-used": async () => {
    const [code = ""] = await makeRecoveryCodes(session, network);
    return done(proveSecondFactor(accountId, code, client), { accountId, network });
  },
  "provider-connected": () => done(connect(session, somebody(), network), fromHere),
  "provider-disconnected": async () => {
    await connect(session, somebody(), network);
    const [connected] = await connectedSignIns(accountId);
    return done(disconnect(session, connected?.id ?? "", network), fromHere);
  },
  "provider-sign-in-refused": () => done(recognise(somebody(), network), { network, reason: "unverified" }),
  "staff-invited": () => done(inviteStaff(newAddress()), byCommand),
  "staff-joined": async () => {
    const email = newAddress();
    const invited = await inviteStaff(email);
    await acceptInvitation("token" in invited ? invited.token : "", { name: "Grace", password });
    return { accountId: (await database().account.findUniqueOrThrow({ where: { email } })).id };
  },
  "staff-removed": async () => done(removeStaff(await staffAddress()), { accountId, ...byCommand }),
  "second-factors-reset": async () => done(resetFactors(await staffAddress()), { accountId, ...byCommand }),
  "everybody-signed-out": () => done(endAllOfEverybody(grace), { actorId: "grace", sessionHandle: "desk" }),
  "review-decided": async () => {
    const id = await exampleReview((await examplePiece()).id, { accountId });
    await decideReview({ id, version: 0, decision: "off-topic" }, grace);
    return { accountId, actorId: "grace", sessionHandle: "desk", reason: "off-topic" };
  },
};

test.each(Object.entries(causes))(
  "%s is written once: when, whose, by whom, in which session, from where and why @AUD-01 @ASVS-16.2.1 @ASVS-16.3.1",
  async (kind, cause) => {
    const last = (await database().securityEvent.findFirst({ orderBy: { id: "desc" } }))?.id ?? 0;
    const facts = await cause();
    const written = await database().securityEvent.findMany({ where: { kind, id: { gt: last } } });
    const unsaid = { accountId: null, actorId: null, sessionHandle: null, network: "", reason: "" };
    expect(written).toMatchObject([{ ...unsaid, ...facts, at: now() }]);
  },
);

test("the time of an event is that of UTC, wherever the server stands @ASVS-16.2.2", async () => {
  vi.stubEnv("TZ", "Pacific/Auckland");
  vi.setSystemTime(instant("2026-01-31T13:05:00Z"));
  expect(now().getDate()).toBe(1);
  await end(session, "sign-out");
  const [written] = await run(url, 'SELECT CAST("at" AS TEXT) FROM "SecurityEvent" ORDER BY "id" DESC LIMIT 1');
  expect(written).toMatch(/^2026-01-31[T ]13:05:00(\.000)?(Z|\+00:00)?$/);
});

const grace = { accountId: "grace", handle: "desk" };
const nothing = async () => undefined;
const newAddress = () => `${randomName().toLowerCase()}@example.com`;
const somebody = () => ({
  ...{ issuer: "https://id.example", subject: randomName(), email: undefined, name: undefined, isFresh: true },
});

/** What is to be written, once that is done. */
async function done(deed: Promise<unknown>, facts: Facts): Promise<Facts> {
  await deed;
  return facts;
}

/** The secret of the link in the letter that was sent last. */
const mailedToken = () => tokenIn(vi.mocked(send).mock.lastCall?.[0]);
const tokenIn = (letter: unknown) => /\/([\w-]{43})/.exec(JSON.stringify(letter))?.[1] ?? "";

const change = (data: object) => database().session.update({ where: { handle: session.handle }, data });

const asked = (path: string, headers: Record<string, string>, method = "GET") =>
  new NextRequest(`${origin}${path}`, { method, headers: { [addressHeader]: "203.0.113.9", ...headers } });

function form(csrf: string): FormData {
  const formData = new FormData();
  formData.set("csrf", csrf);
  return formData;
}

async function exhaust(key: ThrottleKey): Promise<void> {
  while ((await allowAttempt(key)).allowed);
}

async function offered(): Promise<string> {
  await change({ rotationDue: true });
  return (await resume(identifier, "customer", person)).successor ?? "";
}

/** Presents the session's first identifier, which so many others have replaced since, so long ago. */
async function presentReplaced(generation: number, ago: Duration): Promise<void> {
  const { handle: sessionHandle } = session;
  await change({ identifierDigest: randomSecret(), generation });
  const retired = { generation: 0, reason: "rotated", retiredAt: before(now(), ago) };
  await database().retiredIdentifier.create({ data: { digest: digest(identifier), sessionHandle, ...retired } });
  await resume(identifier, "customer", person);
}

async function withPassword(): Promise<SignedInSession> {
  const passwordHash = await hashPassword(password);
  await database().account.update({ where: { id: accountId }, data: { passwordHash } });
  return session;
}

async function staffAddress(): Promise<string> {
  await database().account.update({ where: { id: accountId }, data: { role: "staff" } });
  return account.email;
}

/** Asks for another address, has the old one agree, and then the new one: so far as is said. */
async function move(until: "ask" | "confirm" | "finish"): Promise<void> {
  await requestEmailChange(session, account, newAddress(), network);
  const [old, fresh] = vi
    .mocked(send)
    .mock.calls.slice(-2)
    .map(([letter]) => tokenIn(letter));
  if (until !== "ask") await confirmEmailChange(old ?? "", network, session);
  if (until === "finish") await confirmEmailChange(fresh ?? "", network, session);
}

/** Adds a passkey; gives its name. */
async function passkey(): Promise<string> {
  const sent = exampleAuthenticator().create(await registrationOptions(account, session.handle));
  await addPasskey(session, account, { sent, name: "Laptop" }, network);
  return (await listPasskeys(accountId))[0]?.id ?? "";
}

const address = (isDefault: boolean) => {
  const home = {
    name: "Ada",
    line1: "1 Quay Street",
    line2: "",
    postalCode: "D02 AF30",
    region: "",
    city: "Dublin",
    country: "IE",
  };
  return addAddress(session, { label: "", address: { ...home, phone: "" }, isDefault }, network);
};

async function verification(): Promise<void> {
  await database().account.update({ where: { id: accountId }, data: { verifySince: before(now(), hours(1)) } });
  await requestVerification(accountId, network, { role: "customer", methods: ["pwd"], returnTo: undefined });
}

async function authenticator(): Promise<void> {
  await beginEnrolment(session);
  const secret = (await findEnrolment(session, account.email))?.secret ?? "";
  const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now().getTime() });
  await confirmEnrolment(session, code, network);
}
