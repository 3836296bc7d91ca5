/** The part of the report that says what the suite noticed when the shop was broken: by case, and by what was broken. */
import { type Html, html } from "./html.ts";
import { byCase, countOf, type Mutant, type Noticed, notTried, testOf } from "./sabotage.ts";

/** What came of the mutants when they were last tried whole, elsewhere, and on which day that was written down. */
export type Published = { readonly count: string; readonly day: string };

/** The whole section; what is published, where no defence was ever taken away. */
export function sabotageSection(mutants: readonly Mutant[], { count, day }: Published): Html {
  const survivors = mutants.filter(({ outcome }) => outcome === "survived");
  const waiting = mutants.filter((mutant) => notTried(mutant) !== undefined);
  return html`<section aria-labelledby="sabotage"><h2 id="sabotage">Sabotage</h2>
${
  mutants.length === 0
    ? html`<p>Not run on this machine: <code>npm run sabotage</code> takes one defence after the other away, and looks which case notices.
The <a href="../../docs/reference/kill-matrix.md">matrix that is published</a> says, as of ${day}: ${count}.</p>`
    : html`<p>Defences were taken away, one at a time. ${countOf(mutants)}.</p>
${waiting.length > 0 && html`<p class="warning">Not tried, or not since they changed: ${waiting.map(({ name }) => name).join(", ")}.</p>`}
${survivors.length > 0 && html`<p class="warning">Nobody noticed: ${survivors.map(({ name }) => name).join(", ")}.</p>`}
${matrix(mutants)}
<details><summary>Every sabotage, and the tests that noticed</summary><ul>${mutants.map(mutantOf)}</ul></details>`
}</section>`;
}

const matrix = (mutants: readonly Mutant[]): Html => html`<details><summary>What each case noticed</summary>
<table><caption class="hidden">Cases, and the sabotages that each of them is to notice</caption>
<thead><tr><th scope="col">Case</th><th scope="col">Noticed</th><th scope="col">Sabotages</th></tr></thead>
<tbody>${byCase(mutants)
  .filter(({ noticed }) => noticed.length > 0)
  .map(
    ({ id, words, noticed }) =>
      html`<tr><th scope="row">${id} <span class="by">${words}</span></th><td>${noticed.filter(hasNoticed).length} of ${noticed.length}</td><td>${noticed.map(cellOf)}</td></tr>`,
  )}</tbody></table></details>`;

const hasNoticed = ({ by }: Noticed) => by.length > 0;

const cellOf = (noticed: Noticed): Html =>
  html`<span class="${hasNoticed(noticed) ? "cell" : "cell red"}">${hasNoticed(noticed) ? "✂" : "✕"} ${noticed.mutant.name}${!hasNoticed(noticed) && ` (${notTried(noticed.mutant) ?? "not noticed"})`}</span> `;

const mutantOf = (mutant: Mutant): Html =>
  html`<li><b>${mutant.name}</b>: ${mutant.breaks}${mutant.milliseconds !== undefined && html` <span class="by">${Math.round(mutant.milliseconds / 1000)} s</span>`}
${
  mutant.outcome === "killed"
    ? mutant.killedBy.map(testOf).map(({ file, title }) => html`<span class="by">✂ ${title}, ${file}</span>`)
    : html`<span class="by red">✕ ${notTried(mutant) ?? "nobody noticed"}</span>`
}</li>`;
