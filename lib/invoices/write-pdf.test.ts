/** What is in the file, as a program reads it that knows nothing of how it was made. */
import { getDocumentProxy } from "unpdf";
import { beforeAll, describe, expect, test } from "vitest";
import { instant } from "#lib/time";
import type { TaxDocument } from "./document.ts";
import { wordingOf } from "./wording.ts";
import { writePdf } from "./write-pdf.ts";

const line = { sku: "HV-OAT", name: "Harvest vase", options: "Oat", quantity: 2, unitMinor: 6800, totalMinor: 13_600 };

const invoice: TaxDocument = {
  ...{ id: "example", kind: "invoice", number: "INV-2026-00001", orderId: "example", orderNumber: "CW-2345-6789" },
  ...{ issuedAt: instant("2026-11-28T09:30:00Z"), correction: undefined, deliveryName: "Standard" },
  seller: ["Cartwright & Daughters", "1 Example Quay", "Dublin"],
  sellerVatNumber: "IE0000000X",
  buyer: ["Γεωργία Παπαδοπούλου", "ул. Оборище 12", "90-001 Łódź", "Polska"],
  lines: [line],
  ...{ itemsMinor: 13_600, deliveryMinor: 490, discountMinor: 1360, promotionCode: "WELCOME10" },
  ...{ taxName: "VAT", taxRateBasisPoints: 2300, isTaxIncluded: true, taxMinor: 2380, totalMinor: 12_730 },
};

const manyLines = Array.from({ length: 60 }, (_, place) => ({ ...line, sku: `HV-${place}`, name: `Vase ${place}` }));

type Node = { role: string; children?: Node[]; type?: string; id?: string };

/** Opens a file; gives what it says of itself, the text of every sheet, and the elements it is made of. */
async function read(document: TaxDocument) {
  const file = await writePdf(document);
  const pdf = await getDocumentProxy(new Uint8Array(file));
  const sheets = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, place) => {
      const page = await pdf.getPage(place + 1);
      const content = await page.getTextContent({ includeMarkedContent: false });
      const words = content.items.flatMap((item) => ("str" in item ? [item.str] : [])).join("");
      return { words, tree: (await page.getStructTree()) as unknown as Node };
    }),
  );
  const { info } = await pdf.getMetadata();
  return { file, sheets, info: info as Record<string, unknown>, mark: await pdf.getMarkInfo() };
}

const rolesIn = ({ role, children = [] }: Node): string[] => [
  ...(role === undefined ? [] : [role]),
  ...children.flatMap(rolesIn),
];
const find = (node: Node, role: string): Node[] =>
  node.role === role ? [node] : (node.children ?? []).flatMap((child) => find(child, role));
/** The pieces of text on a sheet that belong to an element, or to one within it. */
const contentsOf = (node: Node): string[] =>
  node.type === "content" ? [node.id ?? ""] : (node.children ?? []).flatMap(contentsOf);
/** Spaces stand where they are seen, not always where they were written. */
const solid = (text: string) => text.replaceAll(/\s/g, "");

describe("an invoice on one sheet", () => {
  let read1: Awaited<ReturnType<typeof read>>;
  beforeAll(async () => {
    read1 = await read(invoice);
  });

  test("says everything that the page says", () => {
    const { title, parties, facts, columns, rows, sums, closing } = wordingOf(invoice);
    const said = [
      ...[title, closing, ...columns],
      ...[parties.map(({ heading, lines }) => [heading, ...lines]), facts, rows.map(Object.values)].flat(2),
      ...sums.flatMap(({ label, amount }) => [label, amount]),
    ];
    const text = solid(read1.sheets.map(({ words }) => words).join(""));
    for (const words of said) expect(text).toContain(solid(String(words)));
    for (const words of ["INV-2026-00001", "€136.00", "contains VAT 23%", "€23.80", "€127.30", "€103.50", "−€13.60"])
      expect(text).toContain(solid(words));
  });

  test("is tagged: language, title, headings, lists, tables with headers", () => {
    expect(read1.mark).toMatchObject({ Marked: true });
    expect(read1.info).toMatchObject({ Title: "Invoice INV-2026-00001", Language: "en" });
    const roles = rolesIn(read1.sheets[0]?.tree as Node);
    const count = (role: string) => roles.filter((one) => one === role).length;
    expect(roles.slice(0, 2)).toEqual(["Root", "Document"]);
    expect([count("H1"), count("H2"), count("L"), count("Table"), count("THead"), count("TBody")]).toEqual([
      ...[1, 2, 1, 2, 1, 1],
    ]);
    const { columns, rows, sums } = wordingOf(invoice);
    expect(count("TH")).toBe(columns.length + rows.length + sums.length);
    expect(count("TD")).toBe(rows.length * 3 + sums.length);
  });

  test("brings all of its letters along, and is the same file every time", async () => {
    const raw = read1.file.toString("latin1");
    expect(raw).not.toMatch(/\/(Helvetica|Times|Courier)/);
    expect(raw.match(/\/FontFile[23]/g)?.length).toBeGreaterThanOrEqual(4);
    expect((await writePdf(invoice)).equals(read1.file)).toBe(true);
  });
});

test("a long one repeats the head of its table on every sheet, for the eye alone, and numbers the sheets", async () => {
  const { sheets } = await read({ ...invoice, lines: manyLines });
  expect(sheets.length).toBeGreaterThan(2);
  const inTable = sheets.filter(({ words }) => words.includes("Vase "));
  for (const { words } of inTable) expect(solid(words)).toContain("Quantity");
  sheets.forEach(({ words }, place) => {
    expect(solid(words)).toContain(`Page${place + 1}of${sheets.length}`);
  });
  const contents = sheets.map(({ tree }) => find(tree, "THead").flatMap(contentsOf).length);
  expect(contents).toEqual([4, ...sheets.slice(1).map(() => 0)]);
  const text = sheets.map(({ words }) => words).join("");
  for (const { name } of manyLines) expect(solid(text)).toContain(solid(name));
});

test("a credit note says which invoice it corrects, and why", async () => {
  const { sheets } = await read({
    ...{ ...invoice, kind: "credit-note", number: "CN-2026-00001" },
    correction: { corrects: "INV-2026-00001", reason: "Order cancelled" },
  });
  const text = solid(sheets[0]?.words ?? "");
  for (const words of ["Credit note CN-2026-00001", "Corrects invoice", "INV-2026-00001", "Order cancelled"])
    expect(text).toContain(solid(words));
  expect(text).not.toContain(solid("Paid in full"));
});

test("tax that comes on top is added below what it is for", () => {
  const tax = { taxName: "California sales tax", taxRateBasisPoints: 725, isTaxIncluded: false, taxMinor: 923 };
  const { sums, columns, rows } = wordingOf({ ...invoice, ...tax, totalMinor: 13_653 });
  expect(sums.slice(-3).map(({ label, amount }) => [label, amount])).toEqual([
    ["Total without tax", "€127.30"],
    ["California sales tax 7.25%", "€9.23"],
    ["Total", "€136.53"],
  ]);
  expect([columns[2], rows[0]?.unitWithoutTax]).toEqual(["Price of one", undefined]);
});

test("a word that is longer than a line is broken, not lost", async () => {
  const name = "Donaudampfschifffahrt".repeat(12);
  const { sheets } = await read({ ...invoice, buyer: [name] });
  expect(solid(sheets[0]?.words ?? "")).toContain(name);
});
