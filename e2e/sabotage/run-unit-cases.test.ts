import { expect, test } from "vitest";
import { unitOutcomes, unitTestsFor } from "./run-unit-cases.ts";

const file = "lib/random/random.test.ts";
const report = {
  testResults: [
    {
      name: `/copy/${file}`,
      assertionResults: [
        ran(
          "a secret is nothing but 32 bytes of the CSPRNG, each of them @ASVS-7.2.3 @ASVS-11.5.1",
          "AssertionError: expected [] to equal [ 32 ]",
        ),
        ran("a name is nothing but 12 bytes of the CSPRNG, each of them @ASVS-7.2.3 @ASVS-11.5.1"),
        ran(
          "in ten thousand secrets each bit is set as often as not, and none comes twice @WSTG-SESS-01",
          "Error: no such table",
        ),
        ran("a code favours no letter", "AssertionError: expected 7 to be 8"),
      ],
    },
  ],
};

test("the tests of a case count, each of them, and by what it expects alone", () => {
  expect(
    unitOutcomes(unitTestsFor({ cases: ["TOK-02", "TOK-01"] }), report).map(
      ({ title, outcome }) => `${title}: ${outcome}`,
    ),
  ).toEqual([
    `${file} › a secret is nothing but 32 bytes of the CSPRNG, each of them @ASVS-7.2.3 @ASVS-11.5.1 @TOK-02: unmet`,
    `${file} › a name is nothing but 12 bytes of the CSPRNG, each of them @ASVS-7.2.3 @ASVS-11.5.1 @TOK-02: passed`,
    `${file} › in ten thousand secrets each bit is set as often as not, and none comes twice @WSTG-SESS-01 @TOK-01: broken`,
  ]);
});

test("a mutant names the unit test of a case that browsers show; without one, browsers are to see it", () => {
  expect(unitTestsFor({ cases: ["TOK-05"] })).toEqual([]);
  expect(unitTestsFor({ cases: ["TOK-02", "TOK-05"] })).toEqual([]);
  const unitTest = ["lib/a.test.ts", "no table holds it"] as const;
  expect(unitTestsFor({ cases: ["TOK-05"], unitTest })).toEqual([{ id: "TOK-05", test: unitTest }]);
});

function ran(title: string, ...failureMessages: string[]) {
  return { title, status: failureMessages.length > 0 ? "failed" : "passed", failureMessages };
}
