import { beforeEach, expect, test } from "vitest";
import { database } from "#lib/database";
import { exampleAccount } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { readSession } from "#lib/session";
import { before, now, seconds } from "#lib/time";
import {
  beginPendingSignIn,
  findPendingSignIn,
  finishPendingSignIn,
  type PendingSignIn,
  pendingLife,
  takeTry,
  triesPerSignIn,
} from "./index.ts";

useFreshDatabase();

let facts: PendingSignIn;
let secret = "";
beforeEach(async () => {
  facts = { accountId: await exampleAccount(), securityStamp: 0, methods: ["pwd"], returnTo: "/account/orders" };
  secret = await beginPendingSignIn(facts);
});

test("a pending sign-in remembers who proved what, and is a session of no kind", async () => {
  expect(await findPendingSignIn(secret, "customer")).toEqual(facts);
  for (const kind of ["customer", "guest", "staff"] as const)
    expect((await readSession(secret, kind)).kind).toBe("anonymous");
});

test("the database knows it by a digest alone, and the digest opens nothing", async () => {
  const [row] = await database().pendingSignIn.findMany({ where: { accountId: facts.accountId } });
  expect(JSON.stringify(row)).not.toContain(secret);
  expect(await findPendingSignIn(row?.digest ?? "", "customer")).toBeUndefined();
});

test("one of a customer is none at the staff's entrance, nor the other way round", async () => {
  const asStaff = async () => [await findPendingSignIn(secret, "staff"), await takeTry(secret, "staff")];
  expect(await asStaff()).toEqual([undefined, false]);
  expect(await finishPendingSignIn(secret, "staff")).toBe(false);
  await database().account.update({ where: { id: facts.accountId }, data: { role: "staff" } });
  expect(await findPendingSignIn(secret, "customer")).toBeUndefined();
  expect(await asStaff()).toEqual([facts, true]);
});

test("it is finished once, however many try", async () => {
  const all = await Promise.all([1, 2, 3].map(() => finishPendingSignIn(secret, "customer")));
  expect(all.filter(Boolean)).toHaveLength(1);
  expect(await findPendingSignIn(secret, "customer")).toBeUndefined();
});

test("it has so many tries and no more, in parallel too", async () => {
  const all = await Promise.all(Array.from({ length: triesPerSignIn + 3 }, () => takeTry(secret, "customer")));
  expect(all.filter(Boolean)).toHaveLength(triesPerSignIn);
  expect(await findPendingSignIn(secret, "customer")).toBeUndefined();
});

test.each([
  [seconds(-1), true],
  [seconds(1), false],
])("it can be finished until its time is up (%i ms later: %s)", async (by, isOpen) => {
  const [row] = await database().pendingSignIn.findMany({ where: { accountId: facts.accountId } });
  expect(row && row.expiresAt.getTime() - row.createdAt.getTime()).toBe(pendingLife);
  await database().pendingSignIn.updateMany({ data: { expiresAt: before(now(), by) } });
  expect((await findPendingSignIn(secret, "customer")) !== undefined).toBe(isOpen);
  expect(await takeTry(secret, "customer")).toBe(isOpen);
  expect(await finishPendingSignIn(secret, "customer")).toBe(isOpen);
});

test("a disabled account is signed in to by none", async () => {
  await database().account.update({ where: { id: facts.accountId }, data: { disabledAt: now() } });
  expect(await findPendingSignIn(secret, "customer")).toBeUndefined();
  expect(await finishPendingSignIn(secret, "customer")).toBe(false);
});
