import { Secret, TOTP } from "otpauth";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { hashPassword } from "#lib/account";
import { keyring } from "#lib/config";
import { database } from "#lib/database";
import { exampleAccount } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { queue } from "#lib/mail";
import { beginPendingSignIn, findPendingSignIn } from "#lib/pending-sign-in";
import { randomSecret } from "#lib/random";
import { seal } from "#lib/seal";
import { beginSignedIn, readSession, type SignedInSession } from "#lib/session";
import { after, before, type Duration, now, seconds } from "#lib/time";
import {
  beginEnrolment,
  confirmEnrolment,
  type Enrolment,
  enrolmentLife,
  factorsOf,
  findEnrolment,
  makeRecoveryCodes,
  needsSecondFactor,
  proveAgainInFull,
  proveSecondFactor,
  removeAuthenticator,
  removeFactors,
} from "./index.ts";
import { recoveryCode, totp } from "./policy.ts";

useFreshDatabase();
vi.mock("#lib/mail", () => ({ queue: vi.fn(async () => undefined), deliverQueued: vi.fn(async () => 0) }));
vi.mock("#lib/config", async (original) => {
  const config = await original<typeof import("#lib/config")>();
  return { ...config, keyring: vi.fn(config.keyring) };
});

const client = { network: "203.0.113.0/24", browser: "Firefox", platform: "Linux" };
const proven = { outcome: "proven", method: "otp" };
const refused = { outcome: "refused" };

let accountId = "";
let session: SignedInSession;
beforeEach(async () => {
  vi.clearAllMocks();
  // A step must not end between making a code and trying it.
  vi.useFakeTimers({ toFake: ["Date"], now: Math.floor(now().getTime() / totp.step) * totp.step });
  accountId = await exampleAccount();
  ({ session } = await beginSignedIn(accountId, ["pwd"], client));
});
afterEach(() => vi.useRealTimers());

/** What an app shows that many steps from now. */
const codeAt = (secret: string, steps = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now().getTime() + steps * totp.step });
const wait = (duration: Duration) => vi.setSystemTime(after(now(), duration));

/** Begins to set an authenticator up; gives what its app is told. */
async function begun(owner = session): Promise<Enrolment> {
  await beginEnrolment(owner);
  const enrolment = await findEnrolment(owner, "ada@example.com");
  if (!enrolment) throw new Error("Nothing was begun.");
  return enrolment;
}

/** Sets an authenticator up, a while ago; gives its secret. */
async function enrolled(): Promise<string> {
  const { secret } = await begun();
  expect(await confirmEnrolment(session, codeAt(secret), client.network)).toBe("confirmed");
  wait((totp.step * 3) as Duration);
  return secret;
}
const letters = () => vi.mocked(queue).mock.calls.map(([, letter]) => letter);
const subjects = () => letters().map(({ subject }) => subject);

