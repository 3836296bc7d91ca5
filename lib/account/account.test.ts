import { verify } from "@node-rs/argon2";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { database } from "#lib/database";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { send } from "#lib/mail";
import { digest, randomName, randomSecret } from "#lib/random";
import { after, before, now, seconds } from "#lib/time";
import {
  completeRegistration,
  findRegistrationEmail,
  hashPassword,
  judgePassword,
  proveByPassword,
  requestRegistration,
} from "./index.ts";
import { isPassword } from "./password.ts";
import { registrationLinkLife } from "./policy.ts";
import { changeHash, findHash, insertAccount, insertRegistration, replaceHash, useRegistration } from "./store.ts";

useFreshDatabase();
// Where a second decides, the clock stands still.
afterEach(() => void vi.useRealTimers());

vi.mock("#lib/mail", () => ({ send: vi.fn(async () => undefined) }));
vi.mock("@node-rs/argon2", async (importOriginal) => {
  const argon2 = await importOriginal<typeof import("@node-rs/argon2")>();
  return { ...argon2, verify: vi.fn(argon2.verify) };
});

const network = "203.0.113.0/24";
/** More attempts than any network has free. */
const more = 35;
const password = "a kettle, two cups and rain";
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

  test("does not mind how a keyboard composes its letters", async () => {
    expect(await isPassword("cafe\u0301 at the corner, 4pm", await hashPassword("caf\u00e9 at the corner, 4pm"))).toBe(
      true,
    );
  });
});

describe("a new password", () => {
  const isAccepted = (candidate: string, context: string[] = []) => judgePassword(candidate, context).isAccepted;

  test("has fifteen characters at least and 128 at most, counted as people do", () => {
    expect(isAccepted("qT7 vmP2 xLw9z")).toBe(false);
    expect(isAccepted("qT7 vmP2 xLw9zK")).toBe(true);
    expect(isAccepted("🦊🐙🌵🛶🎻🧀🪁🦔🎲🧭🪴🦉🍋🛷")).toBe(false);
    const long = Array.from({ length: 128 }, (_, index) => String.fromCharCode(33 + ((index * 37) % 90))).join("");
    expect(isAccepted(long)).toBe(true);
    expect(isAccepted(`${long}!`)).toBe(false);
  });

  test.each(["passwordpassword", "aaaaaaaaaaaaaaaa", "123456789012345678", "qwertyuiopasdfgh"])(
    "is not everybody's: %s",
    (common) => {
      expect(isAccepted(common)).toBe(false);
    },
  );

  test("is not made of its owner's name or ours", () => {
    expect(isAccepted("adabyron@example", ["Ada Byron", "ada.byron@example.com"])).toBe(false);
    expect(isAccepted("cartwrightdaughters")).toBe(false);
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

  test("a guesser cannot renew the patience with a network by signing in to an account of their own", async () => {
    const outcomes: string[] = [];
    for (let guess = 0; guess < more; guess += 1) {
      outcomes.push((await proveByPassword(`victim-${guess}-${email}`, "a guess", network)).outcome);
      if (guess === more - 10) await proveByPassword(email, password, network);
    }
    expect(outcomes.at(-1)).toBe("wait");
  });

  test("a hash of yesterday's figures is replaced when its owner signs in", async () => {
    const { hash } = await import("@node-rs/argon2");
    const weak = await hash(password, { memoryCost: 8192, timeCost: 1, parallelism: 1 });
    await database().account.update({ where: { id: accountId }, data: { passwordHash: weak } });
    await proveByPassword(email, password, network);
    const { passwordHash } = await database().account.findUniqueOrThrow({ where: { id: accountId } });
    expect(passwordHash).toMatch(/m=19456,t=2,p=1/);
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
