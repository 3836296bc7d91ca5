/** That a report without its evidence is never green. */
import { expect, test } from "vitest";
import type { Outcome } from "./evidence.ts";
import { exampleCase } from "./example-case.ts";
import { type JudgedUnit, judge } from "./judge.ts";
import { complaintsAbout, leavesAllIn, type ToolRun } from "./verdict.ts";

const fine: ToolRun = { name: "Playwright", hasSucceeded: true, hasReported: true, faults: [], hasFailedTest: false };
const shown = exampleCase("passed", ["ASVS-7.5.2"]);
/** Of all requirements only the one that the example shows: the others are nobody's here. */
const only = (outcome: Outcome) =>
  judge([exampleCase(outcome, ["ASVS-7.5.2"])], []).map((chapter) => ({
    ...chapter,
    requirements: chapter.requirements.filter(({ number }) => number === "ASVS-7.5.2"),
  }));
const evidence = {
  ...{ chapters: only("passed"), cases: [shown], units: {}, unitTests: [] },
  ...{ tools: [fine], mutants: [], isWhole: true },
};
const unit = (outcome: Outcome): JudgedUnit => ({ test: ["a.test.ts", "x"], outcome, milliseconds: 0, killed: [] });

test("what has run and passed is nothing to complain about", () => {
  expect(complaintsAbout(evidence)).toEqual([]);
});

test("a requirement that was not run is one when everything should have been, and none when some was asked for", () => {
  const unrun = exampleCase("not run", ["ASVS-7.5.2"]);
  const part = { ...evidence, chapters: only("not run"), cases: [shown, unrun] };
  expect(complaintsAbout({ ...part, isWhole: false })).toEqual([]);
  expect(complaintsAbout(part)).toEqual([
    "ASVS-7.5.2 was not run: some of what shows it did not run.",
    "e2e/security/session/sign-out.spec.ts: “signs out” did not run in desktop.",
  ]);
});

test("a requirement that is not met is one, whatever was asked for", () => {
  const failed = { ...evidence, chapters: only("failed"), cases: [exampleCase("failed", ["ASVS-7.5.2"])] };
  const tools = [{ ...fine, hasSucceeded: false, hasFailedTest: true }];
  for (const isWhole of [true, false])
    expect(complaintsAbout({ ...failed, tools, isWhole })).toEqual([expect.stringMatching(/^ASVS-7.5.2 is not met: /)]);
});

test.each([
  [{ hasReported: false, hasSucceeded: false }, "Playwright left no report."],
  [{ hasReported: false }, "Playwright left no report."],
  [{ faults: ["the shop did not close"], hasSucceeded: false }, "Playwright: the shop did not close"],
  [
    { faults: ["the shop did not close"], hasSucceeded: false, hasFailedTest: true },
    "Playwright: the shop did not close",
  ],
  [{ hasSucceeded: false }, "Playwright failed, though none of its tests did."],
])("a tool that has not done its work is one: %o", (trouble, complaint) => {
  for (const isWhole of [true, false])
    expect(complaintsAbout({ ...evidence, tools: [{ ...fine, ...trouble }], isWhole })).toEqual([complaint]);
});

test("a case whose unit test failed, or is not there any more, is one", () => {
  expect(complaintsAbout({ ...evidence, units: { "TOK-01": unit("failed"), "TOK-02": unit("not run") } })).toEqual([
    "TOK-01: its unit test failed.",
    "TOK-02: its unit test did not run.",
  ]);
});

test("a unit test that failed beside those that are named is one", () => {
  const failed = { file: "a.test.ts", title: "x", outcome: "failed", milliseconds: 0 } as const;
  expect(complaintsAbout({ ...evidence, unitTests: [failed] })).toEqual(["a.test.ts: “x” failed."]);
});

test("a sabotage that nobody noticed, or that was not tried as it is now, is one", () => {
  const mutant = { name: "no-seal", breaks: "…", cases: ["TOK-05"], patch: "1f", killedBy: [] };
  const mutants = (["killed", "survived", "changed", "untried"] as const).map((outcome) => ({ ...mutant, outcome }));
  expect(complaintsAbout({ ...evidence, mutants, isWhole: false })).toEqual([
    "Sabotage no-seal: survived: no test noticed.",
    "Sabotage no-seal: not tried since it changed.",
    "Sabotage no-seal: not tried yet.",
  ]);
});

test("that nothing ran at all is one", () => {
  expect(complaintsAbout({ ...evidence, cases: [], isWhole: false })).toEqual(["No case ran."]);
});

test("a run is whole unless it was told what to run", () => {
  for (const whole of [[], ["--workers=1"], ["--trace=on", "--workers=2"]]) expect(leavesAllIn(whole)).toBe(true);
  for (const part of [["session/cookies"], ["--grep", "@ROT"], ["--project=desktop"], ["--shard=1/2"]])
    expect(leavesAllIn(part)).toBe(false);
});