describe("an authenticator", () => {
  test("protects nothing before its first right code", async () => {
    const { secret } = await begun();
    expect(await confirmEnrolment(session, "000000", client.network)).toBe("wrong-code");
    expect(await needsSecondFactor(accountId)).toBe(false);
    expect(await confirmEnrolment(session, codeAt(secret), client.network)).toBe("confirmed");
    expect(await needsSecondFactor(accountId)).toBe(true);
    expect(subjects()).toEqual(["An authenticator now protects your account"]);
  });

  test("is begun by nobody who only looks", async () => {
    expect(await findEnrolment(session, "ada@example.com")).toBeUndefined();
    expect(await confirmEnrolment(session, "000000", client.network)).toBe("nothing-to-confirm");
  });

  test("has one secret in every tab, and another once that is too old", async () => {
    const first = await begun();
    expect(await Promise.all([begun(), begun()])).toEqual([first, first]);
    wait((enrolmentLife + seconds(1)) as Duration);
    expect(await confirmEnrolment(session, codeAt(first.secret), client.network)).toBe("nothing-to-confirm");
    expect((await begun()).secret).not.toBe(first.secret);
  });

  test("that is being set up shows its secret to one session: who began before learns nothing of what protects the account", async () => {
    const thief = (await beginSignedIn(accountId, ["pwd"], client)).session;
    const { secret: seen } = await begun(thief);
    expect(await findEnrolment(session, "ada@example.com")).toBeUndefined();
    const { secret } = await begun();
    expect(secret).not.toBe(seen);
    expect(await findEnrolment(thief, "ada@example.com")).toBeUndefined();
    for (const code of [codeAt(seen), codeAt(secret)])
      expect(await confirmEnrolment(thief, code, client.network)).toBe("nothing-to-confirm");
    expect(await confirmEnrolment(session, codeAt(secret), client.network)).toBe("confirmed");
  });

  test("is told to an app as it expects it, with 160 bits", async () => {
    const { secret, address } = await begun();
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    const { searchParams, protocol, host, pathname } = new URL(address);
    expect([protocol, host, decodeURIComponent(pathname)]).toEqual(["otpauth:", "totp", "/Cartwright:ada@example.com"]);
    expect(Object.fromEntries(searchParams)).toMatchObject({ secret, issuer: "Cartwright", digits: "6", period: "30" });
  });

  test("that is added or removed ends everything that was begun without it, but for the session at hand, which gets a new identifier @ROT-11 @ASVS-7.4.3", async () => {
    const where = { handle: session.handle };
    for (const change of [enrolled, () => removeAuthenticator(session, client.network)]) {
      await database().session.update({ where, data: { rotationDue: false } });
      const other = await beginSignedIn(accountId, ["pwd"], client);
      const pending = await beginPendingSignIn({ accountId, securityStamp: 0, methods: ["pwd"], returnTo: undefined });
      await change();
      expect((await readSession(other.identifier, "customer")).kind).toBe("anonymous");
      expect(await findPendingSignIn(pending, "customer")).toBeUndefined();
      const own = { endedAt: null, rotationDue: true };
      expect(await database().session.findUniqueOrThrow({ where })).toMatchObject(own);
    }
    expect(subjects().at(-1)).toBe("Your authenticator was removed");
    expect(await needsSecondFactor(accountId)).toBe(false);
  });

  test("takes its recovery codes along when it goes", async () => {
    await enrolled();
    const [code = ""] = await makeRecoveryCodes(session, client.network);
    await removeAuthenticator(session, client.network);
    expect((await factorsOf(accountId)).recoveryCodes).toBe(0);
    expect(await proveSecondFactor(accountId, code, client)).toEqual(refused);
  });

  test("is removed with its codes where the account goes back to its owner, if it was added since", async () => {
    const from = now();
    await enrolled();
    await makeRecoveryCodes(session, client.network);
    await removeFactors(accountId, after(now(), seconds(1)));
    expect(await factorsOf(accountId)).toMatchObject({ hasAuthenticator: true, recoveryCodes: recoveryCode.count });
    await removeFactors(accountId, from);
    expect(await factorsOf(accountId)).toMatchObject({ hasAuthenticator: false, recoveryCodes: 0 });
  });
});

