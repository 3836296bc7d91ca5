import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type AccountView, findAccount } from "#lib/account";
import { database } from "#lib/database";
import { exampleAccount } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { queue } from "#lib/mail";
import { randomSecret } from "#lib/random";
import { beginSignedIn, type SignedInSession } from "#lib/session";
import { before, type Duration, now, seconds } from "#lib/time";
import type { Aim } from "./challenge.ts";
import { exampleAuthenticator, type Twist } from "./example-authenticator.ts";
import {
  addPasskey,
  assertionOptions,
  challengeLife,
  findPasskey,
  listPasskeys,
  mostPasskeys,
  proveByPasskey,
  registrationOptions,
  removePasskey,
  renamePasskey,
} from "./index.ts";

useFreshDatabase();
vi.mock("#lib/mail", () => ({ queue: vi.fn(async () => undefined), deliverQueued: vi.fn(async () => 0) }));
afterEach(() => void vi.useRealTimers());

const client = { network: "203.0.113.0/24" };
const nothing = async () => undefined;
const signIn = { purpose: "sign-in", role: "customer" } as const;

type Person = { readonly account: AccountView; readonly session: SignedInSession };
let ada: Person;
let eve: Person;

async function person(): Promise<Person> {
  const account = (await findAccount(await exampleAccount())) as AccountView;
  const { session } = await beginSignedIn(account.id, ["pwd"], client);
  return { account, session };
}

beforeEach(async () => {
  vi.clearAllMocks();
  await database().attempt.deleteMany();
  ada = await person();
  eve = await person();
});

const optionsFor = ({ account, session }: Person) => registrationOptions(account, session.handle);
const add = ({ account, session }: Person, sent: string, name = "Laptop") =>
  addPasskey(session, account, { sent, name }, client.network);

async function passkeyOf(owner: Person, kind: { counts?: boolean } = {}) {
  const authenticator = exampleAuthenticator(kind);
  expect(await add(owner, authenticator.create(await optionsFor(owner)))).toMatchObject({ outcome: "added" });
  return authenticator;
}

const prove = (sent: string, aim: Aim = signIn) => proveByPasskey(sent, aim, client.network);
const proveNow = async (authenticator: ReturnType<typeof exampleAuthenticator>, twist: Twist = {}, aim: Aim = signIn) =>
  prove(authenticator.get(await assertionOptions(aim), twist), aim);
const reAuthentication = ({ session: { accountId, handle } }: Person) =>
  ({ purpose: "re-authentication", accountId, handle }) as const;
const journal = async (accountId: string) =>
  (await database().securityEvent.findMany({ where: { accountId }, orderBy: { id: "asc" } })).map(
    ({ kind, reason }) => `${kind} ${reason}`,
  );

test("a passkey signs in, and says by which kind of key its holder was recognised", async () => {
  const [onDevice, synced] = [await passkeyOf(ada), await passkeyOf(ada, { counts: false })];
  const accountId = ada.account.id;
  expect(await proveNow(onDevice)).toMatchObject({ outcome: "proven", accountId, methods: ["hwk", "user"] });
  for (const _ of [1, 2])
    expect(await proveNow(synced)).toMatchObject({ outcome: "proven", accountId, methods: ["swk", "user"] });
  for (const { lastUsedAt } of await listPasskeys(accountId)) expect(lastUsedAt).toBeInstanceOf(Date);
});

test("the browser is asked for a key that is found by itself and recognises its holder, under a name that tells nothing", async () => {
  const { rp, user, authenticatorSelection, attestation } = await optionsFor(ada);
  expect(rp.id).toBe("localhost");
  expect(authenticatorSelection).toMatchObject({ residentKey: "required", userVerification: "required" });
  expect(attestation).toBe("none");
  expect(Buffer.from(user.id, "base64url")).toHaveLength(32);
  expect((await optionsFor(ada)).user.id).toBe(user.id);
  expect((await optionsFor(eve)).user.id).not.toBe(user.id);
  for (const told of [ada.account.id, ada.account.email])
    expect(Buffer.from(user.id, "base64url").toString("latin1")).not.toContain(told);
});

