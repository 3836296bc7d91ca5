/** From what ran to what holds: one word for each requirement, and what it rests on. */
import { chapters, type Requirement, type UnitTest } from "../../e2e/security/requirements/index.ts";
import type { Case, Outcome, UnitOutcome } from "./evidence.ts";
import type { Mutant } from "./sabotage.ts";

export type Status = "met" | "not met" | "not applicable" | "documentation only" | "not run";

export type JudgedCase = Case & { readonly killed: readonly Mutant[] };

export type Judged = Requirement & {
  readonly number: string;
  readonly status: Status;
  /** It is written down that it is not met, and why: no news. */
  readonly isKnown: boolean;
  readonly cases: readonly JudgedCase[];
  readonly units: readonly { readonly test: UnitTest; readonly outcome: Outcome }[];
};

export type JudgedChapter = { readonly id: string; readonly name: string; readonly requirements: readonly Judged[] };

/** Every requirement of every chapter, by what its cases and unit tests came to. */
export function judge(cases: readonly JudgedCase[], units: readonly UnitOutcome[]): readonly JudgedChapter[] {
  return chapters.map(({ id, name, requirements }) => ({
    id,
    name,
    requirements: Object.entries(requirements).map(([number, requirement]) => {
      const own = cases.filter((one) => one.requirements.includes(number));
      const ownUnits = (requirement.unitTests ?? []).map((test) => ({ test, outcome: outcomeOf(test, units) }));
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

/** A test that runs with many values has passed when each of them has. */
export function outcomeOf([file, title]: UnitTest, units: readonly UnitOutcome[]): Outcome {
  const pattern = titlePattern(title);
  const own = units.filter((unit) => unit.file === file && pattern.test(unit.title));
  if (own.some(isRed)) return "failed";
  return own.length > 0 && own.every(({ outcome }) => outcome === "passed") ? "passed" : "not run";
}

/** What matches the titles of a unit test: the placeholders of Vitest stand for anything. */
export const titlePattern = (title: string): RegExp =>
  new RegExp(
    `^${title
      .split(placeholder)
      .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"))
      .join(".*")}$`,
  );

const placeholder = /%[a-z]|\$\w+/;