describe("a code", () => {
  test.each([
    [-2, refused],
    [-1, proven],
    [0, proven],
    [1, proven],
    [2, refused],
  ])("of %i steps from now: %j @ASVS-6.5.5", async (steps, outcome) => {
    const secret = await enrolled();
    expect(await proveSecondFactor(accountId, codeAt(secret, steps), client)).toEqual(outcome);
  });

  test("is good once, however many try at once, and so are those before it @ASVS-6.5.1", async () => {
    const secret = await enrolled();
    const tries = await Promise.all([1, 2, 3, 4].map(() => proveSecondFactor(accountId, codeAt(secret), client)));
    expect(tries.filter(({ outcome }) => outcome === "proven")).toHaveLength(1);
    expect(await proveSecondFactor(accountId, codeAt(secret, -1), client)).toEqual(refused);
    expect(await proveSecondFactor(accountId, codeAt(secret, 1), client)).toEqual(proven);
  });

  test("that confirmed the authenticator is used up by that", async () => {
    const { secret } = await begun();
    const code = codeAt(secret);
    await confirmEnrolment(session, code, client.network);
    expect(await proveSecondFactor(accountId, code, client)).toEqual(refused);
  });

  test("of another account's app is worth nothing", async () => {
    await enrolled();
    const mine = accountId;
    accountId = await exampleAccount();
    ({ session } = await beginSignedIn(accountId, ["pwd"], client));
    const theirs = await enrolled();
    expect(await proveSecondFactor(mine, codeAt(theirs), client)).toEqual(refused);
  });

  test("that is wrong is told to the owner with time, browser and place; once, however often it is tried @ASVS-6.3.5", async () => {
    await enrolled();
    vi.mocked(queue).mockClear();
    for (const code of ["000000", "111111", ""]) await proveSecondFactor(accountId, code, client);
    expect(subjects()).toEqual(["Somebody with your password gave a wrong code"]);
    const text = JSON.stringify(letters());
    for (const fact of ["Firefox on Linux", "203.0.113.x", now().toISOString().slice(0, 10)])
      expect(text).toContain(fact);
  });

  test("that is wrong after another site has vouched for somebody says so, and nothing of a password @ASVS-6.3.5", async () => {
    await enrolled();
    vi.mocked(queue).mockClear();
    await proveSecondFactor(accountId, "000000", client, "another-site");
    expect(subjects()).toEqual(["Somebody who is you at another site gave a wrong code"]);
    const text = JSON.stringify(letters());
    expect(text).toContain("unlink that site here");
    expect(text).not.toContain("your password");
  });

  test("may be guessed five times, then waits; a recovery code opens meanwhile @ASVS-6.6.3", async () => {
    const secret = await enrolled();
    const [recovery = ""] = await makeRecoveryCodes(session, client.network);
    for (let guess = 0; guess < 5; guess += 1) await proveSecondFactor(accountId, "000000", client);
    expect(await proveSecondFactor(accountId, codeAt(secret), client)).toMatchObject({ outcome: "wait" });
    expect(await proveSecondFactor(accountId, recovery, client)).toEqual(proven);
  });
});

describe("a recovery code", () => {
  test("has 112 bits and more, is kept as a digest alone, and is counted @ASVS-6.5.2", async () => {
    await enrolled();
    const codes = await makeRecoveryCodes(session, client.network);
    expect(new Set(codes).size).toBe(recoveryCode.count);
    expect(Math.log2(30) * recoveryCode.length).toBeGreaterThan(112);
    const rows = JSON.stringify(await database().recoveryCode.findMany({ where: { accountId } }));
    for (const code of codes) {
      expect(code).toMatch(/^([2-9A-HJ-NP-TV-Z]{4}-){5}[2-9A-HJ-NP-TV-Z]{4}$/);
      expect(rows).not.toContain(code);
      expect(rows).not.toContain(code.replaceAll("-", ""));
    }
    expect((await factorsOf(accountId)).recoveryCodes).toBe(recoveryCode.count);
  });

  test("is good once, however many try at once and however it was typed, and its owner is told @ASVS-6.3.7", async () => {
    await enrolled();
    const [code = ""] = await makeRecoveryCodes(session, client.network);
    const typed = ` ${code.toLowerCase().replaceAll("-", " ")}`;
    const tries = await Promise.all([1, 2, 3].map(() => proveSecondFactor(accountId, typed, client)));
    expect(tries.filter(({ outcome }) => outcome === "proven")).toHaveLength(1);
    expect((await factorsOf(accountId)).recoveryCodes).toBe(recoveryCode.count - 1);
    expect(letters().find(({ subject }) => subject === "A recovery code was used")?.preview).toBe("9 are left.");
  });

  test("is void once there are new ones, and opens no other account", async () => {
    await enrolled();
    const [old = ""] = await makeRecoveryCodes(session, client.network);
    const [fresh = ""] = await makeRecoveryCodes(session, client.network);
    expect(await proveSecondFactor(accountId, old, client)).toEqual(refused);
    const other = await exampleAccount();
    const moveTo = (owner: string) => database().recoveryCode.updateMany({ data: { accountId: owner } });
    await moveTo(other);
    expect(await proveSecondFactor(other, fresh, client)).toEqual(refused);
    await moveTo(accountId);
    expect(await proveSecondFactor(accountId, fresh, client)).toEqual(proven);
  });
});

