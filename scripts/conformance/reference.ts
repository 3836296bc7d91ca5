/** docs/reference/security-cases.md, from the suite. */
import { caseGroups, unitCases } from "../../e2e/security/requirements/index.ts";
import { type Case, withoutTags } from "./evidence.ts";

/** The page, whole. */
export function referenceOf(cases: readonly Case[]): string {
  const groups = Object.entries(caseGroups).map(([letters, { name, cases: own }]) =>
    [
      `## ${letters}: ${name}`,
      ...Object.entries(own).map(([id, words]) => [`**${id}** ${words}\n`, ...shownBy(id, cases)].join("\n")),
    ].join("\n\n"),
  );
  return `${[introduction, ...groups].join("\n\n")}\n`;
}

const introduction = `# Security cases

Written by \`npm run security-cases\` from [\`e2e/security\`](../../e2e/security); do not edit. A case is one thing that an attacker
tries. Its tests carry its identifier in their titles, and the requirements that they show: \`npm run e2e -- --grep @ROT-01\` runs
one. What they show of which standard, \`npm run conformance\` says.`;

function shownBy(id: string, cases: readonly Case[]): string[] {
  const unit = unitCases[id];
  if (unit !== undefined) return [line(withoutTags(unit[1]), unit[0], ["unit test"])];
  return cases
    .filter(({ ids }) => ids.includes(id))
    .map(({ title, file, requirements }) => line(title, file, requirements));
}

const line = (title: string, file: string, about: readonly string[]) =>
  `- [${title.replaceAll(/[[\]$*<>]/g, "\\$&")}](../../${file}) (${about.join(", ")})`;
