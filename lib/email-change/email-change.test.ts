import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type AccountView, findAccount, hashPassword, proveByPassword } from "#lib/account";
import { database } from "#lib/database";
import { exampleAccount } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { type Letter, queue, send } from "#lib/mail";
import { randomName } from "#lib/random";
import { beginSignedIn, type SignedInSession } from "#lib/session";
import { after, before, type Duration, now, seconds } from "#lib/time";
import {
  confirmationLife,
  confirmEmailChange,
  findEmailChange,
  findUndoable,
  requestEmailChange,
  stopEmailChange,
  undoEmailChange,
  undoLife,
} from "./index.ts";

useFreshDatabase();
// Where a second decides, the clock stands still.
afterEach(() => void vi.useRealTimers());
vi.mock("#lib/mail", () => ({
  send: vi.fn(async () => undefined),
  queue: vi.fn(async () => undefined),
  deliverQueued: vi.fn(async () => 0),
}));

const network = "203.0.113.0/24";
const client = { network };
let account: AccountView;
let session: SignedInSession;
let newEmail = "";

beforeEach(async () => {
  vi.clearAllMocks();
  const id = await exampleAccount();
  account = (await findAccount(id)) as AccountView;
  session = (await beginSignedIn(id, ["pwd"], client)).session;
  newEmail = `new-${randomName().toLowerCase()}@example.com`;
});

const lettersTo = (address: string): Letter[] =>
  vi
    .mocked(send)
    .mock.calls.map(([letter]) => letter)
    .filter(({ to }) => to === address);
const tokenIn = (letter: Letter | undefined) =>
  /email-change\/(?:undo\/)?([\w-]{43})/.exec(JSON.stringify(letter))?.[1] ?? "";

/** Asks for the change; gives the tokens mailed to the new address and to the old one. */
async function ask(email = newEmail): Promise<{ forNew: string; forOld: string }> {
  expect(await requestEmailChange(session, account, email, network)).toEqual({ outcome: "letters-sent" });
  return { forNew: tokenIn(lettersTo(email).at(-1)), forOld: tokenIn(lettersTo(account.email).at(-1)) };
}

/** Asks for it and confirms it; gives the token that undoes it. */
async function move(): Promise<string> {
  const { forNew, forOld } = await ask();
  await confirmEmailChange(forOld, network, session);
  await confirmEmailChange(forNew, network, session);
  return tokenIn(lettersTo(account.email).at(-1));
}

const emailNow = async () => (await findAccount(account.id))?.email;
const age = (columns: "expiresAt" | "undoUntil", by: Duration) =>
  database().emailChange.updateMany({ where: { accountId: account.id }, data: { [columns]: before(now(), by) } });
const events = async () =>
  (await database().securityEvent.findMany({ where: { accountId: account.id }, orderBy: { id: "asc" } }))
    .map(({ kind }) => kind)
    .filter((kind) => kind.startsWith("email"));

