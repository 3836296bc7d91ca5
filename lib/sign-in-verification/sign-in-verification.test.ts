import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { database } from "#lib/database";
import { exampleAccount } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { send } from "#lib/mail";
import { renewSecurityStamp } from "#lib/security-stamp";
import { after, before, minutes, now, seconds } from "#lib/time";
import { findVerified, requestVerification, verificationLife, verifySignIn } from "./index.ts";

useFreshDatabase();
// Where a second decides, the clock stands still.
afterEach(() => void vi.useRealTimers());
vi.mock("#lib/mail", () => ({ send: vi.fn(async () => undefined) }));

const network = "203.0.113.0/24";
const customer = { role: "customer", methods: ["pwd"], returnTo: undefined } as const;
let accountId = "";
beforeEach(async () => {
  vi.clearAllMocks();
  accountId = await exampleAccount();
  await noticeTheft();
});

const noticeTheft = (verifySince = before(now(), minutes(1))) =>
  database().account.update({ where: { id: accountId }, data: { verifySince } });
const isDue = async () =>
  (await database().account.findUniqueOrThrow({ where: { id: accountId } })).verifySince !== null;

async function ask(): Promise<string> {
  expect(await requestVerification(accountId, network, customer)).toEqual({ outcome: "link-sent" });
  return /verify\/([\w-]{43})/.exec(JSON.stringify(vi.mocked(send).mock.lastCall))?.[1] ?? "";
}

test("nothing is asked of an account whose sessions were never copied", async () => {
  const other = await exampleAccount();
  expect(await requestVerification(other, network, customer)).toEqual({ outcome: "not-needed" });
  expect(send).not.toHaveBeenCalled();
});

test("a link verifies one sign-in, however many try, and the next needs none", async () => {
  const token = await ask();
  expect((await findVerified(token, "customer"))?.id).toBe(accountId);
  const all = await Promise.all([1, 2, 3].map(() => verifySignIn(token, "customer", network)));
  expect(all.filter((owner) => owner?.accountId === accountId)).toHaveLength(1);
  expect(await findVerified(token, "customer")).toBeUndefined();
  expect(await isDue()).toBe(false);
  expect(await requestVerification(accountId, network, customer)).toEqual({ outcome: "not-needed" });
});

test("the database knows a link by its digest alone", async () => {
  const token = await ask();
  expect(token).not.toBe("");
  expect(JSON.stringify(await database().signInVerification.findMany())).not.toContain(token);
});

test.each([
  [seconds(-1), true],
  [seconds(1), false],
])("a link is good until its time is up (%i ms later: %s)", async (by, isGood) => {
  vi.useFakeTimers({ toFake: ["Date"] });
  const token = await ask();
  const [row] = await database().signInVerification.findMany({ where: { accountId } });
  expect(row?.expiresAt).toEqual(after(row?.createdAt ?? now(), verificationLife));
  await database().signInVerification.updateMany({ data: { expiresAt: before(now(), by) } });
  expect((await findVerified(token, "customer")) !== undefined).toBe(isGood);
  expect((await verifySignIn(token, "customer", network)) !== undefined).toBe(isGood);
});

test("a link is void once there is a newer one, another theft, or nothing to verify any more", async () => {
  const first = await ask();
  const second = await ask();
  expect(await verifySignIn(first, "customer", network)).toBeUndefined();
  await noticeTheft(after(now(), seconds(1)));
  expect(await verifySignIn(second, "customer", network)).toBeUndefined();
  await noticeTheft();
  const third = await ask();
  await database().account.update({ where: { id: accountId }, data: { verifySince: null } });
  expect(await verifySignIn(third, "customer", network)).toBeUndefined();
});

test("a link is over with every other proof that has not become a session yet", async () => {
  const token = await ask();
  await renewSecurityStamp(accountId);
  expect(await findVerified(token, "customer")).toBeUndefined();
  expect(await verifySignIn(token, "customer", network)).toBeUndefined();
  expect(await isDue()).toBe(true);
});

test("a disabled account is signed in to by no link", async () => {
  const token = await ask();
  await database().account.update({ where: { id: accountId }, data: { disabledAt: now() } });
  expect(await verifySignIn(token, "customer", network)).toBeUndefined();
});

test("three letters, then a wait; a sign-in that was verified forgets them @ASVS-6.6.3", async () => {
  const tokens = [await ask(), await ask(), await ask()];
  expect(await requestVerification(accountId, network, customer)).toMatchObject({ outcome: "wait" });
  await verifySignIn(tokens[2] ?? "", "customer", network);
  await noticeTheft();
  await ask();
});

test("a link of staff opens nothing at the customers' entrance, nor the other way round", async () => {
  const ofCustomer = await ask();
  expect(await verifySignIn(ofCustomer, "staff", network)).toBeUndefined();
  await database().account.update({ where: { id: accountId }, data: { role: "staff" } });
  expect(await verifySignIn(ofCustomer, "customer", network)).toBeUndefined();
  await requestVerification(accountId, network, { ...customer, role: "staff", returnTo: "/staff" });
  const letter = JSON.stringify(vi.mocked(send).mock.lastCall);
  const ofStaff = /staff\/sign-in\/verify\/([\w-]{43})/.exec(letter)?.[1] ?? "";
  expect(await findVerified(ofStaff, "customer")).toBeUndefined();
  expect(await verifySignIn(ofStaff, "staff", network)).toMatchObject({ accountId, methods: ["pwd", "mail"] });
});