test("at the entrance nobody's passkeys are named; to whoever is known, their own are", async () => {
  await passkeyOf(ada);
  expect((await assertionOptions(signIn)).allowCredentials).toEqual([]);
  expect((await assertionOptions(reAuthentication(ada))).allowCredentials).toHaveLength(1);
  expect((await optionsFor(ada)).excludeCredentials).toHaveLength(1);
  expect((await optionsFor(eve)).excludeCredentials).toEqual([]);
});

const lies: readonly (readonly [because: string, twist: Twist])[] = [
  ["origin", { origin: "https://cartwright.example" }],
  ["origin", { origin: "http://localhost:3000" }],
  ["relying party", { rpId: "cartwright.example" }],
  ["user verification", { isVerified: false }],
  ["challenge", { challenge: randomSecret() }],
];

test.each(lies)("a signature with another %s is refused, and no use of the passkey @ACC-19", async (because, twist) => {
  const passkey = await passkeyOf(ada);
  expect(await proveNow(passkey, twist)).toEqual({ outcome: "refused", because });
  expect((await listPasskeys(ada.account.id))[0]?.lastUsedAt).toBeUndefined();
  expect(await journal(ada.account.id)).toContain(`passkey-refused ${because}`);
  expect(await proveNow(passkey)).toMatchObject({ outcome: "proven" });
});

test.each(lies)("a new passkey with another %s is refused @ACC-19", async (because, twist) => {
  const sent = exampleAuthenticator().create(await optionsFor(ada), twist);
  expect(await add(ada, sent)).toEqual({ outcome: "refused", because });
  expect(await listPasskeys(ada.account.id)).toEqual([]);
});

test("what was signed once is good once, however many bring it at once @ACC-19", async () => {
  const passkey = await passkeyOf(ada, { counts: false });
  const sent = passkey.get(await assertionOptions(signIn));
  const all = await Promise.all([1, 2, 3, 4].map(() => prove(sent)));
  expect(all.filter(({ outcome }) => outcome === "proven")).toHaveLength(1);
  expect(all.filter((proof) => "because" in proof && proof.because === "replay")).toHaveLength(3);
});

test("a challenge is good for one signature, not for one of each passkey", async () => {
  const [first, second] = [await passkeyOf(ada, { counts: false }), await passkeyOf(ada, { counts: false })];
  const options = await assertionOptions(signIn);
  expect(await prove(first.get(options))).toMatchObject({ outcome: "proven" });
  expect(await prove(second.get(options))).toEqual({ outcome: "refused", because: "replay" });
});

test("a new passkey is taken once; one that is somebody's already is nobody else's", async () => {
  const authenticator = exampleAuthenticator();
  const sent = authenticator.create(await optionsFor(ada));
  expect(await add(ada, sent)).toMatchObject({ outcome: "added" });
  expect(await add(ada, sent)).toEqual({ outcome: "refused", because: "replay" });
  expect(await add(eve, authenticator.create(await optionsFor(eve)))).toEqual({ outcome: "known" });
  expect(await listPasskeys(eve.account.id)).toEqual([]);
});

test.each([
  [(challengeLife - seconds(1)) as Duration, "proven"],
  [challengeLife, "refused"],
])("a challenge may be signed until its time is up (%i ms later: %s)", async (ago, outcome) => {
  const passkey = await passkeyOf(ada);
  vi.useFakeTimers({ now: before(now(), ago), toFake: ["Date"] });
  const options = await assertionOptions(signIn);
  vi.useRealTimers();
  expect(await prove(passkey.get(options))).toMatchObject({ outcome });
});