describe("the secret at rest", () => {
  const sealed = async () => (await database().authenticator.findUniqueOrThrow({ where: { accountId } })).secret;

  test("cannot be read in the database, nor moved to another account", async () => {
    const secret = await enrolled();
    expect(await sealed()).not.toContain(secret);
    const other = await exampleAccount();
    const at = before(now(), seconds(1));
    await database().authenticator.create({
      data: { accountId: other, secret: await sealed(), createdAt: at, confirmedAt: at },
    });
    await expect(proveSecondFactor(other, codeAt(secret), client)).rejects.toThrow();
  });

  test("opens under a former key, and is sealed anew under the one in use when a code is used", async () => {
    const secret = await enrolled();
    const [former] = keyring();
    const current = { name: "new", key: randomSecret() };
    vi.mocked(keyring).mockReturnValue([current, former]);
    expect(await proveSecondFactor(accountId, codeAt(secret), client)).toEqual(proven);
    expect(await sealed()).toMatch(/^new:/);
    vi.mocked(keyring).mockReturnValue([current]);
    wait(totp.step);
    expect(await proveSecondFactor(accountId, codeAt(secret), client)).toEqual(proven);
    vi.mocked(keyring).mockReturnValue([former]);
    wait(totp.step);
    await expect(proveSecondFactor(accountId, codeAt(secret), client)).rejects.toThrow(/factors\.keys/);
    vi.mocked(keyring).mockReset();
  });

  test("is worth nothing under a key that somebody else has chosen", async () => {
    const secret = await enrolled();
    const [{ name }] = keyring();
    const forged = `${name}:${seal(secret, randomSecret(), `authenticator ${accountId}`)}`;
    await database().authenticator.update({ where: { accountId }, data: { secret: forged } });
    await expect(proveSecondFactor(accountId, codeAt(secret), client)).rejects.toThrow();
  });
});

describe("proving it again", () => {
  const password = "a kettle, two cups and rain";
  beforeEach(async () => {
    const passwordHash = await hashPassword(password);
    await database().account.update({ where: { id: accountId }, data: { passwordHash } });
  });
  const prove = (typed: string, code?: string) => proveAgainInFull(session, { password: typed, code }, client);

  test("takes the password alone where that is all there is", async () => {
    expect(await prove(password)).toMatchObject({ outcome: "proven", methods: ["pwd"] });
  });

  test("takes password and code where there is a second factor: neither alone is enough @ASVS-7.5.1", async () => {
    const secret = await enrolled();
    expect(await prove(password)).toEqual({ outcome: "refused", what: "code" });
    expect(await prove("something else", codeAt(secret))).toEqual({ outcome: "refused", what: "password" });
    expect(await prove(password, codeAt(secret))).toMatchObject({ outcome: "proven", methods: ["pwd", "otp"] });
  });

  test("takes no password alone where a passkey is the only second factor, but with a recovery code @REA-05", async () => {
    const facts = { name: "Laptop", publicKey: "-", counter: 0, isSyncable: true, isBackedUp: true, createdAt: now() };
    await database().passkey.create({ data: { id: accountId, credentialId: accountId, accountId, ...facts } });
    const [code = ""] = await makeRecoveryCodes(session, client.network);
    expect(await prove(password)).toEqual({ outcome: "refused", what: "code" });
    expect(await prove(password, "123456")).toEqual({ outcome: "refused", what: "code" });
    expect(await prove(password, code)).toMatchObject({ outcome: "proven", methods: ["pwd", "otp"] });
  });

  test("takes a recovery code in the app's place", async () => {
    await enrolled();
    const [code = ""] = await makeRecoveryCodes(session, client.network);
    expect(await prove(password, code)).toMatchObject({ outcome: "proven" });
  });

  test("counts a right password with a wrong code as a try like any other", async () => {
    const secret = await enrolled();
    for (const code of ["000000", "111111", "222222"]) await prove(password, code);
    expect(await prove(password, codeAt(secret))).toMatchObject({ outcome: "wait" });
  });
});
