import { verify } from "@node-rs/argon2";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { database } from "#lib/database";
import { examplePiece } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { rememberDevice } from "#lib/known-device";
import { send } from "#lib/mail";
import { digest, randomName, randomSecret } from "#lib/random";
import { beginSignedIn } from "#lib/session";
import { noteRefusedSignIn } from "#lib/throttle";
import { after, before, now, seconds } from "#lib/time";
import type { PasswordOwner } from "./context-words.ts";
import {
  chooseFirstPassword,
  completeRegistration,
  findRegistrationEmail,
  hashPassword,
  judgePassword,
  proveAgain,
  proveByPassword,
  requestRegistration,
} from "./index.ts";
import { isPassword } from "./password.ts";
import { registrationLinkLife } from "./policy.ts";
import { changeHash, findHash, insertAccount, insertRegistration, replaceHash, useRegistration } from "./store.ts";

useFreshDatabase();
// Where a second decides, the clock stands still.
afterEach(() => void vi.useRealTimers());

vi.mock("#lib/mail", () => {
  const nothing = () => vi.fn(async () => undefined);
  return { send: nothing(), queue: nothing(), deliverQueued: nothing() };
});
vi.mock("@node-rs/argon2", async (importOriginal) => {
  const argon2 = await importOriginal<typeof import("@node-rs/argon2")>();
  return { ...argon2, verify: vi.fn(argon2.verify) };
});

const network = "203.0.113.0/24";
/** More attempts than any network has free. */
const more = 35;
const password = "a kettle, two cups and rain";
/** One of the commonest of its length; to an estimator it looks as good as any. */
const leaked = "perasperaadastra";
let email = "";
let accountId = "";
beforeEach(async () => {
  await database().attempt.deleteMany();
  email = `${randomName().toLowerCase()}@example.com`;
  accountId =
    (await insertAccount({ email, name: "Ada", passwordHash: await hashPassword(password) }))?.accountId ?? "";
});

describe("a password hash", () => {
  test("is Argon2id with OWASP's figures, salted", async () => {
    const hashes = [await hashPassword(password), await hashPassword(password)];
    for (const hash of hashes) expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(hashes[0]).not.toBe(hashes[1]);
  });

  test("made anew for the same password never takes the place of another password's", async () => {
    const [before = "", changed, sameAgain] = [await findHash(accountId), "$argon2id$changed", "$argon2id$same again"];
    expect(await changeHash(accountId, before, changed)).toBe(true);
    await replaceHash(accountId, before, sameAgain);
    expect(await findHash(accountId)).toBe(changed);
    await replaceHash(accountId, changed, sameAgain);
    expect(await findHash(accountId)).toBe(sameAgain);
  });

  test("covers all 128 characters", async () => {
    const long = "x".repeat(127);
    const hash = await hashPassword(`${long}a`);
    expect(await isPassword(`${long}a`, hash)).toBe(true);
    expect(await isPassword(`${long}b`, hash)).toBe(false);
  });

  test("is of every sign, emoji among them: whoever has one wrong is not let in @ACC-01", async () => {
    const pictures = (last: string) => `🦊🐙🌵🛶🎻🧀🪁🦔🎲🧭🪴🦉🍋🛷${last}`;
    await database().account.update({
      where: { id: accountId },
      data: { passwordHash: await hashPassword(pictures("👩‍🍳")) },
    });
    expect((await proveByPassword(email, pictures("👨‍🍳"), network)).outcome).toBe("refused");
    expect((await proveByPassword(email, pictures("👩‍🍳"), network)).outcome).toBe("proven");
  });

  test("does not mind how a keyboard composes its letters", async () => {
    expect(await isPassword("cafe\u0301 at the corner, 4pm", await hashPassword("caf\u00e9 at the corner, 4pm"))).toBe(
      true,
    );
  });
});

