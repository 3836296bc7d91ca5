/** docs/reference/security-cases.md, from the suite. */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { caseGroups, unitCases, unitTestsTagged } from "../../e2e/security/requirements/index.ts";
import { type Case, withoutTags } from "./evidence.ts";

/** The page, whole: the cases of Cartwright, then those for any shop. */
export function referenceOf(cases: readonly Case[], portable: readonly Case[]): string {
  const groups = Object.entries(caseGroups).map(([letters, { name, cases: own }]) =>
    [
      `## ${letters}: ${name}`,
      ...Object.entries(own).map(([id, words]) => [`**${id}** ${words}\n`, ...shownBy(id, cases)].join("\n")),
    ].join("\n\n"),
  );
  return `${[introduction, ...groups, portableIntroduction, ...byFile(portable)].join("\n\n")}\n`;
}

const portableIntroduction = `## Any shop

These speak only HTTP and browser: \`npm run conformance -- --target ADAPTER\` makes them against
[any shop](../how-to/test-another-shop.md), Cartwright's among them. \`-- --target ADAPTER --grep @FIX-01\` makes one.`;

function byFile(cases: readonly Case[]): string[] {
  return [...new Set(cases.map(({ file }) => file))].map((path) => {
    const attack = /^ \* (Attack: .+)$/m.exec(readFileSync(path, "utf8"))?.[1];
    const lines = cases
      .filter(({ file }) => file === path)
      .map(({ title, file, ids, requirements }) => line(title, file, [...ids, ...requirements]));
    return [`**${basename(path, ".spec.ts")}** ${attack}\n`, ...lines].join("\n");
  });
}

const introduction = `# Security cases

Written by \`npm run security-cases\` from [\`e2e/security\`](../../e2e/security); do not edit. A case is one thing that an attacker
tries. Its tests carry its identifier in their titles, and the requirements that they show: \`npm run e2e -- --grep @ROT-01\` runs
one. What they show of which standard, \`npm run conformance\` says. Those that [any shop](#any-shop) can be tried with are at the end.

The numbers are those of the list that the suite was planned from. One that is missing has nothing to attack here, as staff neither act in a
customer's name nor choose their password, or went into another case while the list was worked off; no number is given twice.

What the list says otherwise than it was planned, and what is shown in part:

- **REA-06** was to end the session after the second three wrong tries. It locks the proof for a quarter of an hour, and again: the
  shop goes on for whoever is in doubt, and a session that a guesser can end is one that a guesser can take from its owner.
- **Browsers** are Chromium and, where it is installed, Firefox. WebKit is not run: the suite drives the
  browsers that Debian has packages of, and Playwright's WebKit is a build of its own, fetched from elsewhere, and no Safari. What
  older browsers leave out, raw requests leave out too ([what browsers are expected to do](browser-features.md)).
- **Other sites** are pages at \`http://localhost\` and \`http://127.0.0.1\`, each with a port of its own. To Chromium both are
  other sites than \`https://localhost\`: cookies, Fetch Metadata and embedding are the browser's own there. A sibling host has no page, as the
  shop is at \`localhost\` and nothing is beside it: what it could send is shown by raw requests that say \`Sec-Fetch-Site: same-site\`
  (CSR-04), and what it could plant by cookies of one name (COK-04).`;

function shownBy(id: string, cases: readonly Case[]): string[] {
  const named = unitCases[id] ? [unitCases[id]] : [];
  const units = new Map(
    [...named, ...unitTestsTagged(id)].map(([file, title]) => [`${file}\n${title}`, { file, title }]),
  );
  return [
    ...cases
      .filter(({ ids }) => ids.includes(id))
      .map(({ title, file, requirements }) => line(title, file, requirements)),
    ...[...units.values()].map(({ file, title }) => line(withoutTags(title), file, ["unit test"])),
  ];
}

const line = (title: string, file: string, about: readonly string[]) =>
  `- [${title.replaceAll(/[[\]$*<>]/g, "\\$&")}](../../${file}) (${about.join(", ")})`;
