/** Facts as people read them, on the page and in the file alike. */
import type { Fact } from "./fact.ts";

/** The parts of somebody's data, each under its name: a list of lines for each item in it; none when there is nothing. */
export const partsOf = (data: { readonly [name: string]: Fact }): { name: string; items: Line[][] }[] =>
  Object.entries(data).map(([name, fact]) => ({
    name: inWords(name),
    items: (Array.isArray(fact) ? fact : [fact]).map((item) => linesOf(item)).filter((lines) => lines.length > 0),
  }));

/** What something is called, and what it says. */
export type Line = readonly [label: string, text: string];

/** Label and text of every fact with something to say, however deep it lies. */
function linesOf(fact: Fact, label = ""): Line[] {
  if (fact === null || fact === "") return [];
  if (Array.isArray(fact)) return fact.flatMap((item, position) => linesOf(item, `${label} ${position + 1}`));
  if (typeof fact === "object")
    return Object.entries(fact).flatMap(([name, inner]) => linesOf(inner, `${label} ${inWords(name)}`.trim()));
  return [[label, typeof fact === "string" ? asInstant(fact) : String(fact)]];
}

const asInstant = (text: string) => text.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d).*Z$/, "$1 $2");

/** “placedAt” as people write it. */
function inWords(name: string): string {
  const words = name.replaceAll(/([A-Z0-9]+)/g, " $1").toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
