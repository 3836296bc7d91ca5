import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { database } from "#lib/database";
import { exampleAccount, examplePiece, exampleReview } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { rememberDevice } from "#lib/known-device";
import { cancelOrder, placeOrder } from "#lib/orders";
import { chooseCard, fillIn, pressOf } from "#lib/orders/example-shopper";
import { randomName, randomSecret } from "#lib/random";
import { beginSignedIn } from "#lib/session";
import { now } from "#lib/time";
import { asPage, exportOwnData, type Fact } from "./index.ts";

useFreshDatabase();

const client = { network: "203.0.113.0/24", browser: "Firefox", platform: "Linux" };

test("a person gets what is kept about them: account, addresses, sessions, changes, events", async () => {
  const accountId = await exampleAccount();
  const { session } = await beginSignedIn(accountId, ["pwd"], client);
  const address = { name: "Ada", addressLine1: "12 Quay Street", postalCode: "D02", city: "Dublin", country: "IE" };
  await database().savedAddress.create({
    data: { id: randomName(), accountId, ...address, createdAt: now(), defaultOf: accountId },
  });
  const arrival = { accountId, sessionHandle: session.handle, client, secrets: [], isFirst: false };
  await rememberDevice(arrival);
  const { slug, variants } = await examplePiece({ name: "Candlestick" });
  const { id: productId } = await database().product.findUniqueOrThrow({ where: { slug } });
  await database().productView.create({ data: { sessionHandle: session.handle, productId, seenAt: now() } });
  const [variant] = variants;
  const wish = { variantId: variant?.id ?? "", email: `${accountId.toLowerCase()}@example.com`, expiresAt: now() };
  await database().stockNotice.create({ data: { id: randomName(), ...wish } });
  await exampleReview(productId, { accountId, title: "It holds" });
  const wished = { id: randomName(), accountId, variantId: variants[0]?.id ?? "", addedAt: now() };
  await database().wish.create({ data: wished });
  const data = await exportOwnData(session, "file", client.network);
  expect(data).toMatchObject({
    wishList: [{ name: "Candlestick", sku: variants[0]?.sku }],
    account: { name: "Ada", email: `${accountId.toLowerCase()}@example.com` },
    addresses: [{ ...address, isDefault: true }],
    sessions: [{ browser: "Firefox", platform: "Linux", network: client.network, lookedAt: [{ name: "Candlestick" }] }],
    orders: [],
    stockNotices: [{ sku: variant?.sku, confirmedAt: null }],
    reviews: [{ product: "Candlestick", stars: 4, title: "It holds", standing: "pending" }],
    knownDevices: [{ firstSeenAt: expect.any(String), lastUsedAt: expect.any(String) }],
    emailChanges: [],
    signInConfirmations: [],
    deletion: null,
  });
  expect(JSON.stringify(data["securityEvents"])).toContain("data-exported");
});

test("of an order they get what was issued for it, with all that stands on it", async () => {
  const { session } = await beginSignedIn(await exampleAccount(), ["pwd"], client);
  const sku = (await examplePiece()).variants[0]?.sku ?? "";
  await fillIn(session, [{ sku }]);
  await chooseCard(session, "accepted");
  const placed = await placeOrder(session, await pressOf(session));
  await cancelOrder(session, "number" in placed ? placed.number : "");
  const { orders } = await exportOwnData(session, "file", client.network);
  expect(orders).toMatchObject([
    {
      documents: [
        { kind: "invoice", buyer: expect.stringContaining("1 Mill Lane"), lines: [{ sku, quantity: 1 }] },
        { kind: "credit-note", corrects: expect.stringMatching(/^INV-/), reason: "Order cancelled" },
      ],
    },
  ]);
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
  const hidden = { secret: randomSecret(), digest: randomSecret() };
  const made = { accountId, createdAt: now() };
  await database().authenticator.create({ data: { ...made, secret: hidden.secret, confirmedAt: now() } });
  await database().recoveryCode.create({ data: { ...made, digest: hidden.digest } });
  const row = await database().session.findUniqueOrThrow({ where: { handle: session.handle } });
  const { passwordHash } = await database().account.update({
    where: { id: accountId },
    data: { passwordHash: randomSecret() },
  });
  const arrival = { accountId, sessionHandle: session.handle, client, secrets: [], isFirst: true };
  const [device = ""] = (await rememberDevice(arrival)).secrets;
  const [known] = await database().knownDevice.findMany({ where: { accountId } });
  const text = JSON.stringify(await exportOwnData(session, "page", client.network));
  const secrets = [
    device,
    known?.digest ?? device,
    identifier,
    row.identifierDigest,
    row.csrfSecret,
    passwordHash,
    ...Object.values(digests),
    ...Object.values(hidden),
  ];
  for (const secret of [...secrets, other, other.toLowerCase()]) expect(text).not.toContain(secret);
  expect(text).toContain("new@example.com");
});

