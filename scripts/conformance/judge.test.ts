/** What the report says, for each way in which a run can go. */
import { expect, test } from "vitest";
import { type Case, casesIn, type Outcome, unitTestsIn } from "./evidence.ts";
import { html } from "./html.ts";
import { judge, outcomeOf, statusOf } from "./judge.ts";
import { pageOf } from "./page.ts";
import { mutantsOf } from "./sabotage.ts";

const words = "Signing out signs out";

test.each([
  ["met", { words }, ["passed", "passed"]],
  ["not met", { words }, ["passed", "failed"]],
  ["not met", { words }, []],
  ["not run", { words }, ["passed", "not run"]],
  ["not met", { words, notMet: "Nobody has built it." }, ["passed"]],
  ["not applicable", { words, notApplicable: "There is none." }, []],
  ["documentation only", { words, documentedIn: "docs/explanation/session-protocol.md" }, []],
  ["met", { words, documentedIn: "docs/explanation/session-protocol.md" }, ["passed"]],
] as const)("a requirement is %s: %j with %j", (status, requirement, outcomes) => {
  expect(statusOf(requirement, outcomes)).toBe(status);
});

test("a case that fails makes every requirement that it shows unmet, and is news even where one is known not to be met", () => {
  const failed = exampleCase("failed", ["ASVS-7.4.1", "ASVS-6.5.5"]);
  const judged = judge([failed], []).flatMap(({ requirements }) => requirements);
  const about = (number: string) => judged.find((one) => one.number === number);
  expect(about("ASVS-7.4.1")).toMatchObject({ status: "not met", isKnown: false });
  expect(about("ASVS-6.5.5")).toMatchObject({ status: "not met", isKnown: false });
  expect(about("ASVS-13.3.4")).toMatchObject({ status: "not met", isKnown: true });
});

test("a unit test that runs with many values has passed when each of them has", () => {
  const run = (...outcomes: Outcome[]) => outcomes.map((outcome) => ({ file: "a.test.ts", title: "x is y", outcome }));
  expect(outcomeOf(["a.test.ts", "%s is y"], run("passed", "passed"))).toBe("passed");
  expect(outcomeOf(["a.test.ts", "%s is y"], run("passed", "failed"))).toBe("failed");
  expect(outcomeOf(["a.test.ts", "%s is z"], run("passed"))).toBe("not run");
});

test("a report of Playwright's is read with what stands around a case, and what is flaky has failed", () => {
  const spec = (status: string, results: { duration: number }[]) => ({
    title: "is over @LIF-01 @ASVS-7.3.1 @phone",
    file: "session/timeouts.spec.ts",
    tags: ["LIF-01", "ASVS-7.3.1", "phone"],
    tests: [{ projectName: "phone", status, results }],
  });
  const specs = [spec("expected", [{ duration: 7 }]), spec("flaky", [{ duration: 7 }]), spec("skipped", [])];
  const report = { suites: [{ title: "a file", specs: [], suites: [{ title: "a session", specs }] }] };
  expect(casesIn(report).map(({ outcome }) => outcome)).toEqual(["passed", "failed", "not run"]);
  expect(casesIn(report)[0]).toEqual({
    file: "e2e/security/session/timeouts.spec.ts",
    title: "a session › is over",
    rawTitle: "is over @LIF-01 @ASVS-7.3.1 @phone",
    ids: ["LIF-01"],
    requirements: ["ASVS-7.3.1"],
    browser: "phone",
    outcome: "passed",
    milliseconds: 7,
  });
});

test("a report of Vitest's is read with files as the house names them", () => {
  const assertionResults = [{ title: "is y", status: "passed" }];
  const report = { testResults: [{ name: "/house/lib/a.test.ts", assertionResults }] };
  expect(unitTestsIn(report, "/house")).toEqual([{ file: "lib/a.test.ts", title: "is y", outcome: "passed" }]);
});

test("a mutant stands with the test that noticed it, whatever tags it had then", () => {
  const mutant = { name: "keep", breaks: "…", cases: ["LIF-05"], outcome: "killed" as const };
  const noticed = { ...mutant, killedBy: ["security/session/sign-out.spec.ts › signs out @LIF-05"] };
  const elsewhere = { ...mutant, killedBy: ["security/session/sign-out.spec.ts › never signs out @LIF-05"] };
  expect(mutantsOf({ rawTitle: "signs out @LIF-05 @ASVS-7.4.1" }, [noticed, elsewhere])).toEqual([noticed]);
});

test("whatever a title holds is only text in the page", () => {
  const nasty = { ...exampleCase("passed", ["ASVS-7.4.1"]), title: `<script>alert("it's")</script>` };
  const chapters = judge([nasty], []);
  const page = pageOf({
    ranAt: "2026-01-01T12:00:00.000Z",
    seconds: 61,
    chapters,
    cases: [nasty],
    units: {},
    mutants: [],
  });
  expect(page).not.toContain("<script");
  expect(page).toContain("&lt;script&gt;alert(&quot;it&#39;s&quot;)&lt;/script&gt;");
  expect(html`<p>${[html`<b>${"<"}</b>`, undefined, false, 7]}</p>`).toEqual({ html: "<p><b>&lt;</b>7</p>" });
});

const exampleCase = (outcome: Outcome, requirements: string[]): Case & { killed: [] } => ({
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
