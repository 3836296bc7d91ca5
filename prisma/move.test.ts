import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { database } from "#lib/database";
import { exampleAccount } from "#lib/database/example-rows";
import { newDatabase } from "#lib/database/fresh-database";
import { linkEvents, record, verifyJournal } from "#lib/journal";
import { cancelOrder, placeOrder } from "#lib/orders";
import { exampleShopper, pressOf } from "#lib/orders/example-shopper";
import { beginGuest, beginSignedIn, end, readSession } from "#lib/session";
import { transaction } from "#lib/transaction";
import { Prisma } from "#prisma/client";
import { connect } from "../lib/database/client.ts";
import { migrate } from "./migrate.ts";
import { moveShop } from "./move.ts";
import { MigrationError } from "./one-transaction.ts";
import { seedCatalogue } from "./seed.ts";

// What is queued is copied as it is, not sent meanwhile.
vi.mock("#lib/mail", async (original) => ({ ...(await original()), deliverQueued: async () => 0 }));

const directory = mkdtempSync(join(tmpdir(), "cartwright-move-"));
const from = `file:${join(directory, "shop.sqlite")}`;
const { url: to, make } = newDatabase("empty");
const client = { network: "203.0.113.0/24", browser: "Firefox", platform: "Linux" };
let identifier = "";

/** From now on the shop is on that database. */
async function use(url: string): Promise<void> {
  await globalThis.cartwrightDatabase?.$disconnect();
  globalThis.cartwrightDatabase = connect(url);
}

beforeAll(async () => {
  vi.stubEnv("DATA_DIR", directory);
  await make();
  await migrate(from);
  await use(from);
  await seedCatalogue();
  const accountId = await exampleAccount();
  identifier = (await beginSignedIn(accountId, ["pwd"], client)).identifier;
  await end((await beginGuest(client)).session, "sign-out");
  // More than are copied at once.
  await transaction(async () => {
    for (let count = 0; count < 600; count += 1) await record({ kind: "sign-in", accountId });
  });
  await linkEvents();
  const shopper = await exampleShopper([{ sku: "CW-HARV-OAT-S" }]);
  const placed = await placeOrder(shopper, await pressOf(shopper));
  await cancelOrder(shopper, "number" in placed ? placed.number : "");
});

afterAll(async () => {
  await globalThis.cartwrightDatabase?.$disconnect();
  globalThis.cartwrightDatabase = undefined;
  rmSync(directory, { recursive: true });
});

async function everything(): Promise<Record<string, string[]>> {
  const all: Record<string, string[]> = {};
  for (const model of Object.values(Prisma.ModelName)) {
    const name = `${model[0]?.toLowerCase()}${model.slice(1)}`;
    const table = (database() as unknown as Record<string, { findMany(): Promise<object[]> }>)[name];
    all[model] = ((await table?.findMany()) ?? []).map((row) => JSON.stringify(row)).toSorted();
  }
  return all;
}

test("a shop moves with everything in it: sessions stay open, the journal is intact and goes on", async () => {
  const before = await everything();
  const moved = await moveShop(from, to);
  await use(to);
  expect(await everything()).toEqual(before);
  expect(Object.fromEntries(moved)).toEqual(
    Object.fromEntries(Object.entries(before).map(([model, rows]) => [model, rows.length])),
  );
  expect((await readSession(identifier, "customer")).kind).toBe("customer");
  await record({ kind: "sign-out" });
  await linkEvents();
  expect(before["TaxDocument"]).toHaveLength(2);
  const { taxDocument } = database();
  await expect(taxDocument.updateMany({ data: { reason: "" } })).rejects.toThrow("append-only");
  expect(await verifyJournal()).toMatchObject({
    verdict: "intact",
    end: { length: (before["SecurityEvent"]?.length ?? 0) + 1 },
  });
});

test("never over another shop", async () => {
  await expect(moveShop(from, to)).rejects.toThrow(MigrationError);
});
