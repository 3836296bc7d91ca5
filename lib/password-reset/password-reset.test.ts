import { beforeEach, describe, expect, test, vi } from "vitest";
import { changePassword, hashPassword, proveAgain, proveByPassword } from "#lib/account";
import { database } from "#lib/database";
import { exampleAccount } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { elevate, elevationOf } from "#lib/elevation";
import { confirmEmailChange, requestEmailChange, undoEmailChange } from "#lib/email-change";
import { type Letter, queue, send } from "#lib/mail";
import { randomName, randomSecret } from "#lib/random";
import { needsSecondFactor } from "#lib/second-factor";
import { beginSignedIn } from "#lib/session";
import { requestVerification, verifySignIn } from "#lib/sign-in-verification";
import { after, before, minutes, now, seconds } from "#lib/time";
import { findPasswordReset, requestPasswordReset, resetLinkLife, resetPassword } from "./index.ts";
import { spendReset } from "./store.ts";

useFreshDatabase();
vi.mock("#lib/mail", () => ({
  send: vi.fn(async () => undefined),
  queue: vi.fn(async () => undefined),
  deliverQueued: vi.fn(async () => 0),
}));

const network = "203.0.113.0/24";
const password = "a lantern, two boats and fog";
let accountId = "";
let email = "";
beforeEach(async () => {
  vi.clearAllMocks();
  await database().attempt.deleteMany();
  accountId = await exampleAccount();
  email = `${accountId.toLowerCase()}@example.com`;
});

const account = () => database().account.findUniqueOrThrow({ where: { id: accountId } });
const choose = async (chosen: string) =>
  database().account.update({ where: { id: accountId }, data: { passwordHash: await hashPassword(chosen) } });
const disable = () => database().account.update({ where: { id: accountId }, data: { disabledAt: now() } });
const events = async () =>
  (await database().securityEvent.findMany({ where: { accountId }, orderBy: { id: "asc" } })).map(({ kind }) => kind);
const lettersTo = (address: string): Letter[] =>
  vi.mocked(send).mock.calls.flatMap(([letter]) => (letter.to === address ? [letter] : []));
const tokenIn = (letter: Letter | undefined, path: string) =>
  new RegExp(`${path}/([\\w-]{43})`).exec(JSON.stringify(letter))?.[1] ?? "";

/** Asks for a link; gives its token, or nothing when none was mailed. */
async function ask(address = email): Promise<string> {
  await requestPasswordReset(address, network);
  return tokenIn(lettersTo(address.trim().toLowerCase()).at(-1), "reset-password");
}

describe("asking for a link", () => {
  test("mails one to a customer's address, however it is spelled", async () => {
    expect(await ask(` ${email.toUpperCase()} `)).toMatch(/^[\w-]{43}$/);
    expect(await events()).toEqual(["password-reset-requested"]);
  });

  test("mails a letter without one to an unknown address, a disabled account and staff @ASVS-6.3.8", async () => {
    const unknown = `nobody-${email}`;
    expect(await ask(unknown)).toBe("");
    await database().account.update({ where: { id: accountId }, data: { role: "staff" } });
    expect(await ask()).toBe("");
    await database().account.update({ where: { id: accountId }, data: { role: "customer", disabledAt: now() } });
    expect(await ask()).toBe("");
    for (const address of [unknown, email]) expect(lettersTo(address)[0]?.subject).toBe("There is no account to reset");
  });

  test("answers nothing, writes the same rows and sends as many letters for both @ASVS-6.3.8", async () => {
    const rows = async () => [await database().passwordReset.count(), await database().securityEvent.count()];
    for (const address of [email, `nobody-${email}`]) {
      const [links = 0, told = 0] = await rows();
      expect(await requestPasswordReset(address, network)).toBeUndefined();
      expect(await rows()).toEqual([links + 1, told + 1]);
      expect(lettersTo(address)).toHaveLength(1);
    }
  });

  test("does not wait for the post, nor mind its failing", async () => {
    const said = vi.spyOn(console, "error").mockImplementation(() => undefined);
    vi.mocked(send)
      .mockReturnValueOnce(new Promise(() => undefined))
      .mockRejectedValueOnce(new Error("closed"));
    await requestPasswordReset(email, network);
    await requestPasswordReset(email, network);
    await vi.waitFor(() => expect(said).toHaveBeenCalledWith("A letter for a forgotten password could not be sent."));
    expect(JSON.stringify(said.mock.calls)).not.toContain(email);
  });

  test("does not fill anybody's letter box, and never leaves its owner without a good link", async () => {
    for (let time = 0; time < 10; time += 1) await ask();
    expect(lettersTo(email)).toHaveLength(3);
    expect(await findPasswordReset(tokenIn(lettersTo(email).at(-1), "reset-password"))).toBeDefined();
    // However long somebody has been asking, the next letter comes before the last link is over.
    await database().attempt.updateMany({
      where: { key: { startsWith: "password-reset-address:" } },
      data: { failures: 10_000, lastFailedAt: before(now(), resetLinkLife) },
    });
    await ask();
    expect(lettersTo(email)).toHaveLength(4);
  });

  test("makes nobody wait who signs in", async () => {
    await choose(password);
    for (let time = 0; time < 10; time += 1) await ask();
    expect((await proveByPassword(email, password, network)).outcome).toBe("proven");
  });
});

