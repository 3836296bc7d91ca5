import { beforeEach, describe, expect, test, vi } from "vitest";
import { type AccountView, findAccount, requestRegistration } from "#lib/account";
import { database } from "#lib/database";
import { exampleAccount, examplePiece, examplePromotion, exampleReview } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { findDocument, issueInvoice } from "#lib/invoices";
import { queue, send } from "#lib/mail";
import { randomName } from "#lib/random";
import { decideReview } from "#lib/reviews";
import { beginSignedIn, resume, type SignedInSession } from "#lib/session";
import { after, before, now, seconds } from "#lib/time";
import { coolingOff, deleteDueAccounts, findDeletion, keepAccount, requestDeletion } from "./index.ts";

useFreshDatabase();
vi.mock("#lib/mail", () => ({
  ...{ queue: vi.fn(async () => undefined), send: vi.fn(async () => undefined) },
  deliverQueued: vi.fn(async () => 0),
}));

const client = { network: "203.0.113.0/24" };
let account: AccountView;
let session: SignedInSession;
let identifier = "";
let number = "";
let code = "";

beforeEach(async () => {
  await database().accountDeletion.deleteMany();
  account = (await findAccount(await exampleAccount())) as AccountView;
  ({ session, identifier } = await beginSignedIn(account.id, ["pwd"], client));
  number = randomName();
  code = await examplePromotion();
  const { id } = await order("confirmed");
  await database().order.update({ where: { id }, data: { dispatchedAt: now() } });
  vi.mocked(queue).mockClear();
  vi.mocked(send).mockClear();
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
      giftMessage: "With love, Grace",
      ...{ deliveryMethod: "standard", currency: "EUR", itemsMinor: 100, deliveryMinor: 0, taxMinor: 17 },
      ...{ discountMinor: 10, promotionCode: code, totalMinor: 90, taxRateBasisPoints: 2300, placedAt: now() },
      uses: { create: { code, customer: randomName() } },
      payment: {
        create: {
          ...{ reference: randomName(), provider: "test-bank", status: "paid", amountMinor: 90 },
          ...{ label: "Visa ending in 4242", createdAt: now() },
        },
      },
    },
  });

const request = () => requestDeletion(session, account, client.network);
/** Moves the wish so far into the past that its time is up, or as much earlier as is said. */
const dueSince = (instant: Date) =>
  database().accountDeletion.update({ where: { accountId: account.id }, data: { dueAt: instant } });
const seen = async (replayed: string) =>
  (await resume(replayed, "customer", { cause: "person", offerable: true, client })).session.kind;
const letters = () => vi.mocked(queue).mock.calls.map(([, letter]) => letter);
const kinds = async () =>
  (await database().securityEvent.findMany({ where: { accountId: account.id } })).map(({ kind }) => kind);

describe("the wish to delete an account", () => {
  test("deletes nothing yet, ends every other session, and is told with its date @ASVS-7.4.2", async () => {
    const other = await beginSignedIn(account.id, ["pwd"], client);
    await request();
    expect(await findAccount(account.id)).toEqual(account);
    expect(await seen(other.identifier)).toBe("anonymous");
    expect(await seen(identifier)).toBe("customer");
    const { dueAt } = (await findDeletion(account.id)) ?? { dueAt: now() };
    const { requestedAt } = await database().accountDeletion.findUniqueOrThrow({ where: { accountId: account.id } });
    expect(dueAt).toEqual(after(requestedAt, coolingOff));
    expect(letters()).toMatchObject([{ to: account.email, subject: "Your account will be deleted" }]);
    expect(JSON.stringify(letters())).toContain(String(dueAt.getUTCFullYear()));
    expect(await kinds()).toContain("account-deletion-requested");
  });

  test("is one wish however many times it is made, and begins no new week", async () => {
    await Promise.all([request(), request()]);
    const due = await findDeletion(account.id);
    await request();
    expect(await findDeletion(account.id)).toEqual(due);
    expect((await kinds()).filter((kind) => kind === "account-deletion-requested")).toHaveLength(1);
  });

  test("leaves the address as taken as it was; once the account is gone it is free", async () => {
    await request();
    await requestRegistration(account.email, randomName());
    expect(JSON.stringify(vi.mocked(send).mock.lastCall)).toContain("You already have an account");
    await dueSince(now());
    await deleteDueAccounts();
    await requestRegistration(account.email, randomName());
    expect(JSON.stringify(vi.mocked(send).mock.lastCall)).toContain("/register/");
  });
});

describe("a change of mind", () => {
  test("keeps everything, and is told and written down, once", async () => {
    await request();
    const outcomes = await Promise.all([1, 2].map(() => keepAccount(session, client.network)));
    expect(outcomes.toSorted()).toEqual([false, true]);
    expect(await findDeletion(account.id)).toBeUndefined();
    expect(letters().map((letter) => letter.subject)).toContain("Your account stays");
    expect((await kinds()).filter((kind) => kind === "account-deletion-stopped")).toHaveLength(1);
    await deleteDueAccounts();
    expect(await findAccount(account.id)).toEqual(account);
  });

  test("at the last moment wins or loses as a whole", async () => {
    await request();
    await dueSince(before(now(), seconds(1)));
    const [isKept] = await Promise.all([keepAccount(session, client.network), deleteDueAccounts()]);
    expect((await findAccount(account.id)) !== undefined).toBe(isKept);
  });
});

