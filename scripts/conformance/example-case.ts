/** A case as a run may have left it, for the tests of the report. */
import type { Outcome } from "./evidence.ts";
import type { JudgedCase } from "./judge.ts";

/** One case that shows these requirements. */
export const exampleCase = (outcome: Outcome, requirements: readonly string[]): JudgedCase => ({
  file: "e2e/security/session/sign-out.spec.ts",
  title: "signs out",
  rawTitle: "signs out @LIF-05",
  ids: ["LIF-05"],
  requirements,
  browser: "desktop",
  outcome,
  milliseconds: 1000,
  killed: [],
});