describe("a new password", () => {
  const owner = { name: "Grace Hopper", email: "grace@example.net" };
  const isAccepted = async (candidate: string, whose: PasswordOwner = owner) =>
    (await judgePassword(candidate, whose, network)).isAccepted;

  test("has fifteen characters at least and 128 at most, counted as people do @ASVS-6.2.1 @ASVS-6.2.9", async () => {
    expect(await isAccepted("qT7 vmP2 xLw9z")).toBe(false);
    expect(await isAccepted("qT7 vmP2 xLw9zK")).toBe(true);
    expect(await isAccepted("🦊🐙🌵🛶🎻🧀🪁🦔🎲🧭🪴🦉🍋🛷")).toBe(false);
    expect(await isAccepted("🦊🐙🌵🛶🎻🧀🪁🦔🎲🧭🪴🦉🍋🛷🎈")).toBe(true);
    const long = Array.from({ length: 128 }, (_, index) => String.fromCharCode(33 + ((index * 37) % 90))).join("");
    expect(await isAccepted(long)).toBe(true);
    expect(await isAccepted(`${long}!`)).toBe(false);
  });

  test.each(["passwordpassword", "aaaaaaaaaaaaaaaa", "123456789012345678", "qwertyuiopasdfgh"])(
    "is not everybody's: %s",
    async (common) => {
      expect(await isAccepted(common)).toBe(false);
    },
  );

  test("has not leaked before, though it looks like nobody's @ASVS-6.2.4", async () => {
    const verdict = await judgePassword(leaked, owner, network);
    expect(verdict).toMatchObject({ isAccepted: false, sentence: expect.stringContaining("leaked") });
    expect(await isAccepted(leaked.toUpperCase())).toBe(false);
    expect(await isAccepted(`${leaked} and rain`)).toBe(true);
  });

  test("is not made of its owner's name or ours @ASVS-6.2.11", async () => {
    expect(await isAccepted("adabyron@example", { name: "Ada Byron", email: "ada.byron@example.com" })).toBe(false);
    for (const ours of ["cartwrightdaughters", "cartwright2026cartwright", "Cartwright&Daughters!"])
      expect(await isAccepted(ours)).toBe(false);
  });

  test("is not its owner's address, however many dashes are in it @ASVS-6.2.11", async () => {
    const email = "ada-ii-khbmr8h9--tor@example.com";
    expect(await isAccepted(email, { name: "Ada Byron", email })).toBe(false);
  });

  test("is not made of what the shop sells @ASVS-6.2.11", async () => {
    const chosen = "zirkel Quastentruhe 26";
    expect(await isAccepted(chosen)).toBe(true);
    await examplePiece({ name: "Quastentruhe", category: "zirkel" });
    expect(await isAccepted(chosen)).toBe(false);
    expect(await isAccepted("a kettle, a Quastentruhe, rain")).toBe(true);
  });

  test("is not made of where its owner lives, once they have told us @ASVS-6.2.11", async () => {
    const chosen = "quendelstrasse wuppenau";
    const known = { id: accountId, name: "Ada", email };
    expect(await isAccepted(chosen, known)).toBe(true);
    const address = { addressLine1: "Quendelstrasse 4", postalCode: "9514", city: "Wuppenau", country: "CH" };
    const saved = { id: randomName(), accountId, name: "Ada", createdAt: now() };
    await database().savedAddress.create({ data: { ...saved, ...address } });
    expect(await isAccepted(chosen, known)).toBe(false);
    expect(await isAccepted(chosen)).toBe(true);
  });
});

