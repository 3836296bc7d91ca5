/** The kill matrix that `npm run sabotage` leaves, where it has run. */
import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import { isOfCase } from "../../e2e/sabotage/judge.ts";
import { caseWords, type UnitTest } from "../../e2e/security/requirements/index.ts";
import { type Case, withoutTags } from "./evidence.ts";
import { titlePattern } from "./title-pattern.ts";

const matrix = z.object({
  mutants: z.array(
    z.object({
      name: z.string(),
      breaks: z.string(),
      cases: z.array(z.string()),
      outcome: z.enum(["killed", "survived"]),
      killedBy: z.array(z.string()),
    }),
  ),
});

export type Mutant = z.infer<typeof matrix>["mutants"][number];

/** The mutants, each as its last run left it; none where there was no run. Throws at a file of another form. */
export function readMutants(path: string): readonly Mutant[] {
  return existsSync(path) ? matrix.parse(JSON.parse(readFileSync(path, "utf8"))).mutants : [];
}

/** Those that this very test killed: another test of the same case may have missed them. */
export const mutantsOf = ({ rawTitle }: Pick<Case, "rawTitle">, mutants: readonly Mutant[]): readonly Mutant[] =>
  mutants.filter(({ killedBy }) => killedBy.some((title) => isAbout(title, rawTitle)));

/** Whole titles end in the test's own; tags that were added since change nothing. */
const isAbout = (wholeTitle: string, rawTitle: string) =>
  ` › ${withoutTags(wholeTitle)}`.endsWith(` › ${withoutTags(rawTitle)}`);

/** The same of a unit test, whose title may have places for the values that it runs with. */
export function mutantsOfUnit([file, title]: UnitTest, mutants: readonly Mutant[]): readonly Mutant[] {
  const [begin, pattern] = [`${file} › `, titlePattern(withoutTags(title))];
  return mutants.filter(({ killedBy }) =>
    killedBy.some((whole) => whole.startsWith(begin) && pattern.test(withoutTags(whole.slice(begin.length)))),
  );
}

/** A mutant as far as one case goes: the tests of that case that noticed it. */
export type Noticed = { readonly mutant: Mutant; readonly by: readonly KillingTest[] };

export type KillingTest = { readonly file: string; readonly title: string };

/** What each case of our list noticed, in the order of the list; of a case that no mutant names, nothing. */
export const byCase = (
  mutants: readonly Mutant[],
): readonly { readonly id: string; readonly words: string; readonly noticed: readonly Noticed[] }[] =>
  Object.entries(caseWords).map(([id, words]) => ({
    id,
    words,
    noticed: mutants
      .filter(({ cases }) => cases.includes(id))
      .map((mutant) => ({
        mutant,
        by: mutant.killedBy.filter((whole) => isOfCase(whole, id)).map(testOf),
      })),
  }));

/** A test of which we know the whole title: in which file it stands, and its sentence with what stands around it. */
export function testOf(whole: string): KillingTest {
  const [file = "", ...title] = whole.split(" › ");
  return { file: file.endsWith(".spec.ts") ? `e2e/${file}` : file, title: withoutTags(title.join(" › ")) };
}