/** Where the export speaks of what belongs to an account; a table that is neither here nor below fails the test. */
const exported: Readonly<Record<string, string>> = {
  AccountDeletion: "deletion",
  SavedAddress: "addresses",
  Cart: "cart",
  Wish: "wishList",
  Order: "orders",
  Session: "sessions",
  EmailChange: "emailChanges",
  SignInVerification: "signInConfirmations",
  SecurityEvent: "securityEvents",
  Passkey: "passkeys",
  Authenticator: "authenticator",
  RecoveryCode: "recoveryCodes",
  FederatedIdentity: "connectedSignIns",
  KnownDevice: "knownDevices",
  Review: "reviews",
  StockNotice: "stockNotices",
};

/** What belongs to an account and is not given out, and why. */
const leftOut: Readonly<Record<string, string>> = {
  HeldForm: "a form that its owner is just filling in: it is shown to them there, and gone within a day",
  PendingSignIn: "a sign-in that is not finished: it is gone within minutes",
  PasswordReset: "a mailed link that is gone within minutes",
};

test("every table that names an account is in the export, or left out for a reason", async () => {
  const models = [...readFileSync("prisma/schema.prisma", "utf8").matchAll(/^model (\w+) \{\n([^}]*)^\}/gm)];
  const personal = models
    .filter(([, , columns = ""]) => /^ {2}accountId\s/m.test(columns))
    .map(([, name = ""]) => name);
  expect(personal.toSorted()).toEqual([...Object.keys(exported), ...Object.keys(leftOut)].toSorted());
  const { session } = await beginSignedIn(await exampleAccount(), ["pwd"], client);
  const data = await exportOwnData(session, "file", client.network);
  expect(Object.keys(data).toSorted()).toEqual(["account", ...Object.values(exported)].toSorted());
});

test("no fact is even called like a secret", async () => {
  const accountId = await exampleAccount();
  const { session } = await beginSignedIn(accountId, ["pwd"], client);
  const names = (fact: Fact): string[] =>
    typeof fact !== "object" || fact === null
      ? []
      : Object.entries(fact).flatMap(([name, inner]) => [name, ...names(inner as Fact)]);
  const found = names(await exportOwnData(session, "file", client.network));
  expect(found).toContain("browser");
  expect(found.filter((name) => /digest|hash|secret|seal|token|csrf|handle|key$/i.test(name))).toEqual([]);
});

test("the page to take along says the same as the file, and what people typed is only text in it", async () => {
  const accountId = await exampleAccount();
  const { session } = await beginSignedIn(accountId, ["pwd"], client);
  await database().account.update({ where: { id: accountId }, data: { name: `<img src=x onerror="alert('&')">` } });
  const page = asPage(await exportOwnData(session, "file", client.network), now());
  expect(page).toContain("&lt;img src=x onerror=&quot;alert(&#39;&amp;&#39;)&quot;&gt;");
  expect(page).not.toContain("<img");
  expect(page).not.toMatch(/<(script|link|iframe)|https?:/);
  for (const text of [accountId.toLowerCase(), "Security events", "Firefox", "Nothing."]) expect(page).toContain(text);
});
