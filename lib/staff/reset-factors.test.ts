import { expect, test, vi } from "vitest";
import { database } from "#lib/database";
import { exampleAccount, makeStaff } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { queue } from "#lib/mail";
import { listPasskeys } from "#lib/passkey";
import { beginPendingSignIn, findPendingSignIn } from "#lib/pending-sign-in";
import { randomName } from "#lib/random";
import { factorsOf } from "#lib/second-factor";
import { beginStaff, readSession } from "#lib/session";
import { requestVerification } from "#lib/sign-in-verification";
import { now } from "#lib/time";
import { resetFactors } from "./index.ts";

useFreshDatabase();
vi.mock("#lib/mail", () => ({
  send: vi.fn(async () => undefined),
  queue: vi.fn(async () => undefined),
  deliverQueued: vi.fn(async () => 0),
}));

const client = { network: "203.0.113.0/24" };

async function person() {
  const accountId = await exampleAccount();
  await makeStaff(accountId);
  await database().passkey.create({
    data: {
      ...{ id: randomName(), credentialId: randomName(), accountId, name: "Laptop", createdAt: now() },
      ...{ publicKey: "-", counter: 0, isSyncable: false, isBackedUp: false },
    },
  });
  return { accountId, email: `${accountId.toLowerCase()}@example.com` };
}

test("whoever has lost all factors begins anew: none is left, all sessions end, the next sign-in takes a mailed link, and they are told @ASVS-6.3.7", async () => {
  const [{ accountId, email }, colleague] = [await person(), await person()];
  const session = await beginStaff(accountId, ["pwd", "otp"], client);
  const pending = await beginPendingSignIn({ accountId, securityStamp: 0, methods: ["pwd"], returnTo: undefined });
  expect(await resetFactors(` ${email.toUpperCase()} `)).toEqual({ isStaff: true, sessions: 1 });
  expect(await factorsOf(accountId)).toEqual({ hasAuthenticator: false, passkeys: 0, recoveryCodes: 0 });
  expect((await readSession(session?.identifier, "staff")).kind).toBe("anonymous");
  expect(await findPendingSignIn(pending, "staff")).toBeUndefined();
  const begun = { role: "staff", methods: ["pwd"], returnTo: undefined } as const;
  expect(await requestVerification(accountId, client.network, begun)).toEqual({ outcome: "link-sent" });
  const letters = vi.mocked(queue).mock.calls.map(([, letter]) => letter);
  expect(letters).toMatchObject([{ to: email, subject: "Your second factors were taken away" }]);
  const where = { accountId, kind: "second-factors-reset" };
  expect(await database().securityEvent.findMany({ where })).toMatchObject([{ reason: "by command" }]);
  expect(await factorsOf(colleague.accountId)).toMatchObject({ hasAuthenticator: true, passkeys: 1, recoveryCodes: 1 });
});

test("nobody else's factors are taken away by it: not a customer's, and not for an unknown address", async () => {
  const { accountId, email } = await person();
  await database().account.update({ where: { id: accountId }, data: { role: "customer" } });
  for (const address of [email, "nobody@example.com"])
    expect(await resetFactors(address)).toEqual({ isStaff: false, sessions: 0 });
  expect(await factorsOf(accountId)).toMatchObject({ hasAuthenticator: true });
  expect(await listPasskeys(accountId)).toHaveLength(1);
});
