import { describe, expect, test } from "vitest";
import { isOfCase, killersOf, outcomesOf, playwrightReport, titlesIn } from "./judge.ts";

const unmet = "Error: \u001b[2mexpect(\u001b[22mreceived\u001b[2m).\u001b[22mtoBe(expected)";
const nothing = "TypeError: expect(received).toMatch(expected)\n\nMatcher error: received value must be a string";
const wrongly =
  "TypeError: expect(received).toMatch(expected)\n\nMatcher error: expected value must be a string or RegExp";
const ran = (title: string, status: string, message?: string) => ({
  title,
  tests: [{ results: [{ status, errors: message ? [{ message }] : [] }] }],
});
const report = playwrightReport.parse({
  config: {},
  errors: [],
  suites: [
    {
      title: "session/cookies.spec.ts",
      specs: [ran("no script can read it @COK-03", "failed", unmet)],
      suites: [
        {
          title: "in a browser",
          specs: [
            ran("it stays @COK-01", "passed"),
            ran("it comes @COK-01", "failed", "Error: locator.click: Test ended."),
            ran("it goes @COK-02", "timedOut", "Test timeout of 90000ms exceeded."),
            ran("it waits @COK-02", "failed", "Error: nobody came\n\nexpect(locator).toBeVisible() failed"),
            ran("it reads @COK-02", "failed", "Error: no row\n\n> 7 |   await row();\n  8 |   expect(it).toBe(true);"),
            ran("it leads nowhere @COK-02", "failed", nothing),
            ran("it expects what is none @COK-02", "failed", wrongly),
            ran("it is left out @COK-09", "skipped"),
          ],
        },
      ],
    },
  ],
});

describe("a test that failed", () => {
  test("counts by what it expects alone: not by a page that broke, nor by time that ran out", () => {
    expect(outcomesOf(report).map(({ title, outcome }) => `${title.split(" › ").at(-1)}: ${outcome}`)).toEqual([
      "no script can read it @COK-03: unmet",
      "it stays @COK-01: passed",
      "it comes @COK-01: broken",
      "it goes @COK-02: broken",
      "it waits @COK-02: unmet",
      "it reads @COK-02: broken",
      "it leads nowhere @COK-02: unmet",
      "it expects what is none @COK-02: broken",
    ]);
  });

  test("is named with its file and all that it stands in", () => {
    expect(titlesIn(report)).toContain("session/cookies.spec.ts › in a browser › it stays @COK-01");
  });
});

describe("a mutant", () => {
  const outcomes = outcomesOf(report);

  test("is killed when every one of its cases has a test whose expectation is not met", () => {
    expect(killersOf(outcomes, ["COK-02", "COK-03"])).toHaveLength(3);
  });

  test("survives as long as one of them has none", () => {
    expect(killersOf(outcomes, ["COK-03", "COK-01"])).toBeUndefined();
    expect(killersOf([], ["COK-03"])).toBeUndefined();
  });

  test("is not killed by a case whose name only begins alike", () => {
    expect(isOfCase("it goes @COK-10", "COK-1")).toBe(false);
    expect(isOfCase("it goes @COK-1 @ASVS-3.3.1", "COK-1")).toBe(true);
  });
});
