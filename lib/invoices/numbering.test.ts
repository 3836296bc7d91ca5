import { beforeAll, describe, expect, test } from "vitest";
import { database } from "#lib/database";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { randomName } from "#lib/random";
import { instant, now } from "#lib/time";
import { transaction } from "#lib/transaction";
import type { Sale } from "./document.ts";
import { issueCreditNote, issueInvoice } from "./issue.ts";
import { numberOf, yearOf } from "./numbering.ts";
import { drawNumber } from "./store.ts";

useFreshDatabase();

const orderId = randomName();
const sale: Sale = {
  ...{ orderId, buyer: ["Ada"], deliveryName: "Standard", promotionCode: undefined },
  lines: [{ sku: "JUG", name: "Jug", options: "", quantity: 1, unitMinor: 123, totalMinor: 123 }],
  ...{ itemsMinor: 123, deliveryMinor: 0, discountMinor: 0, taxMinor: 23, totalMinor: 123 },
  ...{ taxName: "VAT", taxRateBasisPoints: 2300, isTaxIncluded: true },
};

beforeAll(async () => {
  await database().order.create({
    data: {
      ...{ id: orderId, number: randomName(), checkoutKey: randomName(), status: "confirmed", placedAt: now() },
      ...{ email: "", name: "", addressLine1: "", postalCode: "", city: "", country: "IE", deliveryMethod: "standard" },
      ...{
        currency: "EUR",
        itemsMinor: 123,
        deliveryMinor: 0,
        taxMinor: 23,
        totalMinor: 123,
        taxRateBasisPoints: 2300,
      },
    },
  });
});

test("a number says its kind, its year and its place, of five digits and more when there are more", () => {
  expect(numberOf("invoice", 2026, 1)).toBe("INV-2026-00001");
  expect(numberOf("credit-note", 2027, 123_456)).toBe("CN-2027-123456");
});

test("the year is that of the date on the document: where the shop is, not where the clock is read", () => {
  expect(yearOf(instant("2026-12-31T23:59:59Z"))).toBe(2026);
  expect(yearOf(instant("2027-01-01T00:00:00Z"))).toBe(2027);
});

test("every kind begins at one in every year", async () => {
  expect(await drawNumber("invoice", 2024)).toBe(1);
  expect(await drawNumber("invoice", 2024)).toBe(2);
  expect(await drawNumber("credit-note", 2024)).toBe(1);
  expect(await drawNumber("invoice", 2025)).toBe(1);
});

test("the same cause has one document, and the refused second takes no number", async () => {
  const first = await issueInvoice("paid", sale);
  await expect(issueInvoice("paid", sale)).rejects.toThrow();
  const next = await issueInvoice("paid again", sale);
  expect(Number(next.number.split("-")[2])).toBe(Number(first.number.split("-")[2]) + 1);
});

test("of thirty transactions at once, every third of which fails, the others have twenty numbers without a gap", async () => {
  const drawn = await Promise.allSettled(
    Array.from({ length: 30 }, (_, place) =>
      transaction(async () => {
        const { number } = await issueInvoice(randomName(), sale);
        if (place % 3 === 0) throw new Error("refused");
        return Number(number.split("-")[2]);
      }),
    ),
  );
  const numbers = drawn.flatMap((one) => (one.status === "fulfilled" ? [one.value] : [])).toSorted((a, b) => a - b);
  expect(numbers).toHaveLength(20);
  expect(numbers).toEqual(numbers.map((_, place) => (numbers[0] ?? 0) + place));
});

describe("the database itself", () => {
  test("changes and removes nothing that was issued", async () => {
    const { id } = await issueInvoice(randomName(), sale);
    const where = { id };
    await expect(database().taxDocument.update({ where, data: { buyer: "Grace" } })).rejects.toThrow();
    await expect(database().taxDocument.delete({ where })).rejects.toThrow();
    const ofIt = { where: { documentId: id } };
    await expect(database().taxDocumentLine.updateMany({ ...ofIt, data: { name: "Cup" } })).rejects.toThrow();
    await expect(database().taxDocumentLine.deleteMany(ofIt)).rejects.toThrow();
    await expect(database().order.delete({ where: { id: orderId } })).rejects.toThrow();
    expect(await database().taxDocument.findUnique({ where, include: { lines: true } })).toMatchObject({
      ...{ buyer: "Ada", lines: [{ name: "Jug" }] },
    });
  });

  test("lets a series grow by one and do nothing else", async () => {
    await drawNumber("invoice", 2020);
    const where = { kind_year: { kind: "invoice", year: 2020 } };
    for (const last of [1, 3])
      await expect(database().numberSeries.update({ where, data: { last } })).rejects.toThrow();
    await expect(database().numberSeries.delete({ where })).rejects.toThrow();
    expect(await drawNumber("invoice", 2020)).toBe(2);
  });

  test("refuses a document whose parts do not come to its total", async () => {
    await expect(issueInvoice(randomName(), { ...sale, totalMinor: 124 })).rejects.toThrow();
    await expect(issueInvoice(randomName(), { ...sale, isTaxIncluded: false })).rejects.toThrow();
  });

  test("refuses a credit note that corrects nothing", async () => {
    const part = { pieces: [], deliveryMinor: 0, discountMinor: 0, taxMinor: 0, totalMinor: 0 };
    expect(await issueCreditNote("nothing", { orderId: randomName(), reason: "", part })).toBeUndefined();
    await expect(issueCreditNote("zero", { orderId, reason: "", part })).rejects.toThrow();
  });
});
