/** What the report says, for each way in which a run can go. */
import { expect, test } from "vitest";
import { casesIn, faultsIn, type Outcome, unitTestsIn } from "./evidence.ts";
import { exampleCase } from "./example-case.ts";
import { html } from "./html.ts";
import { judge, statusOf, unitOf } from "./judge.ts";
import { pageOf } from "./page.ts";
import { byCase, mutantsOf, mutantsOfUnit } from "./sabotage.ts";

const words = "Signing out signs out";
const empty = {
  ...{ ranAt: "2026-01-01T12:00:00.000Z", seconds: 61, chapters: [], cases: [], units: {}, mutants: [] },
  ...{ published: { count: "7 mutants: 7 killed, 0 survived", day: "2026-01-01" }, absentBrowsers: [] },
};

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

test("a unit test that runs with many values has passed when each of them has, and took as long as all", () => {
  const run = (...outcomes: Outcome[]) =>
    outcomes.map((outcome) => ({ file: "a.test.ts", title: "x is y", outcome, milliseconds: 3 }));
  const of = (title: string, ...outcomes: Outcome[]) => unitOf(["a.test.ts", title], run(...outcomes), []);
  expect(of("%s is y", "passed", "passed")).toMatchObject({ outcome: "passed", milliseconds: 6 });
  expect(of("%s is y", "passed", "failed")).toMatchObject({ outcome: "failed", milliseconds: 6 });
  expect(of("%s is z", "passed")).toMatchObject({ outcome: "not run", milliseconds: 0 });
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
  const assertionResults = [
    { title: "is y", status: "passed", duration: 3.5 },
    { title: "is z", status: "skipped", duration: null },
  ];
  const report = { testResults: [{ name: "/house/lib/a.test.ts", assertionResults }] };
  expect(unitTestsIn(report, "/house")).toEqual([
    { file: "lib/a.test.ts", title: "is y", outcome: "passed", milliseconds: 3.5 },
    { file: "lib/a.test.ts", title: "is z", outcome: "not run", milliseconds: 0 },
  ]);
});

test("what went wrong beside the tests of Playwright is heard", () => {
  expect(faultsIn({ errors: [{ message: "the shop did not close" }, {}] })).toEqual([
    "the shop did not close",
    "a fault without words",
  ]);
  expect(faultsIn({ suites: [] })).toEqual([]);
});

test("a mutant stands with the test that noticed it, whatever tags it had then", () => {
  const mutant = { name: "keep", breaks: "…", cases: ["LIF-05"], patch: "1f", outcome: "killed" as const };
  const noticed = { ...mutant, killedBy: ["security/session/sign-out.spec.ts › signs out @LIF-05"] };
  const elsewhere = { ...mutant, killedBy: ["security/session/sign-out.spec.ts › never signs out @LIF-05"] };
  expect(mutantsOf({ rawTitle: "signs out @LIF-05 @ASVS-7.4.1" }, [noticed, elsewhere])).toEqual([noticed]);
});

test("a mutant stands with the unit test that noticed it, whatever values that ran with", () => {
  const bare = { name: "", breaks: "", cases: [], patch: "1f", outcome: "killed" as const };
  const of = (...killedBy: string[]) => ({ ...bare, killedBy });
  const noticed = of("lib/a.test.ts › a secret is 32 bytes @TOK-02");
  const elsewhere = [
    of("lib/b.test.ts › a secret is 32 bytes @TOK-02"),
    of("lib/a.test.ts › a secret is long @TOK-02"),
  ];
  expect(mutantsOfUnit(["lib/a.test.ts", "$what is $bytes bytes @ASVS-7.2.3"], [noticed, ...elsewhere])).toEqual([
    noticed,
  ]);
});

test("the matrix says of each case which of its own tests noticed what", () => {
  const killedBy = [
    "security/session/reuse.spec.ts › a thief › is out @THF-01",
    "security/session/reuse.spec.ts › tells @AUD-04",
  ];
  const mutant = {
    ...{ name: "keep", breaks: "…", cases: ["THF-01", "THF-05"], patch: "1f" },
    ...{ outcome: "survived" as const, killedBy },
  };
  const own = byCase([mutant]).filter(({ noticed }) => noticed.length > 0);
  expect(own.map(({ id, noticed }) => [id, ...noticed.flatMap(({ by }) => by)])).toEqual([
    ["THF-01", { file: "e2e/security/session/reuse.spec.ts", title: "a thief › is out" }],
    ["THF-05"],
  ]);
});

test("whatever a title holds is only text in the page", () => {
  const nasty = { ...exampleCase("passed", ["ASVS-7.4.1"]), title: `<script>alert("it's")</script>` };
  const chapters = judge([nasty], []);
  const page = pageOf({ ...empty, chapters, cases: [nasty] });
  expect(page).not.toContain("<script");
  expect(page).toContain("&lt;script&gt;alert(&quot;it&#39;s&quot;)&lt;/script&gt;");
  expect(html`<p>${[html`<b>${"<"}</b>`, undefined, false, 7]}</p>`).toEqual({ html: "<p><b>&lt;</b>7</p>" });
});

test("a case that a unit test shows says how long that took and what it noticed", () => {
  const killedBy = ["lib/random/random.test.ts › in ten thousand secrets each bit is set as often as not @TOK-01"];
  const mutants = [
    { name: "one-of-256", breaks: "…", cases: ["TOK-01"], patch: "1f", outcome: "killed" as const, killedBy },
  ];
  const test = ["lib/random/random.test.ts", "in ten thousand secrets each bit is set as often as not"] as const;
  const outcomes = [{ file: test[0], title: test[1], outcome: "passed" as const, milliseconds: 42 }];
  const units = { "TOK-01": unitOf(test, outcomes, mutants) };
  const page = pageOf({ ...empty, units, mutants });
  expect(page).toContain("a unit test in 42 ms, 1 sabotaged defences noticed");
  expect(page).toContain("✂ in ten thousand secrets each bit is set as often as not, lib/random/random.test.ts");
  expect(page).toContain("<td>1 of 1</td>");
});

test("where nothing was sabotaged the page says what is published, and which browser is not here", () => {
  const page = pageOf({ ...empty, absentBrowsers: ["Firefox"] });
  expect(page).toContain("as of 2026-01-01: 7 mutants: 7 killed, 0 survived.");
  expect(page).toContain("Firefox: not here");
  expect(pageOf(empty)).not.toContain("not here");
});
