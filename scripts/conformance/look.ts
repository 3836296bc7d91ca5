/** The report's style: the shop's colours, on paper and at night. */
import { statuses } from "./statuses.ts";

const kinds = Object.values(statuses).map(({ id }) => id);

/** Whoever chooses one kind sees that kind alone. */
const chosen = kinds
  .map((id) => `body:has(#show-${id}:checked) .requirement:not(.is-${id}) { display: none; }`)
  .join("\n");

export const look = `
:root { color-scheme: light dark; --ground: #f1f2ec; --raised: #fafbf7; --ink: #16261e; --soft: #4a594f; --line: #cdd2c6;
  --accent: #1d5a4a; --good: #1d5a4a; --bad: #962a1a; --open: #6f4a00; --paper: #0b4a9c; --none: #5b675f; --on: #fafbf7; --focus: #0b4a9c; }
@media (prefers-color-scheme: dark) { :root { --ground: #121a16; --raised: #1a241f; --ink: #e8ece5; --soft: #aab6ac; --line: #2f3b34;
  --accent: #84ccb5; --good: #84ccb5; --bad: #f4a391; --open: #ecca7c; --paper: #a9c9ff; --none: #9aa79d; --on: #0c1813; --focus: #a9c9ff; } }
*, *::before, *::after { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1.0625rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
header, main { max-width: 72rem; margin: 0 auto; padding: 0 clamp(1rem, 4vw, 3rem); }
header { padding-top: 2rem; }
.house { margin: 0; font: 1.25rem/1.2 Georgia, serif; }
h1, h2 { font-family: Georgia, serif; font-weight: 400; line-height: 1.15; text-wrap: balance; }
h1 { margin: 1.5rem 0 .5rem; font-size: clamp(2rem, 1.6rem + 2vw, 3rem); }
h2 { margin: 3rem 0 1rem; font-size: clamp(1.375rem, 1.25rem + .6vw, 1.75rem); scroll-margin-top: 1rem; }
h3 { margin: 0; font-size: 1rem; font-weight: 600; }
h3 small { font-weight: 400; color: var(--soft); font-size: inherit; }
p { max-width: 62ch; margin: 0 0 1rem; }
a { color: var(--accent); }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
.lead, .card p, .by { color: var(--soft); }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: 0 0 1.5rem; padding: 0; border: 0; }
.legend legend { float: left; padding: .375rem 0; margin-right: 1.25rem; }
.legend label { display: inline-flex; align-items: center; gap: .5rem; min-height: 2.25rem; }
.legend input { accent-color: var(--accent); }
.map { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr)); gap: 1rem; }
.card { padding: 1.25rem; background: var(--raised); border: 1px solid var(--line); border-radius: 2px; }
.card p { margin: .125rem 0 .75rem; font-size: .875rem; }
.squares { display: flex; flex-wrap: wrap; gap: .25rem; margin: .5rem 0 0; padding: 0; list-style: none; }
.square { display: inline-grid; place-items: center; flex: none; width: 1.75rem; height: 1.75rem; border-radius: 2px; font-size: .875rem;
  font-weight: 600; line-height: 1; text-decoration: none; color: var(--on); position: relative; }
.square.wide { width: 3rem; height: 2.75rem; text-align: center; }
.square small { display: block; margin-top: .1875rem; font-size: .6875rem; font-weight: 400; white-space: nowrap; }
.good { background: var(--good); } .bad { background: var(--bad); }
.open, .paper, .none { background: none; border: 2px solid; }
.open { color: var(--open); border-style: dashed; } .paper { color: var(--paper); } .none { color: var(--none); border-width: 1px; }
.requirement { border-top: 1px solid var(--line); }
.requirement:last-child { border-bottom: 1px solid var(--line); }
.requirement:target { background: var(--raised); }
summary { cursor: pointer; }
.requirement summary { display: grid; grid-template-columns: 1.75rem minmax(0, 1fr); gap: .125rem .75rem; padding: .75rem 0; align-items: start; list-style: none; }
.requirement summary::-webkit-details-marker { display: none; }
.requirement summary:hover .words { text-decoration: underline; }
.number { font-weight: 600; } .words, .status { grid-column: 2; } .status { color: var(--soft); font-size: .875rem; }
.requirement .square { grid-row: span 2; }
.reasons { padding: 0 0 1rem 2.5rem; }
.tests { margin: 0; padding: 0; list-style: none; } .tests > li { padding: .25rem 0 .25rem 1.5rem; text-indent: -1.5rem; } .tests > li > * { text-indent: 0; }
.by { display: block; font-size: .875rem; } .red, .warning { color: var(--bad); font-weight: 600; }
.kills { padding-left: 0; list-style: none; font-size: .875rem; text-indent: 0; }
code { font-size: .9375em; }
table { width: 100%; margin: .5rem 0 1rem; border-collapse: collapse; text-align: left; font-size: .875rem; }
th, td { padding: .5rem .75rem .5rem 0; border-top: 1px solid var(--line); vertical-align: top; } th { font-weight: 600; }
tbody th { width: 40%; } th .by { font-weight: 400; } thead th, td:nth-child(2) { white-space: nowrap; } .cell { display: inline-block; padding-right: .75rem; }
@media (min-width: 48rem) { .requirement summary { grid-template-columns: 1.75rem 10rem minmax(0, 1fr) 11rem; } .requirement .square { grid-row: auto; }
  .words, .status { grid-column: auto; } .status { text-align: right; } }
@media print { .legend { display: none; } }
${chosen}
`;
