import { beforeEach, expect, test, vi } from "vitest";
import { type AccountView, findAccount } from "#lib/account";
import { database } from "#lib/database";
import { exampleAccount } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { queue } from "#lib/mail";
import { addPasskey, assertionOptions, listPasskeys, registrationOptions, removePasskey } from "#lib/passkey";
import { exampleAuthenticator } from "#lib/passkey/example-authenticator";
import { randomSecret } from "#lib/random";
import { beginSignedIn, type SignedInSession } from "#lib/session";
import { after, now, seconds } from "#lib/time";
import {
  factorsOf,
  hasSecondFactor,
  makeRecoveryCodes,
  needsSecondFactor,
  proveSecondFactorByPasskey,
  removeFactors,
  voidUselessCodes,
} from "./index.ts";

useFreshDatabase();
vi.mock("#lib/mail", () => ({ queue: vi.fn(async () => undefined), deliverQueued: vi.fn(async () => 0) }));

const network = "203.0.113.0/24";
let account: AccountView;
let session: SignedInSession;

beforeEach(async () => {
  account = (await findAccount(await exampleAccount())) as AccountView;
  ({ session } = await beginSignedIn(account.id, ["pwd"], { network }));
  for (const name of ["Laptop", "Telephone"]) await passkey(name);
  await makeRecoveryCodes(session, network);
});

const passkey = (name: string) =>
  database().passkey.create({
    data: {
      ...{ id: randomSecret(), credentialId: randomSecret(), accountId: account.id, name, createdAt: now() },
      ...{ publicKey: "-", counter: 0, isSyncable: false, isBackedUp: false },
    },
  });

async function removeOne(): Promise<void> {
  const [first] = await listPasskeys(account.id);
  await removePasskey(session, account, first?.id ?? "", network, () => voidUselessCodes(account.id));
}

test("with a passkey, a password alone does not get in; the passkey alone does", async () => {
  expect(await needsSecondFactor(account.id, ["pwd"])).toBe(true);
  for (const key of ["hwk", "swk"] as const) {
    expect(await needsSecondFactor(account.id, [key, "user"])).toBe(false);
    expect(await needsSecondFactor(account.id, ["pwd", key, "user"])).toBe(false);
  }
});

test("the recovery codes go with the last passkey, and not before", async () => {
  await removeOne();
  expect(await factorsOf(account.id)).toEqual({ hasAuthenticator: false, passkeys: 1, recoveryCodes: 10 });
  await removeOne();
  expect(await factorsOf(account.id)).toEqual({ hasAuthenticator: false, passkeys: 0, recoveryCodes: 0 });
  expect(await hasSecondFactor(account.id)).toBe(false);
});

test("a passkey that somebody added while they had the account goes when it goes back to its owner", async () => {
  const [kept] = await listPasskeys(account.id);
  await database().passkey.updateMany({
    where: { accountId: account.id, NOT: { id: kept?.id ?? "" } },
    data: { createdAt: after(now(), seconds(2)) },
  });
  await removeFactors(account.id, after(now(), seconds(1)));
  expect((await listPasskeys(account.id)).map(({ id }) => id)).toEqual([kept?.id]);
});

test("one that is refused after the right password is told to the owner, once; one that is taken is not @ASVS-6.3.5", async () => {
  const own = exampleAuthenticator();
  const sent = own.create(await registrationOptions(account, session.handle));
  await addPasskey(session, account, { sent, name: "Key" }, network);
  vi.mocked(queue).mockClear();
  const aim = { purpose: "second-factor", accountId: account.id, handle: "a sign-in" } as const;
  const client = { network, browser: "Firefox", platform: "Linux" };
  const proveWith = async (authenticator: typeof own) =>
    proveSecondFactorByPasskey(authenticator.get(await assertionOptions(aim)), aim, client);
  expect(await proveWith(own)).toMatchObject({ outcome: "proven" });
  expect(queue).not.toHaveBeenCalled();
  for (const _ of [1, 2]) expect(await proveWith(exampleAuthenticator())).toMatchObject({ outcome: "refused" });
  const letters = vi.mocked(queue).mock.calls.map(([, letter]) => letter);
  expect(letters.map(({ to, subject }) => [to, subject])).toEqual([
    [account.email, "Somebody with your password had no right passkey"],
  ]);
  for (const fact of ["Firefox on Linux", "203.0.113.x"]) expect(JSON.stringify(letters)).toContain(fact);
});
