/**
 * The typeface of documents, Source Sans 3 (SIL Open Font License). It comes in a file for each script, so a text is cut where
 * its script changes: a name may be written in any that the European Union writes.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";

export type Weight = 400 | 600;

/** A stretch of text that one file has the letters for. */
export type Run = { readonly text: string; readonly font: string };

/** The first that knows a letter has it; whatever none of them knows is left to the last. */
const subsets = [
  ["greek", /[\u0370-\u03ff]/],
  ["greek-ext", /[\u1f00-\u1fff]/],
  ["cyrillic", /[\u0400-\u045f\u0490\u0491\u2116]/],
  ["cyrillic-ext", /[\u0460-\u052f]/],
  ["vietnamese", /[\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/],
  ["latin-ext", /[\u0100-\u0130\u0132-\u0151\u0154-\u02ba\u1e00-\u1e9f]/],
  ["latin", /./su],
] as const;

/** The files that a document may need, by the name under which a run asks for one. */
export const fontNames: readonly string[] = subsets.flatMap(([subset]) => [`${subset}-400`, `${subset}-600`]);

/** A text as stretches of one file each, in its order. */
export function runsOf(text: string, weight: Weight): Run[] {
  const runs: { text: string; font: string }[] = [];
  for (const letter of text.normalize("NFC")) {
    const [subset] = subsets.find(([, letters]) => letters.test(letter)) ?? ["latin"];
    const font = `${subset}-${weight}`;
    const last = runs.at(-1);
    if (last?.font === font) last.text += letter;
    else runs.push({ text: letter, font });
  }
  return runs;
}

const folder = join("node_modules", "@fontsource", "source-sans-3", "files");
const files = new Map<string, Promise<Buffer>>();

/** The file of that name; read once. */
export function fontFile(name: string): Promise<Buffer> {
  const file =
    files.get(name) ??
    readFile(join(/* turbopackIgnore: true */ process.cwd(), folder, `source-sans-3-${name}-normal.woff`));
  files.set(name, file);
  return file;
}