describe("proving by password", () => {
  test("the right one proves the account, however the address is spelled", async () => {
    expect(await proveByPassword(` ${email.toUpperCase()} `, password, network)).toEqual({
      outcome: "proven",
      accountId,
      securityStamp: 0,
    });
  });

  test("a wrong one, an unknown address and a disabled account get one answer", async () => {
    const refused = { outcome: "refused" };
    expect(await proveByPassword(email, "something else entirely", network)).toEqual(refused);
    expect(await proveByPassword(`nobody-${email}`, password, network)).toEqual(refused);
    await database().account.update({ where: { id: accountId }, data: { disabledAt: now() } });
    expect(await proveByPassword(email, password, network)).toEqual(refused);
  });

  test("costs the same work, whether there is such an account or not", async () => {
    await database().account.update({ where: { id: accountId }, data: { disabledAt: now() } });
    for (const address of [email, `nobody-${email}`]) {
      vi.mocked(verify).mockClear();
      await proveByPassword(address, password, network);
      expect(verify).toHaveBeenCalledOnce();
      // The same figures too: a cheaper hash would be told by the clock.
      expect(vi.mocked(verify).mock.calls[0]?.[0]).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    }
  });

  test("an account without a password has none, whatever is tried, until its owner chooses their first", async () => {
    await database().account.update({ where: { id: accountId }, data: { passwordHash: "" } });
    const { session } = await beginSignedIn(accountId, ["fed"], { network });
    vi.mocked(verify).mockClear();
    for (const tried of ["", " ", password]) {
      expect(await proveByPassword(email, tried, network)).toEqual({ outcome: "refused" });
    }
    expect(await proveAgain(session, "", network)).toMatchObject({ outcome: "refused" });
    expect(vi.mocked(verify)).toHaveBeenCalledTimes(4);
    const first = "a lantern, two boats and fog";
    const tries = await Promise.all([1, 2, 3].map(() => chooseFirstPassword(session, first, network)));
    expect(tries.filter(Boolean)).toHaveLength(1);
    expect(await proveByPassword(email, first, network)).toMatchObject({ outcome: "proven", accountId });
    expect(await chooseFirstPassword(session, password, network)).toBe(false);
  });

  test("guessing has to wait, and a success forgets the count", async () => {
    const outcomes: string[] = [];
    for (let guess = 0; guess < 7; guess += 1)
      outcomes.push((await proveByPassword(email, `guess ${guess}`, network)).outcome);
    expect(outcomes.slice(0, 5)).toEqual(Array(5).fill("refused"));
    expect(outcomes.slice(5)).toEqual(["wait", "wait"]);
    await database().attempt.updateMany({ data: { lastFailedAt: before(now(), seconds(3600)) } });
    expect((await proveByPassword(email, password, network)).outcome).toBe("proven");
    for (let guess = 0; guess < 5; guess += 1) {
      expect((await proveByPassword(email, `guess ${guess}`, network)).outcome).toBe("refused");
    }
  });

  test("a busy network does not use up its patience with those who know their password", async () => {
    for (let visit = 0; visit < more; visit += 1) {
      expect((await proveByPassword(email, password, network)).outcome).toBe("proven");
    }
  });

  test("who may not try at their account uses up nobody else's tries", async () => {
    for (let press = 0; press < more; press += 1) await proveByPassword(email, "mistyped", network);
    expect((await proveByPassword(`neighbour-${email}`, "mistyped", network)).outcome).toBe("refused");
  });

  test("a guesser cannot renew the patience with a network by signing in to an account of their own", async () => {
    const outcomes: string[] = [];
    for (let guess = 0; guess < more; guess += 1) {
      outcomes.push((await proveByPassword(`victim-${guess}-${email}`, "a guess", network)).outcome);
      if (guess === more - 10) await proveByPassword(email, password, network);
    }
    expect(outcomes.at(-1)).toBe("wait");
  });

  test("fifty guesses at one account from fifty networks wait as if they came from one @ASVS-6.3.1 @WSTG-ATHN-03", async () => {
    const outcomes = await attackFrom50Networks();
    expect(outcomes.filter((outcome) => outcome === "refused")).toHaveLength(5);
    expect(outcomes.slice(5).every((outcome) => outcome === "wait")).toBe(true);
    expect((await proveByPassword(email, password, "192.0.2.0/24")).outcome).toBe("wait");
  });

  test("meanwhile its owner gets in at once in a browser that the account knows, from wherever @ASVS-6.1.1", async () => {
    const { secrets } = await knownBrowser(accountId);
    await attackFrom50Networks();
    // A guesser in the same house has used up its patience, too.
    for (let guess = 0; guess < more; guess += 1) await proveByPassword(`x${guess}-${email}`, "a guess", network);
    const prove = (tried: string) => proveByPassword(email, tried, network, "customer", secrets);
    expect(await prove("mistyped by the owner")).toEqual({ outcome: "refused" });
    expect(await prove(password)).toMatchObject({ outcome: "proven", accountId });
    // It renews nobody's patience with the guesser.
    expect((await proveByPassword(email, "a guess", "192.0.2.0/24")).outcome).toBe("wait");
  });

  test("a copied known browser has a line of its own and no more, and its secret proves nothing", async () => {
    const { secrets } = await knownBrowser(accountId);
    const guess = async (more: readonly string[]) =>
      (await proveByPassword(email, "a guess", network, "customer", more)).outcome;
    const outcomes: string[] = [];
    for (let count = 0; count < 7; count += 1) outcomes.push(await guess(secrets));
    expect(outcomes).toEqual([...Array(5).fill("refused"), "wait", "wait"]);
    expect(await guess(["A".repeat(43)])).toBe("refused");
  });

  test("a browser that another account knows is a stranger here", async () => {
    const other = await insertAccount({ email: `o-${email}`, name: "Eve", passwordHash: "-" });
    const { secrets } = await knownBrowser(other?.accountId ?? "");
    await attackFrom50Networks();
    expect((await proveByPassword(email, password, network, "customer", secrets)).outcome).toBe("wait");
  });

  test("when the whole shop is tried, strangers wait for a moment and owners in known browsers do not", async () => {
    const { secrets } = await knownBrowser(accountId);
    await noteRefusedSignIn();
    await database().attempt.updateMany({ data: { failures: 100_000 } });
    const stranger = () => proveByPassword(email, password, network);
    expect(await stranger()).toEqual({ outcome: "wait", seconds: 30 });
    expect((await proveByPassword(email, password, network, "customer", secrets)).outcome).toBe("proven");
    const lastFailedAt = before(now(), seconds(30));
    await database().attempt.updateMany({ where: { key: { startsWith: "sign-in-surge" } }, data: { lastFailedAt } });
    expect((await stranger()).outcome).toBe("proven");
  });

  test("a refused sign-in counts for the whole shop, a right one does not", async () => {
    await proveByPassword(email, password, network);
    await proveByPassword(email, "a guess", network);
    const rows = await database().attempt.findMany({ where: { key: { startsWith: "sign-in-shop:" } } });
    expect(rows.map(({ failures }) => failures)).toEqual([1]);
  });

  async function attackFrom50Networks(): Promise<string[]> {
    const outcomes: string[] = [];
    for (let guess = 0; guess < 50; guess += 1)
      outcomes.push((await proveByPassword(email, `guess ${guess}`, `10.0.${guess}.0/24`)).outcome);
    return outcomes;
  }
  const knownBrowser = (id: string) =>
    rememberDevice({ accountId: id, sessionHandle: randomName(), client: { network }, secrets: [], isFirst: true });

  test("a hash of yesterday's figures is replaced when its owner signs in, once, and by no guess @ACC-18", async () => {
    const { hash } = await import("@node-rs/argon2");
    const weak = await hash(password, { memoryCost: 8192, timeCost: 1, parallelism: 1 });
    await database().account.update({ where: { id: accountId }, data: { passwordHash: weak } });
    const stored = async () => (await database().account.findUniqueOrThrow({ where: { id: accountId } })).passwordHash;
    await proveByPassword(email, "a guess", network);
    expect(await stored()).toBe(weak);
    await proveByPassword(email, password, network);
    const renewed = await stored();
    expect(renewed).toMatch(/m=19456,t=2,p=1/);
    for (const tried of [password, "a guess", password]) await proveByPassword(email, tried, network);
    expect(await stored()).toBe(renewed);
  });
});

