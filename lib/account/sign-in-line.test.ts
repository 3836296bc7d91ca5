/** The line at the staff's entrance; that of customers is shown with the password, in account.test.ts. */
import { beforeEach, expect, test } from "vitest";
import { database } from "#lib/database";
import { exampleAccount } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { rememberDevice } from "#lib/known-device";
import { randomName } from "#lib/random";
import { noteRefusedSignIn, throttleKey } from "#lib/throttle";
import { now } from "#lib/time";
import { hashPassword, proveByPassword } from "./index.ts";

useFreshDatabase();

const network = "203.0.113.0/24";
const password = "a kettle, two cups and rain";
let email = "";
let accountId = "";
/** What the browser keeps in which they have signed in before. */
let known: readonly string[] = [];

beforeEach(async () => {
  await database().attempt.deleteMany();
  accountId = await exampleAccount();
  const data = { role: "staff", passwordHash: await hashPassword(password) };
  ({ email } = await database().account.update({ where: { id: accountId }, data }));
  const arrival = { accountId, sessionHandle: randomName(), client: { network }, isFirst: true };
  known = (await rememberDevice({ ...arrival, secrets: [] })).secrets;
});

const prove = async (tried: string, devices: readonly string[] = [], from = network) =>
  (await proveByPassword(email, tried, from, "staff", devices)).outcome;

test("guesses at a member of staff from fifty networks wait as if they came from one, and meanwhile the owner gets in at once in a browser that the account knows @ASVS-6.1.1 @ASVS-6.3.1", async () => {
  const outcomes: string[] = [];
  for (let guess = 0; guess < 50; guess += 1) outcomes.push(await prove(`guess ${guess}`, [], `10.0.${guess}.0/24`));
  expect(outcomes).toEqual([...Array(3).fill("refused"), ...Array(47).fill("wait")]);
  expect(await prove(password)).toBe("wait");
  expect(await prove("mistyped by the owner", known)).toBe("refused");
  expect(await prove(password, known)).toBe("proven");
  // It renews nobody's patience with the guesser.
  expect(await prove("a guess", [], "192.0.2.0/24")).toBe("wait");
});

test("a copied known browser has a line as short as any of staff, and at the shop's entrance another", async () => {
  for (let guess = 0; guess < 3; guess += 1) expect(await prove("a guess", known)).toBe("refused");
  expect(await prove(password, known)).toBe("wait");
  const atTheShop = await proveByPassword(email, "a guess", network, "customer", known);
  expect(atTheShop.outcome).toBe("refused");
});

test("when the whole shop is tried, staff wait for a moment where they are strangers, and where they are known they do not", async () => {
  await prove("a guess");
  const rows = await database().attempt.findMany({ where: { key: { startsWith: "sign-in-shop:" } } });
  expect(rows.map(({ failures }) => failures)).toEqual([1]);
  await noteRefusedSignIn();
  await database().attempt.updateMany({ where: { key: { startsWith: "sign-in-shop:" } }, data: { failures: 100_000 } });
  expect(await prove(password)).toBe("wait");
  expect(await prove(password, known)).toBe("proven");
});

test("tries at the shop's entrance hold nobody up at that of staff", async () => {
  const key = throttleKey("sign-in-account", email);
  await database().attempt.create({ data: { key, failures: 50, lastFailedAt: now() } });
  expect((await proveByPassword(email, password, network, "customer")).outcome).toBe("wait");
  expect(await prove(password)).toBe("proven");
});
