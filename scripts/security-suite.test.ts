/** What the security suite says of itself, checked against the suite. */
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { caseGroups, caseWords, chapters, tagsIn, unitCases } from "../e2e/security/requirements/index.ts";
import type { Case } from "./conformance/evidence.ts";
import { listedCases, listedPortableCases } from "./conformance/list.ts";
import { referenceOf } from "./conformance/reference.ts";

const requirements = Object.assign({}, ...chapters.map((chapter) => chapter.requirements));
const folder = mkdtempSync(join(tmpdir(), "cases-"));
let cases: readonly Case[];
let portable: readonly Case[];

beforeAll(async () => {
  cases = await listedCases(folder);
  portable = await listedPortableCases(folder);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

test("every case says what it shows: of our list, and of a standard", () => {
  expect(cases.length).toBeGreaterThan(300);
  const silent = cases.filter(({ ids, requirements: numbers }) => ids.length === 0 || numbers.length === 0);
  expect(silent.map(({ file, title }) => `${file}: ${title}`)).toEqual([]);
});

test("every tag names what there is", () => {
  expect([...cases, ...portable].flatMap(({ ids }) => ids).filter((id) => !(id in caseWords))).toEqual([]);
  expect(cases.flatMap((one) => one.requirements).filter((number) => !(number in requirements))).toEqual([]);
});

test("so does every tag of the tests elsewhere, of units and in browsers", () => {
  const tests = globSync("{app,components,lib,prisma,scripts,e2e}/**/*.{test,spec}.{ts,tsx}")
    // These hold titles that are made up.
    .filter((path) => !/^(scripts\/conformance|e2e\/sabotage|e2e\/targets\/harness)\//.test(path));
  const titles = tests.flatMap((path) => readFileSync(path, "utf8").match(/["`].* @[A-Z].*["`]/g) ?? []);
  expect(titles.length).toBeGreaterThan(400);
  // Of WCAG more is shown elsewhere than the suite answers for: e2e/accessibility.
  const tags = titles.flatMap(tagsIn).filter((tag) => /^([A-Z]{3}-\d|ASVS-|WSTG-|CS-|W3C-)/.test(tag));
  expect([...new Set(tags)].filter((tag) => !(tag in caseWords) && !(tag in requirements))).toEqual([]);
});

test("every case for any shop says which requirement of a standard it shows", () => {
  expect(portable.length).toBeGreaterThan(60);
  expect(portable.filter((one) => one.requirements.length === 0).map(({ title }) => title)).toEqual([]);
});

test("every case of the list is tried", () => {
  const tried = new Set([...cases.flatMap(({ ids }) => ids), ...Object.keys(unitCases)]);
  expect(Object.keys(caseWords).filter((id) => !tried.has(id))).toEqual([]);
  for (const [letters, group] of Object.entries(caseGroups)) {
    expect(Object.keys(group.cases).filter((id) => !id.startsWith(`${letters}-`))).toEqual([]);
  }
});

test("no two cases have one title: reports tell them apart by it", () => {
  const titles = [...cases, ...portable].map(({ file, title }) => `${file}: ${title}`);
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
});

test.each(["playwright.config.ts", "conformance.config.ts"])(
  "a case has the scripts of its pages when it asks for them, and no other has (%s)",
  async (configuration) => {
    const listed = (await listedCases(folder, configuration)).filter(({ ids }) => ids.length > 0);
    const run = (browser: string) => listed.filter((one) => one.browser === browser).map(({ rawTitle }) => rawTitle);
    expect(run("no-javascript").filter((title) => title.includes("@javascript"))).toEqual([]);
    expect(run("desktop").filter((title) => !title.includes("@javascript"))).toEqual([]);
    expect(new Set(listed.map(({ file, title }) => `${file}: ${title}`)).size).toBe(cases.length);
  },
);

test.each(globSync(["e2e/security/**/*.spec.ts", "e2e/targets/cases/*.spec.ts"]))(
  "%s begins with the attack and with how it is shown",
  (path) => {
    expect(readFileSync(path, "utf8")).toMatch(/^\/\*\*\n \* Attack: .+\n \* Shown .+\n/);
  },
);

describe("every requirement", () => {
  test.each(chapters)("of $name is answered, and in one way", ({ requirements: own }) => {
    const shown = new Set(cases.flatMap((one) => one.requirements));
    for (const [number, { unitTests = [], documentedIn, notApplicable, notMet }] of Object.entries(own)) {
      const isShown = shown.has(number) || unitTests.length > 0;
      expect(isShown || [documentedIn, notApplicable, notMet].some(Boolean), `${number} is answered`).toBe(true);
      expect(notApplicable !== undefined && (isShown || notMet !== undefined), `${number} is and is not`).toBe(false);
    }
  });

  test("names unit tests and documents that there are", () => {
    const named = chapters.flatMap((chapter) => Object.values(chapter.requirements));
    const tests = [...Object.values(unitCases), ...named.flatMap(({ unitTests = [] }) => unitTests)];
    const isThere = ([file, title]: (typeof tests)[number]) =>
      existsSync(file) && readFileSync(file, "utf8").includes(`"${title}"`);
    expect(tests.filter((one) => !isThere(one))).toEqual([]);
    expect(named.flatMap(({ documentedIn = [] }) => documentedIn).filter((path) => !existsSync(path))).toEqual([]);
  });

  // Chapter, sections and how many each has, as in the standard: none is left out by mistake.
  test.each([
    ["V3", [1, 3, 5, 8, 8, 1, 5]],
    ["V6", [3, 12, 8, 6, 8, 4, 2, 4]],
    ["V7", [3, 4, 2, 5, 3, 2]],
    ["V16", [1, 5, 4, 3, 4]],
  ] as const)("of ASVS %s stands there", (id, sections) => {
    const numbers = sections.flatMap((count, section) =>
      Array.from({ length: count }, (_, index) => `ASVS-${id.slice(1)}.${section + 1}.${index + 1}`),
    );
    expect(Object.keys(chapters.find((chapter) => chapter.id === id)?.requirements ?? {})).toEqual(numbers);
  });
});

test("the reference of all cases is up to date: npm run security-cases writes it", () => {
  expect(readFileSync("docs/reference/security-cases.md", "utf8")).toBe(referenceOf(cases, portable));
});
