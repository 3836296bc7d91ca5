/** Reads Playwright's report of a run: which tests failed, of which case, and whether by what they expect. */
import { stripVTControlCharacters } from "node:util";
import { z } from "zod";

const problem = z.object({ message: z.string().optional() });
const result = z.object({ status: z.string(), errors: z.array(problem) });
const spec = z.object({ title: z.string(), tests: z.array(z.object({ results: z.array(result) })) });
type Suite = { title: string; specs: z.infer<typeof spec>[]; suites?: Suite[] | undefined };
const suite: z.ZodType<Suite> = z.lazy(() =>
  z.object({ title: z.string(), specs: z.array(spec), suites: z.array(suite).optional() }),
);

/** The part of Playwright's JSON report that is looked at. */
export const playwrightReport = z.object({ suites: z.array(suite), errors: z.array(problem) });
export type PlaywrightReport = z.infer<typeof playwrightReport>;

/** One test of a run, under its whole title. `unmet`: it failed, and by an expectation of its own. */
export type Outcome = { readonly title: string; readonly outcome: "passed" | "unmet" | "broken" };

/** Every test that ran, in the order of the report. */
export const outcomesOf = (report: PlaywrightReport): readonly Outcome[] =>
  testsIn(report).flatMap(({ title, results }) =>
    results.filter(({ status }) => status !== "skipped").map((how) => ({ title, outcome: outcomeOf(how) })),
  );

/** The whole title of every test in a report, be it of a run or of `--list`. */
export const titlesIn = (report: PlaywrightReport): readonly string[] => testsIn(report).map(({ title }) => title);

const testsIn = ({ suites }: PlaywrightReport) => suites.flatMap((one) => within(one, []));

type Test = { readonly title: string; readonly results: readonly z.infer<typeof result>[] };

function within({ title, specs, suites = [] }: Suite, around: readonly string[]): readonly Test[] {
  const path = [...around, title];
  const own = specs.flatMap((one) =>
    one.tests.map(({ results }) => ({ title: [...path, one.title].join(" › "), results })),
  );
  return [...own, ...suites.flatMap((inner) => within(inner, path))];
}

/** A fixture that breaks, or a shop that does not open, proves nothing: only what a test expects and does not find. */
function outcomeOf({ status, errors }: z.infer<typeof result>): Outcome["outcome"] {
  if (status === "passed") return "passed";
  return errors.some(({ message = "" }) => isExpectation(stripVTControlCharacters(message))) ? "unmet" : "broken";
}

/**
 * At the beginning of a line: the message ends with lines of the test itself, which has more to expect. Where an address
 * is to match and there is none, that is called an error of type; what the test itself says wrongly is one of its own.
 */
const isExpectation = (message: string) =>
  /^((Type)?Error: )?expect(\.\w+)*\(/m.test(message) && !/^Matcher error: expected value/m.test(message);

/** Does the title name the case? */
export const isOfCase = (title: string, id: string): boolean => new RegExp(`@${id}(?![\\w-])`).test(title);

/** A mutant is killed when each of its cases has a test whose expectation is not met; these are their titles. */
export function killersOf(outcomes: readonly Outcome[], cases: readonly string[]): readonly string[] | undefined {
  const red = outcomes.filter(({ outcome }) => outcome === "unmet").map(({ title }) => title);
  return cases.every((id) => red.some((title) => isOfCase(title, id))) ? red : undefined;
}
