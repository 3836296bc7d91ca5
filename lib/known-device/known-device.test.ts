import { beforeEach, expect, test } from "vitest";
import { database } from "#lib/database";
import { exampleAccount } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { speaking } from "#lib/language";
import { write } from "#lib/mail";
import { digest, randomName, randomSecret } from "#lib/random";
import { before, now, seconds } from "#lib/time";
import { findKnownDevice, forgetDeviceOf, forgetDevices, knownFor, newDeviceLetter, rememberDevice } from "./index.ts";
import { accountsPerDevice, devicesPerAccount } from "./policy.ts";

useFreshDatabase();

const client = { network: "203.0.113.0/24", browser: "Firefox", platform: "Linux" };
let accountId = "";
beforeEach(async () => {
  accountId = await exampleAccount();
});

const emailOf = (id: string) => `${id.toLowerCase()}@example.com`;
const isKnown = async (secrets: readonly string[], id = accountId) =>
  (await findKnownDevice(emailOf(id), secrets)) !== undefined;
const signIn = (secrets: readonly string[] = [], more = {}) =>
  rememberDevice({ accountId, sessionHandle: randomName(), client, secrets, isFirst: false, ...more });
const lettersTo = (id: string) => database().letter.findMany({ where: { recipient: emailOf(id) } });

test("a browser is known to the account that was signed in to there, and to no other", async () => {
  const { secrets } = await signIn();
  expect(secrets).toEqual([expect.stringMatching(/^[\w-]{43}$/)]);
  expect(await isKnown(secrets)).toBe(true);
  expect(await isKnown([randomSecret()])).toBe(false);
  expect(await isKnown([])).toBe(false);
  expect(await isKnown(secrets, await exampleAccount())).toBe(false);
  expect(await findKnownDevice("nobody@example.com", secrets)).toBeUndefined();
});

test("the first sign-in in a browser is told by one letter, every other is not @ASVS-6.3.7", async () => {
  const { secrets, letterKey } = await signIn();
  expect(letterKey).toBeDefined();
  const again = await signIn(secrets);
  expect(again).toEqual({ secrets });
  const [letter, ...more] = await lettersTo(accountId);
  expect(more).toEqual([]);
  expect(letter?.subject).toBe("New sign-in from Firefox on Linux");
  for (const fact of ["Firefox on Linux", "203.0.113.x", "UTC", "/account/sessions"])
    expect(letter?.text).toContain(fact);
  const events = await database().securityEvent.findMany({ where: { accountId } });
  expect(events.map(({ kind }) => kind)).toEqual(["new-device"]);
});

test.each([
  [{ browser: "Microsoft Edge", platform: "Windows" }, "New sign-in from Microsoft Edge on Windows"],
  [{ browser: "Safari" }, "New sign-in from Safari"],
  [{ browser: "", platform: "Android" }, "New sign-in from a browser on Android"],
  [{ browser: "Your account is locked, call 0900 1", platform: "Linux" }, "New sign-in from a browser on Linux"],
  [{ browser: "Firefox", platform: "https://evil.example" }, "New sign-in from Firefox"],
  [{ browser: "constructor", platform: "toString" }, "New sign-in to your account"],
  [{}, "New sign-in to your account"],
])("the letter about %j is called “%s”, and says no name that is not on our lists", (names, title) => {
  const owner = { email: "ada@example.com", name: "Ada", role: "customer", language: "en" } as const;
  const sender = { network: "203.0.113.0/24", ...names };
  const { subject, html, text } = write(newDeviceLetter(owner, sender, now()));
  expect(subject).toBe(title);
  expect(html + text).not.toMatch(/0900|evil|constructor|toString/);
  expect(speaking("de", () => newDeviceLetter(owner, sender, now()).subject)).toMatch(/^Neue Anmeldung /);
});

test("a registration is no news to anybody", async () => {
  const { secrets, letterKey } = await signIn([], { isFirst: true });
  expect(letterKey).toBeUndefined();
  expect(await lettersTo(accountId)).toEqual([]);
  expect(await isKnown(secrets)).toBe(true);
});

test("a secret that this account did not give is never adopted, be it somebody's own", async () => {
  const planted = [randomSecret(), ...(await signIn([], { accountId: await exampleAccount() })).secrets];
  const { secrets } = await signIn(planted);
  expect(planted).not.toContain(secrets[0]);
  expect(await isKnown(planted)).toBe(false);
});

test("a household shares a browser, as far as it goes", async () => {
  let secrets: readonly string[] = [];
  const family = await Promise.all(Array.from({ length: accountsPerDevice + 1 }, exampleAccount));
  for (const id of family) ({ secrets } = await signIn(secrets, { accountId: id }));
  expect(secrets).toHaveLength(accountsPerDevice);
  expect(await Promise.all(family.map((id) => isKnown(secrets, id)))).toEqual([false, true, true, true]);
});

test("the database holds digests alone, and never the same for two accounts", async () => {
  const { secrets } = await signIn();
  const [secret = ""] = secrets;
  const text = JSON.stringify(await database().knownDevice.findMany({ where: { accountId } }));
  expect(text).not.toContain(secret);
  expect(text).not.toContain(digest(secret));
});

test.each([
  [seconds(-5), true],
  [seconds(5), false],
])("it is known until half a year has passed without a sign-in (%i ms later: %s)", async (by, still) => {
  const { secrets } = await signIn();
  const lastUsedAt = before(before(now(), knownFor), by);
  await database().knownDevice.updateMany({ where: { accountId }, data: { lastUsedAt } });
  expect(await isKnown(secrets)).toBe(still);
  expect((await signIn(secrets)).letterKey === undefined).toBe(still);
});

test("an account knows ten; the one unused for longest gives way", async () => {
  const all: (readonly string[])[] = [];
  for (let count = 0; count <= devicesPerAccount; count += 1) {
    all.push((await signIn()).secrets);
    const lastUsedAt = before(now(), seconds(60 - count));
    await database().knownDevice.updateMany({ where: { lastUsedAt: { gt: lastUsedAt } }, data: { lastUsedAt } });
  }
  expect(await database().knownDevice.count({ where: { accountId } })).toBe(devicesPerAccount);
  expect(await isKnown(all[0] ?? [])).toBe(false);
  expect(await isKnown(all[1] ?? [])).toBe(true);
});

test("all are forgotten but the one in which that session began, and the one of a session that was taken away", async () => {
  const own = await signIn([], { sessionHandle: "own" });
  const other = await signIn([], { sessionHandle: "other" });
  await forgetDeviceOf("other");
  expect([await isKnown(own.secrets), await isKnown(other.secrets)]).toEqual([true, false]);
  const third = await signIn();
  await forgetDevices(accountId, "own");
  expect([await isKnown(own.secrets), await isKnown(third.secrets)]).toEqual([true, false]);
  await forgetDevices(accountId);
  expect(await isKnown(own.secrets)).toBe(false);
});
