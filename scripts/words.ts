/**
 * `npm run words`: writes down which messages the browser needs, takes out of lib/language/german/ what nobody says any
 * more or what stands there twice, and lists what has no German yet. A message is what stands in `t("…")` or `<Rich message="…"`.
 */
import { existsSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const sources = () =>
  globSync("{app,components,lib}/**/*.{ts,tsx}").filter((path) => !/\.test\.tsx?$|^lib\/language\//.test(path));

const patterns = [/\bt\(\s*("(?:[^"\\]|\\.)*")/g, /<Rich\s[^>]*?message=\{?("(?:[^"\\]|\\.)*")/g];

/** The messages that one file says. */
export function messagesIn(path: string): string[] {
  const text = readFileSync(path, "utf8");
  return patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(([, literal]) => JSON.parse(literal ?? "")));
}

/** Every message of the shop, each once. */
export const allMessages = (): string[] => unique(sources().flatMap(messagesIn));

/** The messages of what runs in a browser: files that say so themselves, and whatever they import. */
export function browserMessages(): string[] {
  const reached = new Set<string>();
  const reach = (path: string) => {
    if (reached.has(path)) return;
    reached.add(path);
    for (const imported of importsOf(path)) reach(imported);
  };
  for (const path of sources()) if (/^(\/\/.*\n)*"use client"/.test(readFileSync(path, "utf8"))) reach(path);
  return unique([...reached].flatMap(messagesIn));
}

/** What a file brings along: of actions only their names go to a browser. */
function importsOf(path: string): string[] {
  const text = readFileSync(path, "utf8");
  if (/^(\/\/.*\n|\s)*"use server"/.test(text)) return [];
  return [...text.matchAll(/^(?:import|export) (?!type )[^;]*? from "([^"]+)";/gms)].flatMap(([, from = ""]) =>
    candidates(path, from)
      .filter((file) => existsSync(file))
      .slice(0, 1),
  );
}

const candidates = (path: string, from: string): string[] =>
  from.startsWith(".")
    ? [join(dirname(path), from)]
    : from.startsWith("#components/")
      ? [`${from.slice(1)}.tsx`]
      : from.startsWith("#lib/") && from !== "#lib/language"
        ? [`${from.slice(1)}/index.ts`]
        : [];

const unique = (messages: readonly string[]) => [...new Set(messages)].sort();

const browserList = "lib/language/for-browser.json";
const catalogues = ["components", "lib", "shop", "checkout", "account"].map(
  (name) => `lib/language/german/${name}.json`,
);
const read = (path: string): Record<string, string> => JSON.parse(readFileSync(path, "utf8"));
const write = (path: string, content: unknown) => writeFileSync(path, `${JSON.stringify(content, null, 2)}\n`);

if (import.meta.main) {
  write(browserList, browserMessages());
  const said = new Set(allMessages());
  const known = new Set<string>();
  for (const path of catalogues) {
    const kept = Object.entries(read(path)).filter(([message]) => said.has(message) && !known.has(message));
    for (const [message] of kept) known.add(message);
    write(path, Object.fromEntries(kept.sort()));
  }
  const missing = [...said].filter((message) => !known.has(message));
  console.log(missing.length === 0 ? "Every message has its German." : `Without German:\n${missing.join("\n")}`);
}
