/**
 * Sheets of paper that are written on from top to bottom, and tell whoever reads them aloud what each piece of text is:
 * everything is tagged (ISO 32000-1, 14.8), but for what only decorates or repeats, which is marked as an artifact.
 */
import "server-only";
import { currentLanguage, t } from "#lib/language";
import { fontFile, fontNames, runsOf, type Weight } from "./typeface.ts";

declare global {
  namespace PDFKit.Mixins {
    /** What its types leave out. */
    interface StructureElementOptions {
      scope?: "Column" | "Row";
    }
  }
}

/** A4, in points. */
const page = { width: 595.28, height: 841.89, margin: 56 } as const;

export type Style = { readonly size: number; readonly weight: Weight };
export type Element = PDFKit.PDFStructureElement;

/** What a piece of text is (ISO 32000-1, 14.8.4); of a table's header, also what of. */
export type Tag = { readonly type: string; readonly scope?: "Column" | "Row" };

/** Where a piece of text stands: beside which edge of a column. */
export type Column = { readonly x: number; readonly width: number; readonly align: "start" | "end" };

const leading = 1.35;

export class Sheet {
  readonly #pdf: PDFKit.PDFDocument;
  readonly #root: Element;
  /** Where the next piece of text goes. */
  y: number = page.margin;

  private constructor(pdf: PDFKit.PDFDocument) {
    this.#pdf = pdf;
    this.#root = pdf.struct("Document");
    pdf.addStructure(this.#root);
  }

  static readonly left: number = page.margin;
  static readonly width: number = page.width - 2 * page.margin;

  /** An empty sheet; its title is what a reader's window is called. */
  static async begin(title: string, issuedAt: Date): Promise<Sheet> {
    // Loaded only where it is used: most requests have no need of it.
    const { default: PDFDocument } = await import("pdfkit");
    const pdf = new PDFDocument({
      size: "A4",
      margin: 0,
      pdfVersion: "1.7",
      tagged: true,
      lang: currentLanguage(),
      displayTitle: true,
      bufferPages: true,
      // No font but those below: none is left to the reader's machine.
      font: "",
      info: { Title: title, CreationDate: issuedAt, ModDate: issuedAt },
    });
    for (const name of fontNames) pdf.registerFont(name, await fontFile(name));
    return new Sheet(pdf);
  }

  /** Opens an element below another, or below the document, for what belongs to it to be written into. */
  open(tag: string | Tag, parent: Element = this.#root): Element {
    const { type, ...of } = typeof tag === "string" ? { type: tag } : tag;
    const element = this.#pdf.struct(type, of);
    parent.add(element);
    return element;
  }

  /** Writes text as an element of its own, and gives its height; `y` stays where it is. */
  write(text: string, { type, ...of }: Tag, column: Column, style: Style, parent = this.#root, y = this.y): number {
    const lines = this.#lines(text, column.width, style);
    const element = this.#pdf.struct(type, of, () => this.#draw(lines, column, style, y));
    parent.add(element);
    element.end();
    return this.heightOf(lines.length, style);
  }

  /** The same as decoration, which is not read aloud. */
  decorate(text: string, column: Column, style: Style, y = this.y): void {
    this.#asArtifact("Pagination", () => this.#draw(this.#lines(text, column.width, style), column, style, y));
  }

  rule(y = this.y, thickness = 0.5): void {
    this.#asArtifact("Layout", () => {
      this.#pdf
        .lineWidth(thickness)
        .moveTo(Sheet.left, y)
        .lineTo(Sheet.left + Sheet.width, y)
        .stroke("#16261e");
    });
  }

  heightOf = (lines: number, { size }: Style): number => lines * size * leading;

  /** How high a text becomes in a column of that width. */
  measure = (text: string, width: number, style: Style): number =>
    this.heightOf(this.#lines(text, width, style).length, style);

  /** Is there room for so much? Otherwise a new sheet is begun, and true is given. */
  turnUnlessFits(height: number): boolean {
    if (this.y + height <= page.height - page.margin - 24) return false;
    this.#pdf.addPage();
    this.y = page.margin;
    return true;
  }

  /** Numbers the sheets and gives the file. */
  async end(footer: string): Promise<Buffer> {
    this.#root.end();
    const { count } = this.#pdf.bufferedPageRange();
    const foot = page.height - page.margin;
    const small = { size: 9, weight: 400 } as const;
    for (let index = 0; index < count; index += 1) {
      this.#pdf.switchToPage(index);
      this.decorate(footer, { x: Sheet.left, width: Sheet.width * 0.7, align: "start" }, small, foot);
      this.decorate(
        t("Page {index} of {count}", { index: index + 1, count }),
        { x: Sheet.left, width: Sheet.width, align: "end" },
        small,
        foot,
      );
    }
    this.#pdf.end();
    const chunks: Buffer[] = [];
    for await (const chunk of this.#pdf) chunks.push(chunk);
    return Buffer.concat(chunks);
  }

  #asArtifact(type: "Pagination" | "Layout", draw: () => void): void {
    this.#pdf.markContent("Artifact", { type });
    draw();
    this.#pdf.endMarkedContent();
  }

  #draw(lines: readonly string[], { x, width, align }: Column, style: Style, y: number): void {
    lines.forEach((line, place) => {
      let at = align === "end" ? x + width - this.#widthOf(line, style) : x;
      for (const { text, font } of runsOf(line, style.weight)) {
        this.#pdf.font(font, style.size).fillColor("#000");
        this.#pdf.text(text, at, y + this.heightOf(place, style), { lineBreak: false, features });
        at += this.#pdf.widthOfString(text, { features });
      }
    });
  }

  #widthOf(text: string, { size, weight }: Style): number {
    let width = 0;
    for (const run of runsOf(text, weight))
      width += this.#pdf.font(run.font, size).widthOfString(run.text, { features });
    return width;
  }

  /** The text as lines that fit, broken between words, and within one that is longer than a line. */
  #lines(text: string, width: number, style: Style): string[] {
    const fits = (line: string) => this.#widthOf(line, style) <= width;
    const lines: string[] = [];
    for (const word of text.split(" ")) {
      const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
      if (fits(longer)) lines.splice(-1, 1, longer);
      else lines.push(...this.#pieces(word, fits));
    }
    return lines;
  }

  #pieces(word: string, fits: (text: string) => boolean): string[] {
    const pieces = [""];
    for (const letter of word) {
      const longer = `${pieces.at(-1)}${letter}`;
      if (fits(longer)) pieces[pieces.length - 1] = longer;
      else pieces.push(letter);
    }
    return pieces;
  }
}

/** Figures of one width, so that amounts stand below one another. */
const features: PDFKit.Mixins.OpenTypeFeatures[] = ["tnum", "lnum", "kern"];