test("a challenge serves for what it was made for, and for whom", async () => {
  const passkey = await passkeyOf(ada, { counts: false });
  const aims = [
    signIn,
    reAuthentication(ada),
    reAuthentication({ ...ada, session: eve.session }),
    reAuthentication(eve),
  ];
  for (const given of aims.slice(1)) {
    const sent = passkey.get(await assertionOptions(given));
    expect(await prove(sent, signIn)).toEqual({ outcome: "refused", because: "challenge" });
  }
  const anothers = { ...reAuthentication(ada), handle: eve.session.handle };
  expect(await prove(passkey.get(await assertionOptions(anothers)), reAuthentication(ada))).toMatchObject({
    because: "challenge",
  });
  const toAdd = passkey.get(await optionsFor(ada));
  expect(await prove(toAdd, reAuthentication(ada))).toEqual({ outcome: "refused", because: "challenge" });
  const toFinish = { ...reAuthentication(ada), purpose: "second-factor" } as const;
  expect(await prove(passkey.get(await assertionOptions(toFinish)), reAuthentication(ada))).toMatchObject({
    because: "challenge",
  });
  const own = passkey.get(await assertionOptions(reAuthentication(ada)));
  expect(await prove(own, reAuthentication(ada))).toMatchObject({ outcome: "proven" });
  const { challenge } = await optionsFor(eve);
  const sent = exampleAuthenticator().create({ ...(await optionsFor(ada)), challenge });
  expect(await add(ada, sent)).toEqual({ outcome: "refused", because: "challenge" });
});

test("nobody proves to be somebody else by a passkey of their own", async () => {
  await passkeyOf(ada);
  const passkey = await passkeyOf(eve, { counts: false });
  expect(await proveNow(passkey, {}, reAuthentication(ada))).toEqual({
    outcome: "refused",
    because: "another account",
  });
  expect(await journal(ada.account.id)).toContain("passkey-refused another account");
  expect(await journal(eve.account.id)).not.toContain("passkey-refused another account");
  const { user } = await optionsFor(ada);
  for (const userHandle of [user.id, undefined])
    expect(await proveNow(passkey, { userHandle })).toEqual({ outcome: "refused", because: "another account" });
  // Where the account is known, a security key need not say whose it is.
  expect(await proveNow(passkey, { userHandle: undefined }, reAuthentication(eve))).toMatchObject({
    outcome: "proven",
  });
});

test("a counter that does not grow is refused and written down: there may be a copy @ACC-19", async () => {
  const passkey = await passkeyOf(ada);
  expect(await proveNow(passkey, { counter: 7 })).toMatchObject({ outcome: "proven" });
  for (const counter of [7, 6, 0])
    expect(await proveNow(passkey, { counter })).toEqual({ outcome: "refused", because: "counter" });
  expect(await journal(ada.account.id)).toContain("passkey-refused counter");
  expect(await proveNow(passkey, { counter: 4_294_967_295 })).toMatchObject({ outcome: "proven" });
});

test("of two signatures with one count, one is good", async () => {
  const passkey = await passkeyOf(ada);
  const sent = await Promise.all(
    [1, 2, 3].map(async () => passkey.get(await assertionOptions(signIn), { counter: 9 })),
  );
  const all = await Promise.all(sent.map((one) => prove(one)));
  expect(all.filter(({ outcome }) => outcome === "proven")).toHaveLength(1);
});

test("another key's signature under a known name is refused, and so is what is none", async () => {
  const passkey = await passkeyOf(ada);
  const options = await assertionOptions(signIn);
  const known = JSON.parse(passkey.get(options));
  const forged = JSON.parse(exampleAuthenticator().get(options));
  const { signature } = forged.response;
  const sent = JSON.stringify({ ...known, response: { ...known.response, signature } });
  expect(await prove(sent)).toEqual({ outcome: "refused", because: "signature" });
  for (const junk of ["", "{}", "null", "x".repeat(20_000), JSON.stringify({ ...known, id: "" })])
    expect(await prove(junk)).toEqual({ outcome: "refused", because: "malformed" });
  expect(await prove(JSON.stringify(forged))).toEqual({ outcome: "refused", because: "unknown" });
});

test("a removed passkey, and one of a disabled account, signs in nobody", async () => {
  const [removed, kept] = [await passkeyOf(ada), await passkeyOf(ada)];
  const [first] = await listPasskeys(ada.account.id);
  expect(await removePasskey(ada.session, ada.account, first?.id ?? "", client.network, nothing)).toBe(true);
  expect(await proveNow(removed)).toEqual({ outcome: "refused", because: "unknown" });
  expect(await proveNow(kept)).toMatchObject({ outcome: "proven" });
  await database().account.update({ where: { id: ada.account.id }, data: { disabledAt: now() } });
  expect(await proveNow(kept)).toEqual({ outcome: "refused", because: "unknown" });
});

