import { beforeEach, describe, expect, test, vi } from "vitest";
import { findAccount } from "#lib/account";
import { database } from "#lib/database";
import { exampleAccount, examplePiece } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { queue, send } from "#lib/mail";
import { randomName } from "#lib/random";
import { beginSignedIn, type SignedInSession } from "#lib/session";
import { before, now, seconds } from "#lib/time";
import {
  confirmStockNotice,
  endStockNotice,
  findStockNotice,
  isNoticeWanted,
  requestStockNotice,
  tellOfStock,
  withdrawStockNotice,
} from "./index.ts";

vi.mock("#lib/mail", () => ({
  ...{ queue: vi.fn(async () => undefined), send: vi.fn(async () => undefined) },
  deliverQueued: vi.fn(async () => 0),
}));
useFreshDatabase();

const stranger = { kind: "anonymous" } as const;
let variant = { id: "", sku: "" };
beforeEach(async () => {
  await database().stockNotice.deleteMany();
  const options = { Glaze: "Ink" };
  [variant = variant] = (await examplePiece({ variants: [{ priceMinor: 2900, stock: 0, options }] })).variants;
  vi.mocked(queue).mockClear();
  vi.mocked(send).mockClear();
});

const newAddress = () => `${randomName().toLowerCase()}@example.com`;
const ask = (email: string, session: SignedInSession | typeof stranger = stranger) =>
  requestStockNotice(session, variant.sku, email, randomName());
const restock = (stock = 1) => database().variant.update({ where: { id: variant.id }, data: { stock } });
const mailedToken = () => /stock-notice\/([\w-]{43})/.exec(JSON.stringify(vi.mocked(send).mock.lastCall))?.[1] ?? "";
const told = () => vi.mocked(queue).mock.calls.map(([, letter]) => letter.to);

async function customer(): Promise<{ session: SignedInSession; email: string }> {
  const { session } = await beginSignedIn(await exampleAccount(), ["pwd"], { network: "" });
  return { session, email: (await findAccount(session.accountId))?.email ?? "" };
}

describe("somebody without an account", () => {
  test("agrees by the mailed link, and is written to once when it is back, not before", async () => {
    const email = newAddress();
    await ask(` ${email.toUpperCase()} `);
    expect(vi.mocked(send).mock.calls).toMatchObject([[{ to: email, subject: "Shall we write when it is back?" }]]);
    await restock();
    await tellOfStock();
    expect(told()).toEqual([]);
    await restock(0);
    expect(await findStockNotice(mailedToken())).toMatchObject({ isConfirmed: false, variant: { sku: variant.sku } });
    expect(await confirmStockNotice(mailedToken())).toBe(true);
    expect(await confirmStockNotice(mailedToken())).toBe(true);
    await tellOfStock();
    expect(told()).toEqual([]);
    await restock();
    await Promise.all([tellOfStock(), tellOfStock()]);
    await tellOfStock();
    expect(told()).toEqual([email]);
    expect(JSON.stringify(vi.mocked(queue).mock.calls)).toContain("?glaze=Ink");
    expect(await database().stockNotice.count()).toBe(0);
  });

  test("ends the wish by the same link", async () => {
    await ask(newAddress());
    await confirmStockNotice(mailedToken());
    expect(await endStockNotice(mailedToken())).toBe(true);
    expect(await findStockNotice(mailedToken())).toBeUndefined();
    await restock();
    await tellOfStock();
    expect(told()).toEqual([]);
  });

  test("has days to agree, and then asks anew; of two links the newest is good", async () => {
    const email = newAddress();
    await ask(email);
    const first = mailedToken();
    await ask(email);
    expect(await findStockNotice(first)).toBeUndefined();
    await database().stockNotice.updateMany({ data: { expiresAt: before(now(), seconds(1)) } });
    expect(await findStockNotice(mailedToken())).toBeUndefined();
    expect(await confirmStockNotice(mailedToken())).toBe(false);
    await ask(email);
    expect(await confirmStockNotice(mailedToken())).toBe(true);
  });

  test("who has agreed is not asked again, and nobody's post is flooded", async () => {
    const email = newAddress();
    await ask(email);
    await confirmStockNotice(mailedToken());
    await ask(email);
    expect(send).toHaveBeenCalledTimes(1);
    const flooded = newAddress();
    for (let count = 0; count < 12; count += 1) await ask(flooded);
    expect(vi.mocked(send).mock.calls.length).toBeLessThan(8);
  });

  test("what is stored is no link", async () => {
    await ask(newAddress());
    expect(JSON.stringify(await database().stockNotice.findMany())).not.toContain(mailedToken());
  });
});

describe("a customer", () => {
  test("is believed their own address, and written to where they are by then", async () => {
    const { session, email } = await customer();
    await ask(email, session);
    expect(send).not.toHaveBeenCalled();
    expect(await isNoticeWanted(session, variant.id)).toBe(true);
    const moved = newAddress();
    await database().account.update({ where: { id: session.accountId }, data: { email: moved } });
    await restock();
    await tellOfStock();
    expect(told()).toEqual([moved]);
  });

  test("has somebody else's agree first", async () => {
    const [{ session }, other] = [await customer(), await customer()];
    await ask(other.email, session);
    expect(vi.mocked(send).mock.lastCall).toMatchObject([{ to: other.email }]);
    for (const one of [session, other.session]) expect(await isNoticeWanted(one, variant.id)).toBe(false);
    await restock();
    await tellOfStock();
    expect(told()).toEqual([]);
  });

  test("changes their mind, and nobody else's", async () => {
    const [one, other] = [await customer(), await customer()];
    for (const { session, email } of [one, other]) await ask(email, session);
    await withdrawStockNotice(one.session, variant.sku);
    await restock();
    await tellOfStock();
    expect(told()).toEqual([other.email]);
  });
});

test("a letter that cannot be queued keeps its wish, and does not keep the others waiting", async () => {
  const [one, other] = [await customer(), await customer()];
  for (const { session, email } of [one, other]) await ask(email, session);
  await restock();
  vi.spyOn(console, "error").mockReturnValueOnce();
  vi.mocked(queue).mockRejectedValueOnce(new Error("no room"));
  await tellOfStock();
  await tellOfStock();
  expect(told().toSorted()).toEqual([one.email, one.email, other.email].toSorted());
});