describe("a change of address", () => {
  test.each([
    ["the new one first", ["forNew", "forOld"]],
    ["the old one first", ["forOld", "forNew"]],
  ] as const)("happens when both have confirmed, %s, and not before", async (_, order) => {
    const tokens = await ask();
    expect(await emailNow()).toBe(account.email);
    expect(await confirmEmailChange(tokens[order[0]], network, undefined)).toEqual({ outcome: "waiting" });
    expect(await confirmEmailChange(tokens[order[0]], network, undefined)).toEqual({ outcome: "waiting" });
    expect(await emailNow()).toBe(account.email);
    expect(await confirmEmailChange(tokens[order[1]], network, undefined)).toEqual({
      outcome: "moved",
      email: newEmail,
    });
    expect(await emailNow()).toBe(newEmail);
    expect(await events()).toEqual([
      "email-change-requested",
      "email-change-confirmed",
      "email-change-confirmed",
      "email-changed",
    ]);
  });

  test("confirmed at both ends at once happens, and happens once", async () => {
    const { forNew, forOld } = await ask();
    const all = await Promise.all(
      [forNew, forOld, forNew, forOld].map((token) => confirmEmailChange(token, network, undefined)),
    );
    expect(all.map(({ outcome }) => outcome)).toContain("moved");
    expect(await emailNow()).toBe(newEmail);
    expect((await events()).filter((kind) => kind === "email-changed")).toHaveLength(1);
    expect(lettersTo(account.email)).toHaveLength(2);
  });

  test("ends every session but that of whoever confirms, which gets a new identifier @ASVS-7.4.3", async () => {
    const other = (await beginSignedIn(account.id, ["pwd"], client)).session;
    await move();
    const rows = await database().session.findMany({ where: { accountId: account.id }, orderBy: { createdAt: "asc" } });
    expect(rows.find(({ handle }) => handle === session.handle)).toMatchObject({ endedAt: null, rotationDue: true });
    expect(rows.find(({ handle }) => handle === other.handle)?.endReason).toBe("revoked");
  });

  test("keeps no session of another account, whoever confirms in it", async () => {
    const stranger = (await beginSignedIn(await exampleAccount(), ["pwd"], client)).session;
    const { forNew, forOld } = await ask();
    await confirmEmailChange(forOld, network, stranger);
    await confirmEmailChange(forNew, network, stranger);
    expect(await database().session.count({ where: { accountId: account.id, endedAt: null } })).toBe(0);
    const { rotationDue } = await database().session.findUniqueOrThrow({ where: { handle: stranger.handle } });
    expect(rotationDue).toBe(false);
  });

  test("is not kept where anybody could read its secrets", async () => {
    const { forNew, forOld } = await ask();
    const rows = JSON.stringify(await database().emailChange.findMany());
    for (const secret of [forNew, forOld]) {
      expect(secret).not.toBe("");
      expect(rows).not.toContain(secret);
    }
    expect(queue).not.toHaveBeenCalled();
  });

  test("to an address that is taken looks the same, and never happens @ASVS-6.3.8", async () => {
    const taken = (await findAccount(await exampleAccount())) as AccountView;
    const { forNew, forOld } = await ask(taken.email);
    expect(forNew).toBe("");
    expect(lettersTo(taken.email)[0]?.subject).toBe("This address has an account already");
    expect(await confirmEmailChange(forOld, network, undefined)).toEqual({ outcome: "waiting" });
    expect(await emailNow()).toBe(account.email);
  });

  test("to an address that is taken meanwhile does not happen either", async () => {
    const { forNew, forOld } = await ask();
    await confirmEmailChange(forOld, network, undefined);
    await database().account.update({ where: { id: await exampleAccount() }, data: { email: newEmail } });
    expect(await confirmEmailChange(forNew, network, undefined)).toEqual({ outcome: "taken" });
    expect(await emailNow()).toBe(account.email);
    expect(await findEmailChange(forNew)).toBeUndefined();
  });

  test("is refused without a letter when it is the address already", async () => {
    const shouted = account.email.toUpperCase();
    expect(await requestEmailChange(session, account, shouted, network)).toEqual({ outcome: "same-address" });
    expect(send).not.toHaveBeenCalled();
  });

  test("is over a second after its time, and good a second before", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const { forNew, forOld } = await ask();
    const [row] = await database().emailChange.findMany({ where: { accountId: account.id } });
    expect(row?.expiresAt).toEqual(after(row?.createdAt ?? now(), confirmationLife));
    await age("expiresAt", seconds(-1));
    expect(await findEmailChange(forNew)).toMatchObject({ side: "new", isConfirmed: false });
    await age("expiresAt", seconds(1));
    for (const token of [forNew, forOld, randomName()]) {
      expect(await findEmailChange(token)).toBeUndefined();
      expect(await confirmEmailChange(token, network, undefined)).toEqual({ outcome: "link-is-over" });
    }
    expect(await emailNow()).toBe(account.email);
  });

  test("replaces the one that was asked for before", async () => {
    const former = await ask();
    await ask(`other-${newEmail}`);
    expect(await confirmEmailChange(former.forNew, network, undefined)).toEqual({ outcome: "link-is-over" });
  });

  test("is stopped by either mailbox, until it is done", async () => {
    for (const side of ["forNew", "forOld"] as const) {
      const tokens = await ask();
      expect(await stopEmailChange(tokens[side], network)).toBe(true);
      expect(await stopEmailChange(tokens[side], network)).toBe(false);
      expect(await confirmEmailChange(tokens.forNew, network, undefined)).toEqual({ outcome: "link-is-over" });
    }
    const { forNew, forOld } = await ask();
    for (const token of [forNew, forOld]) await confirmEmailChange(token, network, undefined);
    expect(await stopEmailChange(forOld, network)).toBe(false);
    expect(await emailNow()).toBe(newEmail);
  });

  test("may be asked for three times, then waits @ASVS-6.6.3", async () => {
    for (let time = 0; time < 3; time += 1) await ask(`${time}-${newEmail}`);
    expect(await requestEmailChange(session, account, newEmail, network)).toMatchObject({ outcome: "wait" });
  });

  test("whose undo letter does not get through is told without the link, and kept until it is", async () => {
    const { forNew, forOld } = await ask();
    await confirmEmailChange(forOld, network, undefined);
    vi.mocked(send).mockRejectedValueOnce(new Error("The post is closed."));
    await confirmEmailChange(forNew, network, undefined);
    expect(JSON.stringify(vi.mocked(queue).mock.lastCall)).toContain("Write to us");
    expect(JSON.stringify(vi.mocked(queue).mock.lastCall)).not.toContain("/undo/");
  });
});

