import { beforeEach, expect, test, vi } from "vitest";
import { type AccountView, findAccount } from "#lib/account";
import { database } from "#lib/database";
import { exampleAccount } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { queue } from "#lib/mail";
import { randomName } from "#lib/random";
import { beginSignedIn, resume, type SignedInSession } from "#lib/session";
import { now } from "#lib/time";
import { deleteAccount } from "./index.ts";

useFreshDatabase();
vi.mock("#lib/mail", () => ({ queue: vi.fn(async () => undefined), deliverQueued: vi.fn(async () => 0) }));

const client = { network: "203.0.113.0/24" };
let account: AccountView;
let session: SignedInSession;
let identifier = "";
let number = "";

beforeEach(async () => {
  account = (await findAccount(await exampleAccount())) as AccountView;
  ({ session, identifier } = await beginSignedIn(account.id, ["pwd"], client));
  number = randomName();
  await order("confirmed");
});

const order = (status: string) =>
  database().order.create({
    data: {
      ...{
        id: randomName(),
        number: status === "confirmed" ? number : randomName(),
        checkoutKey: randomName(),
        status,
      },
      ...{ accountId: account.id, email: account.email, name: "Ada Byron", addressLine1: "12 Quay Street" },
      ...{ addressLine2: "Flat 3", postalCode: "D02 AF30", city: "Dublin", country: "IE", phone: "+353 1 555 0134" },
      ...{ deliveryMethod: "standard", currency: "EUR", itemsMinor: 100, deliveryMinor: 0, taxMinor: 19 },
      ...{ totalMinor: 100, taxRateBasisPoints: 2300, placedAt: now() },
    },
  });

test("the order stays in the books, and says no longer whose it was", async () => {
  expect(await deleteAccount(session, account, client.network)).toBe("deleted");
  const kept = await database().order.findUniqueOrThrow({ where: { number } });
  expect(kept).toMatchObject({ totalMinor: 100, country: "IE", accountId: null });
  for (const trace of [account.id, account.email, "Ada", "Quay", "Flat", "D02", "Dublin", "555"])
    expect(JSON.stringify(kept)).not.toContain(trace);
});

test("every session is over, wherever it was @ASVS-7.4.2", async () => {
  const other = await beginSignedIn(account.id, ["pwd"], client);
  await deleteAccount(session, account, client.network);
  for (const replayed of [identifier, other.identifier]) {
    const { session: found } = await resume(replayed, "customer", { cause: "person", offerable: true, client });
    expect(found.kind).toBe("anonymous");
  }
  expect(await database().session.count({ where: { accountId: account.id } })).toBe(0);
});

test("the account is gone, its owner gets a letter, and the journal knows of it", async () => {
  await deleteAccount(session, account, client.network);
  expect(await findAccount(account.id)).toBeUndefined();
  expect(vi.mocked(queue).mock.lastCall?.[1]).toMatchObject({ to: account.email });
  const kinds = (await database().securityEvent.findMany({ where: { accountId: account.id } })).map(({ kind }) => kind);
  expect(kinds).toEqual(expect.arrayContaining(["session-revoked", "account-deleted"]));
});

test("nothing is deleted while an order is being paid", async () => {
  await order("awaiting-payment");
  expect(await deleteAccount(session, account, client.network)).toBe("order-is-open");
  expect(await findAccount(account.id)).toEqual(account);
  expect(await database().order.count({ where: { accountId: account.id } })).toBe(2);
});
