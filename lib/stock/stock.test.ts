import { beforeEach, expect, test } from "vitest";
import { findVariantBySku } from "#lib/catalog";
import { database } from "#lib/database";
import { exampleAccount, examplePiece, makeStaff } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { beginStaff, type StaffSession } from "#lib/session";
import { instant } from "#lib/time";
import { countStock, fewLeft, lastCounts, searchShelf, shelfPageLength } from "./index.ts";

useFreshDatabase();

const piece = async (name: string, ...stocks: number[]) =>
  (
    await examplePiece({
      name,
      variants: stocks.map((stock, at) => ({ stock, priceMinor: 2900, options: { No: `${at}` } })),
    })
  ).variants;
const facts = async (sku: string) => {
  const { stock, expectedOn } = await database().variant.findUniqueOrThrow({ where: { sku } });
  return { stock, expectedOn };
};

test("the shelf is searched by name or SKU, however it is written, and by how much is left", async () => {
  const jugs = await piece("Harbour jug", 0, fewLeft, fewLeft + 1);
  const [cup] = await piece("Cup", 0);
  const skus = async (words: string, which: Parameters<typeof searchShelf>[0]["which"]) =>
    (await searchShelf({ words, which, page: 1 })).pieces.map(({ sku }) => sku);
  expect(await skus("", "sold-out")).toEqual([cup?.sku, jugs[0]?.sku]);
  expect(await skus("HARBOUR", "few")).toEqual([jugs[1]?.sku]);
  expect(await skus("", "all")).toHaveLength(4);
  expect(await skus((cup?.sku ?? "").toLowerCase(), "all")).toEqual([cup?.sku]);
});

test("a long shelf comes in pages, each piece once", async () => {
  await piece("Tile", ...Array.from({ length: shelfPageLength + 2 }, () => 7));
  const pages = await Promise.all([1, 2].map((page) => searchShelf({ words: "tile", which: "all", page })));
  expect(pages.map(({ pieces }) => pieces.length)).toEqual([shelfPageLength, 2]);
  const skus = pages.flatMap(({ pieces }) => pieces.map(({ sku }) => sku));
  expect(new Set(skus).size).toBe(shelfPageLength + 2);
});

let staff: StaffSession;
beforeEach(async () => {
  const accountId = await exampleAccount();
  await makeStaff(accountId);
  staff = (await beginStaff(accountId, ["pwd"], { network: "203.0.113.0/24" }))?.session as StaffSession;
});
const count = (name: string, found: number, counted: number, expectedOn?: Date) => ({
  name,
  found,
  counted,
  expectedOn,
});

test("what was counted is for sale, and who counted is kept; the same count sent twice counts once", async () => {
  const sku = (await piece("Bowl", 0))[0]?.sku ?? "";
  expect(await countStock(staff, sku, count("bowl", 0, 30))).toBe("counted");
  await database().variant.update({ where: { sku }, data: { stock: 0 } });
  expect(await countStock(staff, sku, count("bowl", 0, 30))).toBe("counted");
  expect(await facts(sku)).toEqual({ stock: 0, expectedOn: null });
  expect(await lastCounts(sku)).toMatchObject([{ found: 0, counted: 30, countedBy: staff.accountId }]);
});

test("what was sold during a count does not come back to the shelf, not even when as many are left as were counted", async () => {
  const sku = (await piece("Plate", 5))[0]?.sku ?? "";
  await database().variant.update({ where: { sku }, data: { stock: { decrement: 1 } } });
  expect(await countStock(staff, sku, count("plate", 5, 4))).toBe("changed");
  expect(await countStock(staff, sku, count("plate", 5, 9))).toBe("changed");
  expect(await facts(sku)).toMatchObject({ stock: 4 });
  expect(await lastCounts(sku)).toEqual([]);
  expect(await countStock(staff, "nothing", count("none", 0, 1))).toBe("changed");
});

test("the day on which more are expected is kept with the count, and taken back with the next", async () => {
  const sku = (await piece("Vase", 0))[0]?.sku ?? "";
  const day = instant("2999-03-31");
  await countStock(staff, sku, count("vase, day", 0, 0, day));
  expect(await findVariantBySku(sku)).toMatchObject({ stock: 0, expectedOn: day });
  await countStock(staff, sku, count("vase, no day", 0, 0));
  expect(await findVariantBySku(sku)).toMatchObject({ expectedOn: undefined });
});