test("a passkey of a member of staff signs in at the staff's entrance alone, and a customer's never does", async () => {
  const [hers, passkey] = [await passkeyOf(eve), await passkeyOf(ada)];
  await database().account.update({ where: { id: ada.account.id }, data: { role: "staff" } });
  const atStaffs = { purpose: "sign-in", role: "staff" } as const;
  const unknown = { outcome: "refused", because: "unknown" };
  expect(await proveNow(passkey)).toEqual(unknown);
  expect(await proveNow(hers, {}, atStaffs)).toEqual(unknown);
  expect(await prove(passkey.get(await assertionOptions(signIn)), atStaffs)).toMatchObject({ because: "challenge" });
  expect(await proveNow(passkey, {}, atStaffs)).toMatchObject({ outcome: "proven", accountId: ada.account.id });
});

test("adding and removing one ends all other sessions, has this one go on under a new identifier, is written down, and the owner gets a letter @ROT-11 @ASVS-7.4.3", async () => {
  const where = { handle: ada.session.handle };
  const goesOn = async () =>
    expect(await database().session.findUniqueOrThrow({ where })).toMatchObject({ endedAt: null, rotationDue: true });
  const others = [1, 2].map(() => beginSignedIn(ada.account.id, ["pwd"], client));
  const [first, second] = await Promise.all(others);
  const isLive = async (one: typeof first) =>
    (await database().session.findUniqueOrThrow({ where: { handle: one?.session.handle ?? "" } })).endedAt === null;
  await passkeyOf(ada);
  expect([await isLive(first), await isLive(second)]).toEqual([false, false]);
  await goesOn();
  expect(vi.mocked(queue).mock.lastCall?.[1]).toMatchObject({ to: ada.account.email, subject: /added/ });
  await database().session.update({ where, data: { rotationDue: false } });
  const third = await beginSignedIn(ada.account.id, ["pwd"], client);
  const [passkey] = await listPasskeys(ada.account.id);
  await removePasskey(ada.session, ada.account, passkey?.id ?? "", client.network, nothing);
  expect(await isLive(third)).toBe(false);
  expect(vi.mocked(queue).mock.lastCall?.[1]).toMatchObject({ to: ada.account.email, subject: /removed/ });
  await goesOn();
  expect(await journal(ada.account.id)).toEqual(expect.arrayContaining(["passkey-added ", "passkey-removed "]));
});

test("another account's passkey is neither seen, renamed nor removed @REA-10", async () => {
  await passkeyOf(ada);
  const [passkey] = await listPasskeys(ada.account.id);
  const id = passkey?.id ?? "";
  expect(await findPasskey(eve.account.id, id)).toBeUndefined();
  expect(await renamePasskey(eve.account.id, id, "Mine")).toBe(false);
  expect(await removePasskey(eve.session, eve.account, id, client.network, nothing)).toBe(false);
  expect(await renamePasskey(ada.account.id, id, "Phone")).toBe(true);
  expect(await findPasskey(ada.account.id, id)).toMatchObject({ name: "Phone" });
});

test("an account has so many passkeys and no more", async () => {
  const { id: accountId } = ada.account;
  const example = { accountId, name: "-", publicKey: "-", counter: 0, isSyncable: false, isBackedUp: false };
  await database().passkey.createMany({
    data: Array.from({ length: mostPasskeys }, () => ({
      ...{ ...example, id: randomSecret(), credentialId: randomSecret(), createdAt: now() },
    })),
  });
  expect(await add(ada, exampleAuthenticator().create(await optionsFor(ada)))).toEqual({ outcome: "too-many" });
});

test("who sends nothing but rubbish has to wait; who is recognised has used nothing up @ASVS-6.3.1", async () => {
  const passkey = await passkeyOf(ada);
  for (let tries = 0; tries < 30; tries += 1) await prove("{}");
  expect(await prove("{}")).toMatchObject({ outcome: "wait" });
  await database().attempt.deleteMany();
  expect(await proveNow(passkey)).toMatchObject({ outcome: "proven" });
  expect(await database().attempt.count()).toBe(0);
});
