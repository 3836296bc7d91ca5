import "server-only";
import type { TaxDocument } from "./document.ts";
import { type Column, type Element, Sheet, type Style } from "./sheet.ts";
import { type Fact, type Wording, wordingOf } from "./wording.ts";

/** A document as a PDF: tagged for screen readers, on as many sheets as it takes, with all of its letters in it. */
export async function writePdf(document: TaxDocument): Promise<Buffer> {
  const wording = wordingOf(document);
  const sheet = await Sheet.begin(wording.title, document.issuedAt);
  sheet.y += sheet.write(wording.title, { type: "H1" }, whole, { size: 20, weight: 600 }) + 18;
  writeParties(sheet, wording.parties);
  writeFacts(sheet, wording.facts);
  writeLines(sheet, wording);
  writeSums(sheet, wording.sums);
  sheet.turnUnlessFits(40);
  sheet.y += 14;
  sheet.write(wording.closing, { type: "P" }, whole, text);
  return sheet.end(`${document.seller[0]} · ${wording.title}`);
}

const text: Style = { size: 10.5, weight: 400 };
const strong: Style = { size: 10.5, weight: 600 };
const small: Style = { size: 9, weight: 400 };

const { left, width } = Sheet;
const column = (from: number, to: number, align: Column["align"] = "start"): Column => ({
  x: left + width * from,
  width: width * (to - from),
  align,
});
const whole = column(0, 1);

/** Seller and buyer, side by side. */
function writeParties(sheet: Sheet, parties: Wording["parties"]): void {
  const heights = parties.map(({ heading, lines }, place) => {
    const part = sheet.open("Sect");
    const beside = column(place / 2, place / 2 + 0.46);
    let height = sheet.write(heading, { type: "H2" }, beside, strong, part);
    for (const line of lines) height += sheet.write(line, { type: "P" }, beside, text, part, sheet.y + height);
    return height;
  });
  sheet.y += Math.max(...heights) + 18;
}

function writeFacts(sheet: Sheet, facts: readonly Fact[]): void {
  const list = sheet.open("L");
  for (const [label, value] of facts) {
    const item = sheet.open("LI", list);
    const height = sheet.write(label, { type: "Lbl" }, column(0, 0.25), text, item);
    sheet.y += Math.max(height, sheet.write(value, { type: "LBody" }, column(0.25, 1), text, item));
  }
  sheet.y += 18;
}

const columns = [
  column(0, 0.46),
  column(0.46, 0.58, "end"),
  column(0.58, 0.82, "end"),
  column(0.82, 1, "end"),
] as const;
const [what, quantity, unit, amount] = columns;

function writeLines(sheet: Sheet, wording: Wording): void {
  const table = sheet.open("Table");
  writeHead(sheet, wording.columns, sheet.open("THead", table));
  const body = sheet.open("TBody", table);
  for (const row of wording.rows) {
    const height = heightOf(sheet, row);
    if (sheet.turnUnlessFits(height)) writeHead(sheet, wording.columns, undefined);
    const cells = sheet.open("TR", body);
    writeCell(sheet, [row.what, row.detail], { type: "TH", scope: "Row" }, what, cells);
    writeCell(sheet, [row.quantity], { type: "TD" }, quantity, cells);
    writeCell(sheet, [row.unit, row.unitWithoutTax ?? ""], { type: "TD" }, unit, cells);
    writeCell(sheet, [row.amount], { type: "TD" }, amount, cells);
    sheet.y += height;
    sheet.rule(sheet.y - 4, 0.25);
  }
}

/** The head of the table: for the first sheet as its header, on those after it as decoration, since it was read already. */
function writeHead(sheet: Sheet, names: Wording["columns"], head: Element | undefined): void {
  const height = Math.max(...names.map((name, place) => sheet.measure(name, columns[place]?.width ?? 0, strong)));
  const row = head && sheet.open("TR", head);
  columns.forEach((place, position) => {
    const name = names[position] ?? "";
    if (row === undefined) sheet.decorate(name, place, strong);
    else sheet.write(name, { type: "TH", scope: "Column" }, place, strong, row);
  });
  sheet.y += height + 4;
  sheet.rule(sheet.y, 1);
  sheet.y += 6;
}

/** A cell of one line of text, or two, the second smaller. */
function writeCell(
  sheet: Sheet,
  [first, second = ""]: readonly [string, string?],
  tag: { type: string; scope?: "Row" },
  place: Column,
  row: Element,
): void {
  const cell = sheet.open(tag, row);
  const height = sheet.write(first, { type: "P" }, place, text, cell);
  if (second !== "") sheet.write(second, { type: "P" }, place, small, cell, sheet.y + height);
}

const heightOf = (sheet: Sheet, row: Wording["rows"][number]): number =>
  8 +
  Math.max(
    sheet.measure(row.what, what.width, text) + sheet.measure(row.detail, what.width, small),
    sheet.measure(row.unit, unit.width, text) + sheet.measure(row.unitWithoutTax ?? "", unit.width, small),
  );

function writeSums(sheet: Sheet, sums: Wording["sums"]): void {
  // They stay together, and with nothing between them and the last line but space.
  sheet.turnUnlessFits(sums.length * 18 + 24);
  sheet.y += 8;
  const table = sheet.open("Table");
  for (const { label, amount: sum, isTotal } of sums) {
    const row = sheet.open("TR", table);
    const style = isTotal ? { ...strong, size: 13 } : text;
    const height = sheet.write(label, { type: "TH", scope: "Row" }, column(0.4, 0.78), style, row);
    sheet.write(sum, { type: "TD" }, amount, style, row);
    sheet.y += height + 2;
  }
}
