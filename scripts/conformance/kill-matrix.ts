/** docs/reference/kill-matrix.md, from what came of the mutants. */
import { caseGroups } from "../../e2e/security/requirements/index.ts";
import { byCase, countOf, type KillingTest, type Mutant, type Noticed, notTried } from "./sabotage.ts";

/** The page, whole, as of a day (`2026-11-29`). Beside each mutant stands which patch was tried: it may change later. */
export function killMatrixOf(mutants: readonly Mutant[], day: string): string {
  const rows = byCase(mutants);
  const groups = Object.entries(caseGroups).map(([letters, { name }]) => {
    const own = rows.filter(({ id, noticed }) => id.startsWith(`${letters}-`) && noticed.length > 0);
    return [`## ${letters}: ${name}`, ...own.map(({ id, words, noticed }) => section(id, words, noticed))].join("\n\n");
  });
  const bare = rows.filter(({ noticed }) => noticed.length === 0).map(({ id }) => id);
  const rest = `## Cases without a mutant\n\nWhat no single patch takes away, or where nobody has tried yet: ${bare.join(", ")}.`;
  return `${[introduction(mutants, day), ...groups, ...(bare.length > 0 ? [rest] : [])].join("\n\n")}\n`;
}

function introduction(mutants: readonly Mutant[], day: string): string {
  return `# Kill matrix

Written by \`npm run kill-matrix\` from what \`npm run sabotage\` has left; do not edit. A mutant is the shop with one defence taken
away, as somebody might by mistake; the [cases](security-cases.md) that it names have to turn red while it is alive, by what they
expect. Below each case stand its mutants, each with the digest of what was tried, and the tests that noticed it.
[How to add one](../how-to/add-a-case-with-its-mutant.md).

**${countOf(mutants)}.** Written on ${day}.`;
}

const section = (id: string, words: string, noticed: readonly Noticed[]) =>
  [
    `**${id}** ${words}: ${noticed.filter(({ by }) => by.length > 0).length} of ${noticed.length}\n`,
    ...noticed.map(line),
  ].join("\n");

const line = ({ mutant, by }: Noticed) =>
  [
    `- \`${mutant.name}\` (${mutant.patch}): ${mutant.breaks}${by.length === 0 ? bad(mutant) : ""}`,
    ...by.map(test),
  ].join("\n");

function bad(mutant: Mutant): string {
  const waiting = notTried(mutant);
  return waiting ? ` **${waiting.replace("not", "Not")}.**` : " **Survived.**";
}

const test = ({ file, title }: KillingTest) =>
  `  - killed by [${title.replaceAll(/[[\]$*<>]/g, "\\$&")}](../../${file})`;
