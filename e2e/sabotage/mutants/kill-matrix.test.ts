/** That the matrix which is published is about the mutants that there are. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { patchOf } from "../result.ts";
import { mutantGroups } from "./index.ts";

const page = "docs/reference/kill-matrix.md";
const mutants = mutantGroups.flatMap((group) => group.mutants);

test("every mutant was killed by each of its cases, and the matrix says by which of their tests", () => {
  const text = readFileSync(page, "utf8");
  const sections = text.split("\n\n**").slice(1);
  const published = sections.flatMap((section) => {
    const [, id = ""] = /^([A-Z]{3}-\d\d)\*\*/.exec(section) ?? [];
    return section
      .split("\n- ")
      .slice(1)
      .map((entry) => ({
        about: `${id} ${/^`([\w-]+)` \(\w+\)/.exec(entry)?.[0]}`,
        isKilled: entry.includes("\n  - killed by ["),
      }));
  });
  // `npm run sabotage` and then `npm run kill-matrix` write it anew.
  const current = mutants.flatMap((one) => one.cases.map((id) => `${id} \`${one.name}\` (${patchOf(one)})`));
  expect(published.map(({ about }) => about).toSorted()).toEqual(current.toSorted());
  expect(published.filter(({ isKilled }) => !isKilled)).toEqual([]);
  expect(text).toContain(`**${mutants.length} mutants: ${mutants.length} killed, 0 survived.**`);
  for (const one of mutants) expect(text).toContain(`\`${one.name}\` (${patchOf(one)}): ${one.breaks}\n`);
});
