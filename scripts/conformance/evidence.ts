/** What the tools report of the suite, as cases and unit tests of ours. */
import { z } from "zod";
import { caseGroups } from "../../e2e/security/requirements/index.ts";

export type Outcome = "passed" | "failed" | "not run";

/** One end-to-end test in one browser. */
export type Case = {
  readonly file: string;
  /** With what stands around it, and without tags. */
  readonly title: string;
  /** Its title alone, as other reports name it. */
  readonly rawTitle: string;
  /** Of our list: `COK-01`. */
  readonly ids: readonly string[];
  /** Of the standards: `ASVS-3.3.1`. */
  readonly requirements: readonly string[];
  readonly browser: string;
  readonly outcome: Outcome;
  readonly milliseconds: number;
};

export type UnitOutcome = {
  readonly file: string;
  readonly title: string;
  readonly outcome: Outcome;
  readonly milliseconds: number;
};

const caseTag = new RegExp(`^(${Object.keys(caseGroups).join("|")})-\\d\\d$`);
const requirementTag = /^(ASVS|WSTG|CS|W3C|WCAG)-/;

const spec = z.object({
  title: z.string(),
  file: z.string(),
  tags: z.array(z.string()),
  tests: z.array(
    z.object({
      projectName: z.string(),
      status: z.enum(["expected", "unexpected", "flaky", "skipped"]),
      results: z.array(z.object({ duration: z.number() })),
    }),
  ),
});
type Spec = z.infer<typeof spec>;
type Suite = { title: string; specs: Spec[]; suites?: Suite[] | undefined };
const suite: z.ZodType<Suite> = z.lazy(() =>
  z.object({ title: z.string(), specs: z.array(spec), suites: z.array(suite).optional() }),
);

/**
 * The cases of a report of Playwright's, or of its list of what it would run, in that order; their files are in `folder`.
 * Throws at another form.
 */
export const casesIn = (report: unknown, folder = "e2e/security"): readonly Case[] =>
  z
    .object({ suites: z.array(suite) })
    .parse(report)
    .suites.flatMap((file) => within(file, []))
    .map((one) => ({ ...one, file: `${folder}/${one.file}` }));

function within({ specs, suites = [] }: Suite, around: readonly string[]): readonly Case[] {
  return [
    ...specs.flatMap((one) => casesOf(one, around)),
    ...suites.flatMap((inner) => within(inner, [...around, inner.title])),
  ];
}

function casesOf({ title, file, tags, tests }: Spec, around: readonly string[]): readonly Case[] {
  return tests.map(({ projectName, status, results }) => ({
    file,
    title: withoutTags([...around, title].join(" › ")),
    rawTitle: title,
    ids: tags.filter((tag) => caseTag.test(tag)),
    requirements: tags.filter((tag) => requirementTag.test(tag)),
    browser: projectName,
    outcome: outcomeOf(status, results.length > 0),
    milliseconds: results.reduce((sum, { duration }) => sum + duration, 0),
  }));
}

function outcomeOf(status: Spec["tests"][number]["status"], hasRun: boolean): Outcome {
  if (!hasRun || status === "skipped") return "not run";
  // What fails now and then shows nothing.
  return status === "expected" ? "passed" : "failed";
}

export const withoutTags = (title: string): string => title.replaceAll(/\s*@[\w.-]+/g, "");

/** What Playwright reports beside its tests: a fault of a file, of the setup or of the teardown, in its words. */
export const faultsIn = (report: unknown): readonly string[] =>
  z
    .object({ errors: z.array(z.object({ message: z.string().optional() })).default([]) })
    .parse(report)
    .errors.map(({ message = "a fault without words" }) => message);

const unitReport = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      assertionResults: z.array(z.object({ title: z.string(), status: z.string(), duration: z.number().nullish() })),
    }),
  ),
});

/** The unit tests of a report of Vitest's, with files named from the folder that is given. */
export const unitTestsIn = (report: unknown, root: string): readonly UnitOutcome[] =>
  unitReport.parse(report).testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ title, status, duration }) => ({
      file: name.replace(`${root}/`, ""),
      title,
      outcome: status === "passed" ? "passed" : status === "failed" ? "failed" : "not run",
      milliseconds: duration ?? 0,
    })),
  );
