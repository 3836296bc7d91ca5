import { exampleCase } from "../../scripts/conformance/example-case.ts";
import { judge, unitOf } from "../../scripts/conformance/judge.ts";
import { pageOf } from "../../scripts/conformance/page.ts";
import { unitCases } from "../security/requirements/index.ts";
import { findings, looks } from "../support/findings.ts";
import { expect, test } from "../support/test.ts";

/** A report that has everything in it: each status, and mutants that were and were not noticed, by tests of both kinds. */
function everything(): string {
  const [id, test] = Object.entries(unitCases)[0] ?? ["", ["", ""]];
  const about = {
    breaks: "Something is not kept from anybody.",
    cases: ["LIF-05", id],
    patch: "1f",
    milliseconds: 900,
  };
  const killedBy = ["security/session/sign-out.spec.ts › signs out @LIF-05", `${test.join(" › ")} @${id}`];
  const mutants = [
    { name: "something-left-open", ...about, outcome: "killed" as const, killedBy },
    { name: "something-else-left-open", ...about, outcome: "survived" as const, killedBy: [] },
    { name: "something-changed", ...about, outcome: "changed" as const, killedBy: [] },
  ];
  // Three that no unit test shows besides.
  const shown = { "ASVS-7.5.2": "passed", "ASVS-7.2.2": "failed", "ASVS-7.4.4": "not run" } as const;
  const cases = Object.entries(shown).map(([number, outcome]) => ({
    ...exampleCase(outcome, [number]),
    killed: mutants.slice(0, 1),
  }));
  const unitTests = [{ file: test[0], title: test[1], outcome: "passed" as const, milliseconds: 12 }];
  return pageOf({
    ranAt: "2026-01-01T12:00:00.000Z",
    seconds: 61,
    // Two chapters have every status there is; what axe looks at takes as long as it is big.
    chapters: judge(cases, unitTests, mutants).filter((chapter) => ["V3", "V7"].includes(chapter.id)),
    cases,
    units: { [id]: unitOf(test, unitTests, mutants) },
    mutants,
    published: { count: "", day: "" },
    absentBrowsers: ["Firefox"],
  });
}

for (const { look, ...options } of looks) {
  test.describe(look, () => {
    test.use(options);

    test("axe finds nothing on the report of the security suite with all of it open, and nothing is wider than the window", async ({
      page,
    }) => {
      test.slow();
      await page.setContent(everything());
      await page.evaluate(() => {
        for (const details of document.querySelectorAll("details")) details.open = true;
      });
      await expect(page.getByRole("table")).toContainText("something-else-left-open (not noticed)");
      expect(await findings(page)).toEqual([]);
      const [needed, there] = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return [scrollWidth, clientWidth];
      });
      expect(needed).toBeLessThanOrEqual(there ?? 0);
    });
  });
}