describe("once the week is over", () => {
  test("the account is gone one second after, not one second before", async () => {
    await request();
    await dueSince(after(now(), seconds(1)));
    await deleteDueAccounts();
    expect(await findAccount(account.id)).toEqual(account);
    await dueSince(before(now(), seconds(1)));
    await deleteDueAccounts();
    expect(await findAccount(account.id)).toBeUndefined();
  });

  test("the order stays in the books, and says no longer whose it was", async () => {
    await request();
    await dueSince(now());
    await deleteDueAccounts();
    const kept = await database().order.findUniqueOrThrow({ where: { number }, include: { payment: true } });
    expect(kept).toMatchObject({ totalMinor: 90, taxMinor: 17, country: "IE", accountId: null });
    expect(kept).toMatchObject({ discountMinor: 10, promotionCode: code });
    expect(await database().promotionUse.count({ where: { code } })).toBe(0);
    // None so short that an identifier may hold it by chance.
    const place = ["12 Quay Street", "Flat 3", "D02 AF30", "Dublin", "555 0134"];
    for (const trace of [account.id, account.email, "Ada Byron", ...place, "ending in 4242", "With love"])
      expect(JSON.stringify(kept)).not.toContain(trace);
  });

  test("an invoice stays as it was issued, name and address included, where the order says neither any more", async () => {
    const { id: orderId } = await database().order.findUniqueOrThrow({ where: { number } });
    const { id } = await issueInvoice(orderId, {
      ...{ orderId, buyer: ["Ada Byron", "12 Quay Street"], deliveryName: "Standard", promotionCode: code, lines: [] },
      ...{ itemsMinor: 100, deliveryMinor: 0, discountMinor: 10, taxMinor: 17, totalMinor: 90 },
      ...{ taxName: "VAT", taxRateBasisPoints: 2300, isTaxIncluded: true },
    });
    const issued = await findDocument(orderId, id);
    await request();
    await dueSince(now());
    await deleteDueAccounts();
    expect(await findAccount(account.id)).toBeUndefined();
    expect(await findDocument(orderId, id)).toEqual(issued);
    expect(issued?.buyer).toEqual(["Ada Byron", "12 Quay Street"]);
  });

  test("what they thought of their pieces is gone, and counts no more", async () => {
    const { id } = await examplePiece();
    const review = await exampleReview(id, { accountId: account.id });
    await decideReview({ id: review, version: 0, decision: "published" }, { accountId: "grace", handle: "desk" });
    await request();
    await dueSince(now());
    await deleteDueAccounts();
    expect(await database().review.count({ where: { productId: id } })).toBe(0);
    expect(await database().product.findUnique({ where: { id } })).toMatchObject({ reviewCount: 0, starSum: 0 });
  });

  test("nobody is written to any more about what they wanted to hear of, as a customer or as a guest", async () => {
    const wish = () => ({ id: randomName(), expiresAt: now() });
    for (const more of [{ accountId: account.id, email: "former@example.com" }, { email: account.email }]) {
      const [variant] = (await examplePiece()).variants;
      await database().stockNotice.create({ data: { ...wish(), ...more, variantId: variant?.id ?? "" } });
    }
    await request();
    await dueSince(now());
    await deleteDueAccounts();
    expect(await database().stockNotice.count()).toBe(0);
  });

  test("the wish list is gone with the account", async () => {
    const variantId = (await examplePiece()).variants[0]?.id ?? "";
    await database().wish.create({ data: { id: randomName(), accountId: account.id, variantId, addedAt: now() } });
    await request();
    await dueSince(now());
    await deleteDueAccounts();
    expect(await database().wish.count({ where: { variantId } })).toBe(0);
  });

  test("every session is over, the owner gets a letter, and the journal knows of it @ASVS-7.4.2", async () => {
    await request();
    await dueSince(now());
    await Promise.all([deleteDueAccounts(), deleteDueAccounts()]);
    expect(await seen(identifier)).toBe("anonymous");
    expect(await database().session.count({ where: { accountId: account.id } })).toBe(0);
    expect(letters().at(-1)).toMatchObject({ to: account.email, subject: "Your account is deleted" });
    expect((await kinds()).filter((kind) => kind === "account-deleted")).toHaveLength(1);
  });

  test("nothing is deleted before its parcel is sent, or while something of an order comes back", async () => {
    const { id } = await database().order.findUniqueOrThrow({ where: { number } });
    await database().order.update({ where: { id }, data: { dispatchedAt: null } });
    await request();
    await dueSince(now());
    await deleteDueAccounts();
    expect(await findAccount(account.id)).toEqual(account);
    await database().order.update({ where: { id }, data: { dispatchedAt: now() } });
    const facts = { id: randomName(), orderId: id, amountMinor: 90, announcedAt: now() };
    await database().returnRequest.create({ data: facts });
    await deleteDueAccounts();
    expect(await findAccount(account.id)).toEqual(account);
    await database().returnRequest.update({ where: { id: facts.id }, data: { receivedAt: now() } });
    await deleteDueAccounts();
    expect(await findAccount(account.id)).toBeUndefined();
  });

  test("nothing is deleted while an order is being paid, and the others do not wait for it", async () => {
    const open = await order("awaiting-payment");
    await request();
    await dueSince(now());
    const other = (await findAccount(await exampleAccount())) as AccountView;
    await database().accountDeletion.create({ data: { accountId: other.id, requestedAt: now(), dueAt: now() } });
    await deleteDueAccounts();
    expect(await findAccount(account.id)).toEqual(account);
    expect(await findAccount(other.id)).toBeUndefined();
    await database().order.update({ where: { id: open.id }, data: { status: "cancelled" } });
    await deleteDueAccounts();
    expect(await findAccount(account.id)).toBeUndefined();
  });
});