describe("asking for an account", () => {
  beforeEach(() => vi.mocked(send).mockClear());
  const lettersFor = async (address: string, times = 1) => {
    for (let ask = 0; ask < times; ask += 1) await requestRegistration(address, network);
    return vi.mocked(send).mock.calls.map(([letter]) => letter);
  };

  test("sends a link to an address that is new", async () => {
    const [letter] = await lettersFor(` New-${email.toUpperCase()}`);
    expect(letter?.to).toBe(`new-${email}`);
    expect(JSON.stringify(letter)).toContain("/register/");
  });

  test("sends a letter without one to an address that has an account", async () => {
    const [letter] = await lettersFor(email);
    expect(letter?.to).toBe(email);
    expect(JSON.stringify(letter)).not.toContain("/register/");
  });

  test("answers nothing, and writes the same rows for both", async () => {
    const rows = () => database().registration.count();
    for (const address of [email, `new-${email}`]) {
      const former = await rows();
      expect(await requestRegistration(address, network)).toBeUndefined();
      expect(await rows()).toBe(former + 1);
    }
  });

  test("does not fill anybody's letter box", async () => {
    expect((await lettersFor(email, 10)).length).toBeLessThanOrEqual(3);
  });
});

describe("a registration link", () => {
  const facts = { name: "Grace", password };
  const link = async () => {
    const token = randomSecret();
    await insertRegistration(digest(token), `new-${randomName().toLowerCase()}@example.com`);
    return token;
  };

  test("opens one account, however many press at the same time", async () => {
    const token = await link();
    const outcomes = await Promise.all([1, 2, 3].map(() => completeRegistration(token, facts)));
    expect(outcomes.filter(({ outcome }) => outcome === "created")).toHaveLength(1);
    expect(await findRegistrationEmail(token)).toBeUndefined();
  });

  test("is used once, though the account's address alone would stop a second use", async () => {
    const token = await link();
    const uses = await Promise.all([useRegistration(digest(token)), useRegistration(digest(token))]);
    expect(uses.toSorted()).toEqual([false, true]);
  });

  test("is not used up by looking at it", async () => {
    const token = await link();
    expect(await findRegistrationEmail(token)).toBe(await findRegistrationEmail(token));
    expect(await findRegistrationEmail(token)).toBeDefined();
  });

  test("is good one second before its end, and over one second after", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const token = await link();
    const endsAt = (expiresAt: Date) =>
      database().registration.update({ where: { digest: digest(token) }, data: { expiresAt } });
    const { createdAt, expiresAt } = await endsAt(after(now(), seconds(1)));
    expect(expiresAt > createdAt).toBe(true);
    expect(await findRegistrationEmail(token)).toBeDefined();
    await endsAt(before(now(), seconds(1)));
    expect(await findRegistrationEmail(token)).toBeUndefined();
    expect((await completeRegistration(token, facts)).outcome).toBe("link-is-over");
  });

  test("lives as long as the policy says", async () => {
    const token = await link();
    const row = await database().registration.findUniqueOrThrow({ where: { digest: digest(token) } });
    expect(row.expiresAt.getTime() - row.createdAt.getTime()).toBe(registrationLinkLife);
  });

  test("that was invented opens nothing", async () => {
    expect((await completeRegistration(randomSecret(), facts)).outcome).toBe("link-is-over");
  });
});

test("next-auth proves the account and leaves neither a session nor a cookie", async () => {
  const { proveWithCredentials } = await import("#lib/authentication");
  const warn = vi.spyOn(console, "warn");
  expect(await proveWithCredentials(email, password, network)).toEqual({
    outcome: "proven",
    accountId,
    securityStamp: 0,
  });
  expect(await proveWithCredentials(email, "something else entirely", network)).toEqual({ outcome: "refused" });
  expect(warn).not.toHaveBeenCalled();
});
