/** That the mutants still fit the product and the suite: whoever moves a defence, or names a test otherwise, is told here. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { caseGroups } from "../../security/requirements/index.ts";
import { isOfCase, playwrightReport, titlesIn } from "../judge.ts";
import type { Mutant } from "../mutant.ts";
import { titlesFor } from "../run-cases.ts";
import { unitTestsFor } from "../run-unit-cases.ts";
import { schemata } from "../schemata.ts";
import { mutantGroups } from "./index.ts";

const mutants = mutantGroups.flatMap((group) => group.mutants);
const titles: string[] = [];

beforeAll(() => {
  const listing = spawnSync(
    process.execPath,
    ["node_modules/@playwright/test/cli.js", "test", "--list", "--reporter=json"],
    { encoding: "utf8", env: { ...process.env, NODE_OPTIONS: "--conditions=react-server" }, maxBuffer: 2 ** 26 },
  );
  titles.push(...titlesIn(playwrightReport.parse(JSON.parse(listing.stdout))));
});

test("there are eighty at least, each with a name of its own that says what is broken", () => {
  expect(mutants.length).toBeGreaterThanOrEqual(80);
  expect(mutants.map(({ name }) => name).filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)+$/.test(name))).toEqual([]);
  expect(new Set(mutants.map(({ name }) => name)).size).toBe(mutants.length);
});

test("every patch applies to the product as it is", () => {
  const byFile = [...Map.groupBy(mutants, ({ file }) => file)];
  for (const [file, own] of byFile) schemata(file, readFileSync(file, "utf8"), own);
});

test("every group of cases has a mutant", () => {
  const attacked = new Set(mutants.flatMap(({ cases }) => cases).map((id) => id.slice(0, 3)));
  expect(Object.keys(caseGroups).filter((letters) => !attacked.has(letters))).toEqual([]);
});

test("every case that a mutant names has a test that sees it", () => {
  const isSeen = (mutant: Mutant, id: string) => {
    const [unit] = unitTestsFor({ ...mutant, cases: [id] });
    if (unit) return readFileSync(unit.test[0], "utf8").includes(`"${unit.test[1]}"`);
    const watching = new RegExp(titlesFor(mutant));
    return titles.some((title) => watching.test(title) && isOfCase(title, id));
  };
  const unseen = mutants.filter((mutant) => !mutant.cases.length || !mutant.cases.every((id) => isSeen(mutant, id)));
  expect(unseen.map(({ name }) => name)).toEqual([]);
});
