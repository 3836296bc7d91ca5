/** The report as one page that needs no other file and no script: maps to look at, then every requirement. */
import { caseGroups } from "../../e2e/security/requirements/index.ts";
import type { Outcome } from "./evidence.ts";
import { type Html, html } from "./html.ts";
import type { Judged, JudgedCase, JudgedChapter, JudgedUnit, Status } from "./judge.ts";
import { look } from "./look.ts";
import type { Mutant } from "./sabotage.ts";
import { type Published, sabotageSection } from "./sabotage-section.ts";
import { statuses, summaryOf } from "./statuses.ts";

export type Report = {
  readonly ranAt: string;
  readonly seconds: number;
  readonly chapters: readonly JudgedChapter[];
  readonly cases: readonly JudgedCase[];
  /** What came of the cases that unit tests show. */
  readonly units: Readonly<Record<string, JudgedUnit>>;
  readonly mutants: readonly Mutant[];
  readonly published: Published;
  /** Browsers that the suite asks for and this machine lacks: what is tried in them was not. */
  readonly absentBrowsers: readonly string[];
};

/** The whole page. */
export function pageOf(report: Report): string {
  const { ranAt, seconds, chapters, cases, mutants, published, absentBrowsers } = report;
  const ran = cases.filter(({ outcome }) => outcome !== "not run");
  const failed = ran.filter(({ outcome }) => outcome === "failed");
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>What the security suite shows</title>
<style>${{ html: look }}</style>
</head>
<body>
<header>
<p class="house">Cartwright &amp; Daughters</p>
<h1>What the security suite shows</h1>
<p class="lead">${ran.length} tests ran in ${inMinutes(seconds)}, ${failed.length === 0 ? "none" : failed.length} failed. Written ${ranAt.slice(0, 16).replace("T", " ")} UTC.</p>
${absentBrowsers.map((name) => html`<p class="warning">${name}: not here, so nothing was tried in it.</p>`)}
</header>
<main>
<section aria-labelledby="map"><h2 id="map">Requirements</h2>
${legend(chapters)}
<div class="map">${chapters.map(chapterMap)}</div></section>
<section aria-labelledby="cases"><h2 id="cases">Cases</h2>
<p>By the defence that they attack. A square is a case, and says in how many tests it is tried; “unit” is what no browser can show.</p>
<div class="map">${Object.entries(caseGroups).map(([letters, group]) => groupMap(letters, group, report))}</div></section>
${sabotageSection(mutants, published)}
${chapters.map(chapterSection)}
</main>
</body>
</html>`;
  return `${page.html}\n`;
}

const inMinutes = (seconds: number) => `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;

const all = (chapters: readonly JudgedChapter[]) => chapters.flatMap(({ requirements }) => requirements);

const count = (chapters: readonly JudgedChapter[], status: Status) =>
  all(chapters).filter((one) => one.status === status).length;

/** Each kind can be chosen, and the page then shows that kind alone: by style, without script. */
const legend = (chapters: readonly JudgedChapter[]): Html => html`<fieldset class="legend"><legend>Show</legend>
<label><input type="radio" name="show" id="show-all" checked> all ${all(chapters).length}</label>
${Object.entries(statuses).map(
  ([status, { mark, id }]) =>
    html`<label><input type="radio" name="show" id="show-${id}"> ${badge(id, mark)} ${count(chapters, status as Status)} ${status}</label>`,
)}</fieldset>`;

const badge = (id: string, mark: string): Html => html`<span class="square ${id}" aria-hidden="true">${mark}</span>`;

const chapterMap = ({
  id,
  name,
  requirements,
}: JudgedChapter): Html => html`<div class="card"><h3><a href="#${id}">${name}</a></h3>
<p>${summaryOf(requirements)}</p>
<ul class="squares">${requirements.map(({ number, status, words }) => {
  const { id: kind, mark } = statuses[status];
  return html`<li><a class="square ${kind}" href="#${number}" title="${number}: ${words}"><span class="hidden">${number}, ${status}</span><span aria-hidden="true">${mark}</span></a></li>`;
})}</ul></div>`;

function groupMap(letters: string, { name, cases }: (typeof caseGroups)[string], report: Report): Html {
  const squares = Object.entries(cases).map(([id, words]) => {
    const tests = report.cases.filter((one) => one.ids.includes(id));
    const unit = report.units[id];
    const own = tests.length > 0 ? tests : unit ? [unit] : [];
    const kills = new Set(own.flatMap(({ killed }) => killed.map((mutant) => mutant.name))).size;
    const shown = tests.length === 0 ? "a unit test" : `${tests.length} ${tests.length === 1 ? "test" : "tests"}`;
    const took = own.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
    const noticed = kills === 0 ? "" : `, ${kills} sabotaged defences noticed`;
    const said = `${id}: ${words}; ${shown}${took === 0 ? "" : ` in ${inSeconds(took)}`}${noticed}`;
    return html`<li class="square wide ${kindOf(own.map(({ outcome }) => outcome))}" title="${said}"><span class="hidden">${said}</span><span aria-hidden="true">${id.slice(-2)}<small>${tests.length || "unit"}${kills > 0 && html` ✂${kills}`}</small></span></li>`;
  });
  return html`<div class="card"><h3>${letters} <small>${name}</small></h3><ul class="squares">${squares}</ul></div>`;
}

function kindOf(outcomes: readonly Outcome[]): string {
  if (outcomes.includes("failed")) return statuses["not met"].id;
  const hasPassed = outcomes.length > 0 && outcomes.every((outcome) => outcome === "passed");
  return statuses[hasPassed ? "met" : "not run"].id;
}

const chapterSection = ({
  id,
  name,
  requirements,
}: JudgedChapter): Html => html`<section aria-labelledby="${id}"><h2 id="${id}">${name}</h2>
${requirements.map(requirementOf)}</section>`;

function requirementOf(one: Judged): Html {
  const { id, mark } = statuses[one.status];
  return html`<details class="requirement is-${id}" id="${one.number}"${{ html: one.status === "not met" ? " open" : "" }}>
<summary>${badge(id, mark)}<span class="number">${one.number}</span><span class="words">${one.words}</span><span class="status">${one.level !== undefined && html`level ${one.level}, `}${one.status}</span></summary>
<div class="reasons">
${reasons(one)}
${one.units.length > 0 && html`<ul class="tests">${one.units.map(unitOf)}</ul>`}
${one.cases.length > 0 && html`<ul class="tests">${one.cases.map(caseOf)}</ul>`}
</div></details>`;
}

const withoutTags = (title: string) => title.replaceAll(/\s*@[\w.-]+/g, "").replaceAll(/%[a-z]|\$\w+/g, "…");

const ticks = { passed: "✓", failed: "✕", "not run": "○" } as const;

const reasons = ({ notApplicable, notMet, note, documentedIn }: Judged): Html =>
  html`${[notApplicable, notMet, note].map(
    (reason) => reason !== undefined && html`<p>${reason}</p>`,
  )}${documentedIn !== undefined && html`<p>Documented in <a href="../../${documentedIn}">${documentedIn}</a>.</p>`}`;

const caseOf = ({ ids, title, file, browser, outcome, milliseconds, killed }: JudgedCase): Html =>
  testOf(title, [...ids, browser, ...tookOf(outcome, milliseconds), file], outcome, killed);

const unitOf = ({ test: [file, title], outcome, milliseconds, killed }: JudgedUnit): Html =>
  testOf(withoutTags(title), ["unit test", ...tookOf(outcome, milliseconds), file], outcome, killed);

const testOf = (title: string, facts: readonly string[], outcome: Outcome, killed: readonly Mutant[]): Html =>
  html`<li class="${outcome === "failed" && "red"}">${ticks[outcome]} ${title}
<span class="by">${facts.join(", ")}</span>
${killed.length > 0 && html`<ul class="kills">${killed.map(({ name, breaks }) => html`<li>✂ ${name}: ${breaks}</li>`)}</ul>`}</li>`;

const tookOf = (outcome: Outcome, milliseconds: number) => (outcome === "not run" ? [] : [inSeconds(milliseconds)]);

/** A unit test takes no second, and most of them none of its tenths. */
const inSeconds = (milliseconds: number) =>
  milliseconds < 100 ? `${Math.ceil(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
