/** The shop says everything in both languages, and says the same. */
import { globSync, readFileSync } from "node:fs";
import compile from "icu-minify/compile";
import { expect, test } from "vitest";
import { allMessages, browserMessages } from "./words.ts";

const read = (path: string): Record<string, string> => JSON.parse(readFileSync(path, "utf8"));
const catalogues = globSync("lib/language/german/*.json").map(read);
const german = new Map(catalogues.flatMap((catalogue) => Object.entries(catalogue)));

test("every message has its German", () => {
  expect(allMessages().filter((message) => !german.get(message))).toEqual([]);
});

test("no page of the shop glues English words to what it says: a message has its values in it", () => {
  const pages = globSync("{app,components}/**/*.tsx").filter((path) => !/^app\/staff\/|\.test\./.test(path));
  const glued = pages.flatMap((path) =>
    [...readFileSync(path, "utf8").matchAll(/^(?! *(?:\/\/|\/?\*)).*?(\w+=\{)?`([^`]*\$\{[^`]*)`/gm)]
      .filter(([, attribute = ""]) => !/^(className|key)=/.test(attribute))
      .map(([, , text = ""]) => text.replaceAll(/\$\{[^}]*\}/g, "…"))
      .filter((text) => /(^|\s)[A-Za-z]{3,}(\s|$)/.test(text))
      .map((text) => `${path}: ${text}`),
  );
  expect(glued).toEqual([]);
});

test("nothing is kept in German that nobody says, or twice", () => {
  const said = new Set(allMessages());
  const kept = catalogues.flatMap((catalogue) => Object.keys(catalogue));
  expect(kept.filter((message, index) => !said.has(message) || kept.indexOf(message) !== index)).toEqual([]);
});

test("the German of a message fills in the same values and has the same tags", () => {
  const differing = [...german].filter(
    ([message, said]) => namesIn(compile(message)).join() !== namesIn(compile(said)).join(),
  );
  expect(differing).toEqual([]);
});

test("the list of what the browser says is fresh: npm run words", () => {
  expect(JSON.parse(readFileSync("lib/language/for-browser.json", "utf8"))).toEqual(browserMessages());
});

/** The names of a message's values and tags, each once. */
function namesIn(message: ReturnType<typeof compile>): string[] {
  const names = (node: unknown): string[] => {
    if (typeof node !== "object" || node === null) return [];
    if (!Array.isArray(node))
      return Object.values(node)
        .flatMap((branch) => (Array.isArray(branch) ? branch : []))
        .flatMap(names);
    const [name, ...rest] = node;
    return [String(name), ...rest.flatMap(names)];
  };
  return [...new Set(Array.isArray(message) ? message.flatMap(names) : [])].sort();
}
