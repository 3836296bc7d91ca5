import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const kinds = [...readFileSync("lib/journal/event.ts", "utf8").matchAll(/^ {2}\| "([\w-]+)"/gm)].map(
  ([, kind]) => kind,
);
const product = globSync("{app,lib}/**/*.{ts,tsx}").filter((path) => !/\.test\.|^lib\/journal\//.test(path));
const written = product.map((path) => readFileSync(path, "utf8")).join("\n");

test("every kind of event that the journal promises is written somewhere @ASVS-16.3", () => {
  expect(kinds.length).toBeGreaterThan(30);
  expect(kinds.filter((kind) => !written.includes(`"${kind}"`))).toEqual([]);
});
