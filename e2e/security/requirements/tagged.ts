/** Unit tests that say in their titles what they show, as cases do: nobody has to name them a second time. */
import { globSync, readFileSync } from "node:fs";
import type { Requirements, UnitTest } from "./requirement.ts";

// The tests of the suite's own tools hold titles that are made up.
const files = globSync("{app,components,lib,prisma,scripts}/**/*.test.{ts,tsx}").filter(
  (path) => !path.startsWith("scripts/conformance/"),
);

const tagged: readonly { readonly test: UnitTest; readonly tags: readonly string[] }[] = files.flatMap((file) =>
  [...readFileSync(file, "utf8").matchAll(/(describe\S*\()?"([^"\n]* @[A-Z][^"\n]*)"/g)].flatMap(
    // What stands around tests is reported as none.
    ([, around, title = ""]) => (around ? [] : [{ test: [file, title] as const, tags: tagsIn(title) }]),
  ),
);

/** The unit tests that have a tag: of our list, or of a standard. */
export const unitTestsTagged = (tag: string): readonly UnitTest[] =>
  tagged.flatMap(({ test, tags }) => (tags.includes(tag) ? [test] : []));

/** Requirements, each with the unit tests that it names and those that name it. */
export const withTagged = (requirements: Requirements): Requirements =>
  Object.fromEntries(
    Object.entries(requirements).map(([number, requirement]) => {
      const named = [...(requirement.unitTests ?? []), ...unitTestsTagged(number)];
      const unitTests = [...new Map(named.map((test) => [test.join("\n"), test])).values()];
      return [number, unitTests.length > 0 ? { ...requirement, unitTests } : requirement];
    }),
  );

/** What a title says that it shows. */
export function tagsIn(title: string): readonly string[] {
  return [...title.matchAll(/@([A-Z][\w.-]*)/g)].map(([, tag = ""]) => tag);
}
