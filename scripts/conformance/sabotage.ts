/** The kill matrix that `npm run sabotage` leaves, where it has run. */
import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import { isOfCase } from "../../e2e/sabotage/judge.ts";
import type { Mutant as DeclaredMutant } from "../../e2e/sabotage/mutant.ts";
import { patchOf } from "../../e2e/sabotage/result.ts";
import { caseWords, type UnitTest } from "../../e2e/security/requirements/index.ts";
import { type Case, withoutTags } from "./evidence.ts";
import { titlePattern } from "./title-pattern.ts";

const result = z.object({
  name: z.string(),
  breaks: z.string(),
  cases: z.array(z.string()).readonly(),
  patch: z.string(),
  outcome: z.enum(["killed", "survived"]),
  killedBy: z.array(z.string()).readonly(),
  // Of runs before it was measured, nothing is known.
  milliseconds: z.number().optional(),
});
const matrix = z.object({ mutants: z.array(result) });

/** A mutant as its last run left it, or one that was not tried: at all, or since it was changed. */
export type Mutant = Omit<z.infer<typeof result>, "outcome"> & {
  readonly outcome: "killed" | "survived" | "changed" | "untried";
};

/**
 * All mutants that there are, each as its last run left it: what came of one that is another by now counts for nothing.
 * None where there was no run. Throws at a file of another form.
 */
export function readMutants(path: string, declared: readonly DeclaredMutant[]): readonly Mutant[] {
  if (!existsSync(path)) return [];
  const written = matrix.parse(JSON.parse(readFileSync(path, "utf8"))).mutants;
  const known = new Map(written.map((one) => [one.name, one]));
  return declared.map((mutant) => {
    const { name, breaks, cases } = mutant;
    const patch = patchOf(mutant);
    const last = known.get(name);
    if (last?.patch === patch) return last;
    return { name, breaks, cases, patch, outcome: last ? "changed" : "untried", killedBy: [] };
  });
}

/** What to say of a mutant of which nothing is known; nothing of one that was tried. */
export const notTried = ({ outcome }: Pick<Mutant, "outcome">): string | undefined =>
  ({ changed: "not tried since it changed", untried: "not tried yet", killed: undefined, survived: undefined })[
    outcome
  ];

/** “163 mutants: 163 killed, 0 survived”, and how many were not tried where there are any. */
export function countOf(mutants: readonly Mutant[]): string {
  const those = (outcome: Mutant["outcome"]) => mutants.filter((one) => one.outcome === outcome).length;
  const waiting = those("changed") + those("untried");
  const said = `${mutants.length} mutants: ${those("killed")} killed, ${those("survived")} survived`;
  return waiting > 0 ? `${said}, ${waiting} not tried` : said;
}

/** What the page docs/reference/kill-matrix.md says of the last whole run. Throws at a page of another form. */
export function publishedCount(page: string): { readonly count: string; readonly day: string } {
  const [, count, day] = /\*\*(\d+ mutants: .+)\.\*\* Written on (\d{4}-\d\d-\d\d)\./.exec(page) ?? [];
  if (!count || !day) throw new Error("The kill matrix does not say what came of how many mutants, and when.");
  return { count, day };
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
