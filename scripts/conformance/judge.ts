/** From what ran to what holds: one word for each requirement, and what it rests on. */
import { chapters, type Requirement, type UnitTest } from "../../e2e/security/requirements/index.ts";
import type { Case, Outcome, UnitOutcome } from "./evidence.ts";
import { type Mutant, mutantsOfUnit } from "./sabotage.ts";
import { titlePattern } from "./title-pattern.ts";

export type Status = "met" | "not met" | "not applicable" | "documentation only" | "not run";

export type JudgedCase = Case & { readonly killed: readonly Mutant[] };

/** A unit test that shows something, over all the values that it runs with. */
export type JudgedUnit = {
  readonly test: UnitTest;
  readonly outcome: Outcome;
  readonly milliseconds: number;
  readonly killed: readonly Mutant[];
};

export type Judged = Requirement & {
  readonly number: string;
  readonly status: Status;
  /** It is written down that it is not met, and why: no news. */
  readonly isKnown: boolean;
  readonly cases: readonly JudgedCase[];
  readonly units: readonly JudgedUnit[];
};

export type JudgedChapter = { readonly id: string; readonly name: string; readonly requirements: readonly Judged[] };

/** Every requirement of every chapter, by what its cases and unit tests came to. */
export function judge(
  cases: readonly JudgedCase[],
  units: readonly UnitOutcome[],
  mutants: readonly Mutant[] = [],
): readonly JudgedChapter[] {
  return chapters.map(({ id, name, requirements }) => ({
    id,
    name,
    requirements: Object.entries(requirements).map(([number, requirement]) => {
      const own = cases.filter((one) => one.requirements.includes(number));
      const ownUnits = (requirement.unitTests ?? []).map((test) => unitOf(test, units, mutants));
      const status = statusOf(
        requirement,
        [...own, ...ownUnits].map(({ outcome }) => outcome),
      );
      const isKnown = status === "not met" && requirement.notMet !== undefined && !own.some(isRed);
      return { ...requirement, number, status, isKnown, cases: own, units: ownUnits };
    }),
  }));
}

const isRed = ({ outcome }: { outcome: Outcome }) => outcome === "failed";

/** One that asks for documentation besides is met by what runs; what nothing shows is not met. */
export function statusOf(requirement: Requirement, outcomes: readonly Outcome[]): Status {
  if (outcomes.includes("failed") || requirement.notMet !== undefined) return "not met";
  if (requirement.notApplicable !== undefined) return "not applicable";
  if (outcomes.length === 0) return requirement.documentedIn === undefined ? "not met" : "documentation only";
  return outcomes.includes("not run") ? "not run" : "met";
}

/** A test that runs with many values has passed when each of them has; they took as long as all of them together. */
export function unitOf(test: UnitTest, units: readonly UnitOutcome[], mutants: readonly Mutant[]): JudgedUnit {
  const [file, title] = test;
  const pattern = titlePattern(title);
  const own = units.filter((unit) => unit.file === file && pattern.test(unit.title));
  const milliseconds = own.reduce((sum, unit) => sum + unit.milliseconds, 0);
  const killed = mutantsOfUnit(test, mutants);
  if (own.some(isRed)) return { test, outcome: "failed", milliseconds, killed };
  const hasPassed = own.length > 0 && own.every(({ outcome }) => outcome === "passed");
  return { test, outcome: hasPassed ? "passed" : "not run", milliseconds, killed };
}