describe("a link", () => {
  test("is known to the database by its digest alone", async () => {
    const token = await ask();
    expect(JSON.stringify(await database().passwordReset.findMany())).not.toContain(token);
    expect(queue).not.toHaveBeenCalled();
  });

  test("replaces the password once, however many try, and looking uses nothing up @ASVS-6.4.3", async () => {
    const token = await ask();
    for (let look = 0; look < 2; look += 1) expect((await findPasswordReset(token))?.email).toBe(email);
    const all = await Promise.all([1, 2, 3].map(() => resetPassword(token, password, network)));
    expect(all.toSorted()).toEqual(["link-is-over", "link-is-over", "reset"]);
    expect(await findPasswordReset(token)).toBeUndefined();
    expect(await proveByPassword(email, password, network)).toMatchObject({ outcome: "proven", accountId });
    expect((await events()).filter((kind) => kind === "password-reset")).toHaveLength(1);
  });

  test("is used once, though a second use would find it gone", async () => {
    await ask();
    const { digest } = await database().passwordReset.findUniqueOrThrow({ where: { email } });
    const all = await Promise.all([spendReset(digest, now()), spendReset(digest, now())]);
    expect(all.toSorted()).toEqual([false, true]);
  });

  test("is good one second before its end, and over one second after", async () => {
    const token = await ask();
    const endsAt = (expiresAt: Date) => database().passwordReset.update({ where: { email }, data: { expiresAt } });
    const { createdAt, expiresAt } = await database().passwordReset.findUniqueOrThrow({ where: { email } });
    expect(expiresAt).toEqual(after(createdAt, resetLinkLife));
    await endsAt(after(now(), seconds(1)));
    expect(await findPasswordReset(token)).toBeDefined();
    await endsAt(before(now(), seconds(1)));
    expect(await findPasswordReset(token)).toBeUndefined();
    expect(await resetPassword(token, password, network)).toBe("link-is-over");
  });

  test("is void once there is a newer one, and the newer one works", async () => {
    const former = await ask();
    const newer = await ask();
    expect(await resetPassword(former, password, network)).toBe("link-is-over");
    expect(await resetPassword(newer, password, network)).toBe("reset");
  });

  test("of two that were asked for at once is one, the last", async () => {
    await Promise.all([requestPasswordReset(email, network), requestPasswordReset(email, network)]);
    const tokens = lettersTo(email).map((letter) => tokenIn(letter, "reset-password"));
    const good = await Promise.all(tokens.map(findPasswordReset));
    expect(tokens).toHaveLength(2);
    expect(good.filter(Boolean)).toHaveLength(1);
  });

  test("that was invented, or was meant for something else, opens nothing", async () => {
    expect(await resetPassword(randomSecret(), password, network)).toBe("link-is-over");
    const token = await ask();
    expect(await verifySignIn(token, "customer", network)).toBeUndefined();
    const { digest } = await database().passwordReset.findUniqueOrThrow({ where: { email } });
    expect(await findPasswordReset(digest)).toBeUndefined();
  });

  test("opens no account that was disabled, became staff's, or has moved to another address meanwhile", async () => {
    const token = await ask();
    await disable();
    expect(await resetPassword(token, password, network)).toBe("link-is-over");
    await database().account.update({ where: { id: accountId }, data: { disabledAt: null, role: "staff" } });
    expect(await resetPassword(token, password, network)).toBe("link-is-over");
    await database().account.update({ where: { id: accountId }, data: { role: "customer", email: `new-${email}` } });
    expect(await resetPassword(token, password, network)).toBe("link-is-over");
    expect((await account()).passwordHash).toBe("-");
  });

  test("goes with its account", async () => {
    await ask();
    await database().account.delete({ where: { id: accountId } });
    expect(await database().passwordReset.count({ where: { email } })).toBe(0);
  });
});