describe("undoing it", () => {
  const password = "a lantern, two boats and fog";
  const prove = async (email: string) => (await proveByPassword(email, password, network)).outcome;

  test("gives the account back under a new password, and signs everybody out", async () => {
    const undo = await move();
    await database().account.update({
      where: { id: account.id },
      data: { passwordHash: await hashPassword("the intruder's very own") },
    });
    expect(await findUndoable(undo)).toEqual({ email: account.email, name: account.name });
    expect(await undoEmailChange(undo, password, network)).toBe("undone");
    expect(await emailNow()).toBe(account.email);
    expect(await prove(account.email)).toBe("proven");
    expect(await database().session.count({ where: { accountId: account.id, endedAt: null } })).toBe(0);
    expect(await events()).toContain("email-change-undone");
  });

  test("works once, however many try", async () => {
    const undo = await move();
    const all = await Promise.all([1, 2, 3].map(() => undoEmailChange(undo, password, network)));
    expect(all.toSorted()).toEqual(["link-is-over", "link-is-over", "undone"]);
    expect(await findUndoable(undo)).toBeUndefined();
  });

  test("works until three days have passed, and not a second longer", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const undo = await move();
    const [row] = await database().emailChange.findMany({ where: { accountId: account.id } });
    expect(row?.undoUntil).toEqual(after(row?.appliedAt ?? now(), undoLife));
    await age("undoUntil", seconds(-1));
    expect(await findUndoable(undo)).toBeDefined();
    await age("undoUntil", seconds(1));
    expect(await findUndoable(undo)).toBeUndefined();
    expect(await undoEmailChange(undo, password, network)).toBe("link-is-over");
    expect(await emailNow()).toBe(newEmail);
  });

  test("takes with it what an intruder changed afterwards: they cannot undo the undoing", async () => {
    const undo = await move();
    const [victim, first] = [account, newEmail];
    account = (await findAccount(account.id)) as AccountView;
    newEmail = `second-${first}`;
    const undoOfIntruder = await move();
    const pending = await requestEmailChange(session, { ...account, email: newEmail }, `third-${first}`, network);
    expect(pending).toEqual({ outcome: "letters-sent" });
    expect(await undoEmailChange(undo, password, network)).toBe("undone");
    expect(await emailNow()).toBe(victim.email);
    expect(await undoEmailChange(undoOfIntruder, password, network)).toBe("link-is-over");
    expect(await confirmEmailChange(tokenIn(lettersTo(`third-${first}`)[0]), network, undefined)).toEqual({
      outcome: "link-is-over",
    });
  });

  test("cannot take the address from somebody who has an account under it by now", async () => {
    const undo = await move();
    await database().account.update({ where: { id: await exampleAccount() }, data: { email: account.email } });
    expect(await undoEmailChange(undo, password, network)).toBe("taken");
    expect(await emailNow()).toBe(newEmail);
  });
});
