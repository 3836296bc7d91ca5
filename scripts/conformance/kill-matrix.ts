/** docs/reference/kill-matrix.md, from what came of the mutants. */
import { caseGroups } from "../../e2e/security/requirements/index.ts";
import { byCase, type KillingTest, type Mutant, type Noticed } from "./sabotage.ts";

/** The page, whole. */
export function killMatrixOf(mutants: readonly Mutant[]): string {
  const rows = byCase(mutants);
  const groups = Object.entries(caseGroups).map(([letters, { name }]) => {
    const own = rows.filter(({ id, noticed }) => id.startsWith(`${letters}-`) && noticed.length > 0);
    return [`## ${letters}: ${name}`, ...own.map(({ id, words, noticed }) => section(id, words, noticed))].join("\n\n");
  });
  const bare = rows.filter(({ noticed }) => noticed.length === 0).map(({ id }) => id);
  const rest = `## Cases without a mutant\n\nWhat no single patch takes away, or where nobody has tried yet: ${bare.join(", ")}.`;
  return `${[introduction(mutants), ...groups, ...(bare.length > 0 ? [rest] : [])].join("\n\n")}\n`;
}

function introduction(mutants: readonly Mutant[]): string {
  const killed = mutants.filter(({ outcome }) => outcome === "killed").length;
  return `# Kill matrix

Written by \`npm run kill-matrix\` from what \`npm run sabotage\` has left; do not edit. A mutant is the shop with one defence taken
away, as somebody might by mistake; the [cases](security-cases.md) that it names have to turn red while it is alive, by what they
expect. Below each case stand its mutants, and the tests that noticed each. [How to add one](../how-to/add-a-case-with-its-mutant.md).

**${mutants.length} mutants: ${killed} killed, ${mutants.length - killed} survived.**`;
}

const section = (id: string, words: string, noticed: readonly Noticed[]) =>
  [
    `**${id}** ${words}: ${noticed.filter(({ by }) => by.length > 0).length} of ${noticed.length}\n`,
    ...noticed.map(line),
  ].join("\n");

const line = ({ mutant: { name, breaks }, by }: Noticed) =>
  [`- \`${name}\`: ${breaks}${by.length === 0 ? " **Survived.**" : ""}`, ...by.map(test)].join("\n");

const test = ({ file, title }: KillingTest) =>
  `  - killed by [${title.replaceAll(/[[\]$*<>]/g, "\\$&")}](../../${file})`;