describe("a reset", () => {
  const reset = async () => expect(await resetPassword(await ask(), password, network)).toBe("reset");

  test("ends every session and elevation of the account, and nobody else's @ASVS-7.4.3", async () => {
    const begin = async (id: string) => (await beginSignedIn(id, ["pwd"], { network })).session;
    const [one, two, other] = [await begin(accountId), await begin(accountId), await begin(await exampleAccount())];
    const elevation = await elevate(one, ["pwd"]);
    await reset();
    const rows = await database().session.findMany({ where: { accountId } });
    expect(rows.map(({ endReason }) => endReason)).toEqual(["revoked", "revoked"]);
    expect(rows.map(({ handle }) => handle).toSorted()).toEqual([one.handle, two.handle].toSorted());
    expect(await elevationOf(elevation, one, "submit")).not.toBe("good");
    expect((await database().session.findUniqueOrThrow({ where: { handle: other.handle } })).endedAt).toBeNull();
    expect(await database().session.count({ where: { accountId, endedAt: null } })).toBe(0);
  });

  test("is told to the owner, with what to do if it was not them", async () => {
    await beginSignedIn(accountId, ["pwd"], { network });
    await reset();
    const [, letter] = vi.mocked(queue).mock.lastCall ?? [];
    expect(letter).toMatchObject({ to: email, subject: "You have a new password" });
    expect(JSON.stringify(letter)).toContain("/forgot-password");
    expect(JSON.stringify(letter)).toContain("you have been signed out");
  });

  test("voids a pending change of address and a mailed sign-in, and lifts the need to verify", async () => {
    const session = (await beginSignedIn(accountId, ["pwd"], { network })).session;
    const newEmail = `new-${email}`;
    await requestEmailChange(
      session,
      { id: accountId, email, name: "Ada", role: "customer", language: "en" },
      newEmail,
      network,
    );
    await database().account.update({ where: { id: accountId }, data: { verifySince: before(now(), minutes(1)) } });
    await requestVerification(accountId, network, { role: "customer", methods: ["pwd"], returnTo: undefined });
    const [toNew, toOld, verification] = [
      tokenIn(lettersTo(newEmail).at(-1), "email-change"),
      tokenIn(lettersTo(email).at(0), "email-change"),
      tokenIn(lettersTo(email).at(-1), "verify"),
    ];
    await reset();
    for (const token of [toNew, toOld]) {
      expect(token).not.toBe("");
      expect(await confirmEmailChange(token, network, undefined)).toEqual({ outcome: "link-is-over" });
    }
    expect((await account()).verifySince).toBeNull();
    expect(verification).not.toBe("");
    await database().account.update({ where: { id: accountId }, data: { verifySince: before(now(), minutes(1)) } });
    expect(await verifySignIn(verification, "customer", network)).toBeUndefined();
  });

  test("leaves the second factor as it was: the sign-in after it asks for both @ASVS-6.4.3", async () => {
    const at = now();
    await database().authenticator.create({ data: { accountId, secret: "sealed", createdAt: at, confirmedAt: at } });
    await reset();
    expect(await needsSecondFactor(accountId, ["pwd"])).toBe(true);
  });

  test("lets the owner in at once, though somebody has been guessing @ASVS-6.1.1", async () => {
    await choose("a kettle, two cups and rain");
    for (let guess = 0; guess < 8; guess += 1) await proveByPassword(email, `guess ${guess}`, network);
    expect((await proveByPassword(email, "a kettle, two cups and rain", network)).outcome).toBe("wait");
    await reset();
    expect((await proveByPassword(email, password, network)).outcome).toBe("proven");
  });

  test("leaves a link that undoes a change of address as good as it was", async () => {
    const session = (await beginSignedIn(accountId, ["pwd"], { network })).session;
    const newEmail = `thief-${email}`;
    await requestEmailChange(
      session,
      { id: accountId, email, name: "Ada", role: "customer", language: "en" },
      newEmail,
      network,
    );
    const tokens = [tokenIn(lettersTo(email)[0], "email-change"), tokenIn(lettersTo(newEmail)[0], "email-change")];
    for (const token of tokens) await confirmEmailChange(token, network, undefined);
    const undo = tokenIn(lettersTo(email).at(-1), "undo");
    // The thief, at the address that is theirs now, chooses a password, and asks for another link to keep.
    expect(await resetPassword(await ask(newEmail), "the thief's very own words", network)).toBe("reset");
    const kept = await ask(newEmail);
    expect(await undoEmailChange(undo, password, network)).toBe("undone");
    expect(await resetPassword(kept, "the thief's very own words", network)).toBe("link-is-over");
    expect((await proveByPassword(email, password, network)).outcome).toBe("proven");
  });
});

test("a change of the password voids a link that was mailed before it", async () => {
  const session = (await beginSignedIn(accountId, ["pwd"], { network })).session;
  expect(await resetPassword(await ask(), password, network)).toBe("reset");
  const token = await ask();
  const proof = await proveAgain(session, password, network);
  if (proof.outcome !== "proven") throw new Error("The password was not accepted.");
  expect(await changePassword(session, proof, `${password}, ${randomName()}`, network)).toBe(true);
  expect(await resetPassword(token, password, network)).toBe("link-is-over");
});
