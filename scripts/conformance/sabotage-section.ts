/** The part of the report that says what the suite noticed when the shop was broken: by case, and by what was broken. */
import { type Html, html } from "./html.ts";
import { byCase, type Mutant, type Noticed, testOf } from "./sabotage.ts";

/** The whole section; what to do, where no defence was ever taken away. */
export function sabotageSection(mutants: readonly Mutant[]): Html {
  const survivors = mutants.filter(({ outcome }) => outcome === "survived");
  return html`<section aria-labelledby="sabotage"><h2 id="sabotage">Sabotage</h2>
${
  mutants.length === 0
    ? html`<p>Not run yet: <code>npm run sabotage</code> takes one defence after the other away, and looks which case notices.</p>`
    : html`<p>${mutants.length} defences were taken away, one at a time; ${mutants.length - survivors.length} times the suite noticed.</p>
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
  html`<span class="${hasNoticed(noticed) ? "cell" : "cell red"}">${hasNoticed(noticed) ? "✂" : "✕"} ${noticed.mutant.name}${!hasNoticed(noticed) && " (not noticed)"}</span> `;

const mutantOf = ({ name, breaks, outcome, killedBy }: Mutant): Html =>
  html`<li><b>${name}</b>: ${breaks}
${
  outcome === "killed"
    ? killedBy.map(testOf).map(({ file, title }) => html`<span class="by">✂ ${title}, ${file}</span>`)
    : html`<span class="by red">✕ nobody noticed</span>`
}</li>`;
