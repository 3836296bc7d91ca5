/** Whether a run of the suite may be called green: a report without its evidence is none. */
import type { UnitOutcome } from "./evidence.ts";
import type { JudgedCase, JudgedChapter, JudgedUnit } from "./judge.ts";
import { type Mutant, notTried } from "./sabotage.ts";

/** What became of one of the tools that run the tests. */
export type ToolRun = {
  readonly name: string;
  /** By its exit code. */
  readonly hasSucceeded: boolean;
  /** Has it left what it had to write? */
  readonly hasReported: boolean;
  /** What it says went wrong beside the tests: in the setup, in the teardown. */
  readonly faults: readonly string[];
  /** Of its own tests, has one failed? That alone explains an exit code. */
  readonly hasFailedTest: boolean;
};

type Evidence = {
  readonly chapters: readonly JudgedChapter[];
  readonly cases: readonly JudgedCase[];
  /** The cases that unit tests show. */
  readonly units: Readonly<Record<string, JudgedUnit>>;
  readonly unitTests: readonly UnitOutcome[];
  readonly tools: readonly ToolRun[];
  /** None where no defence was ever taken away: that is no part of the run, but where it was, its holes are the suite's. */
  readonly mutants: readonly Mutant[];
  /** Nothing was left out by what the command was told. */
  readonly isWhole: boolean;
};

/** Why the run is not green, a sentence each; none when it is. */
export function complaintsAbout(evidence: Evidence): readonly string[] {
  const { chapters, cases, units, unitTests, tools, mutants, isWhole } = evidence;
  const all = chapters.flatMap(({ requirements }) => requirements);
  const unmet = all.filter(({ status, isKnown }) => status === "not met" && !isKnown);
  const unseen = isWhole ? all.filter(({ status }) => status === "not run") : [];
  const unrun = isWhole ? cases.filter(({ outcome }) => outcome === "not run") : [];
  // Unit tests are run whole whatever the rest is told.
  const unshown = Object.entries(units).filter(([, { outcome }]) => outcome !== "passed");
  return [
    ...tools.flatMap(troubleWith),
    ...(cases.every(({ outcome }) => outcome === "not run") ? ["No case ran."] : []),
    ...unmet.map(({ number, words }) => `${number} is not met: ${words}`),
    ...unseen.map(({ number }) => `${number} was not run: some of what shows it did not run.`),
    ...unrun.map(({ file, title, browser }) => `${file}: “${title}” did not run in ${browser}.`),
    ...unshown.map(([id, { outcome }]) => `${id}: its unit test ${outcome === "failed" ? "failed" : "did not run"}.`),
    ...unitTests.filter(({ outcome }) => outcome === "failed").map(({ file, title }) => `${file}: “${title}” failed.`),
    ...mutants.flatMap(troubleWithMutant),
  ];
}

function troubleWithMutant(mutant: Mutant): readonly string[] {
  const trouble = mutant.outcome === "survived" ? "survived: no test noticed" : notTried(mutant);
  return trouble ? [`Sabotage ${mutant.name}: ${trouble}.`] : [];
}

function troubleWith({ name, hasSucceeded, hasReported, faults, hasFailedTest }: ToolRun): readonly string[] {
  if (!hasReported) return [`${name} left no report.`];
  if (faults.length > 0) return faults.map((fault) => `${name}: ${fault}`);
  return hasSucceeded || hasFailedTest ? [] : [`${name} failed, though none of its tests did.`];
}

/** Do these parameters of Playwright's leave every case in? */
export const leavesAllIn = (parameters: readonly string[]): boolean =>
  parameters.every((parameter) => /^--(workers|trace|timeout|max-failures)=/.test(parameter));
