import { expect, test } from "vitest";
import { database } from "#lib/database";
import { exampleAccount } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { randomName, randomSecret } from "#lib/random";
import { beginSignedIn } from "#lib/session";
import { now } from "#lib/time";
import { exportOwnData } from "./index.ts";

useFreshDatabase();

const client = { network: "203.0.113.0/24", browser: "Firefox", platform: "Linux" };

test("a person gets what is kept about them: account, addresses, sessions, changes, events", async () => {
  const accountId = await exampleAccount();
  const { session } = await beginSignedIn(accountId, ["pwd"], client);
  const address = { name: "Ada", addressLine1: "12 Quay Street", postalCode: "D02", city: "Dublin", country: "IE" };
  await database().savedAddress.create({
    data: { id: randomName(), accountId, ...address, createdAt: now(), defaultOf: accountId },
  });
  const data = await exportOwnData(session, "file", client.network);
  expect(data).toMatchObject({
    account: { name: "Ada", email: `${accountId.toLowerCase()}@example.com` },
    addresses: [{ ...address, isDefault: true }],
    sessions: [{ browser: "Firefox", platform: "Linux", network: client.network }],
    orders: [],
    emailChanges: [],
  });
  expect(JSON.stringify(data["securityEvents"])).toContain("data-exported");
});

test("no secret and no digest of one is among it, nor anything about somebody else", async () => {
  const accountId = await exampleAccount();
  const other = await exampleAccount();
  const { session, identifier } = await beginSignedIn(accountId, ["pwd"], client);
  await beginSignedIn(other, ["pwd"], client);
  const digests = { newDigest: randomSecret(), oldDigest: randomSecret(), undoDigest: randomSecret() };
  const emails = { oldEmail: "old@example.com", newEmail: "new@example.com" };
  await database().emailChange.create({
    data: { id: randomSecret(), accountId, ...emails, ...digests, createdAt: now(), expiresAt: now() },
  });
  const row = await database().session.findUniqueOrThrow({ where: { handle: session.handle } });
  const { passwordHash } = await database().account.update({
    where: { id: accountId },
    data: { passwordHash: randomSecret() },
  });
  const text = JSON.stringify(await exportOwnData(session, "page", client.network));
  const secrets = [identifier, row.identifierDigest, row.csrfSecret, passwordHash, ...Object.values(digests)];
  for (const secret of [...secrets, other, other.toLowerCase()]) expect(text).not.toContain(secret);
  expect(text).toContain("new@example.com");
});
