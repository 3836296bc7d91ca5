/** Somebody's data as one page that needs nothing else: no server, no script, no picture. It reads well on paper and aloud. */
import type { Fact } from "./fact.ts";
import { type Line, partsOf } from "./lines.ts";

/** The page; whatever people typed is escaped. */
export function asPage(data: { readonly [name: string]: Fact }, takenAt: Date): string {
  const parts = partsOf(data).map((part, position) => ({ ...part, id: `part-${position + 1}` }));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Your data at Cartwright &amp; Daughters</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>Your data at Cartwright &amp; Daughters</h1>
<p>All that we keep about you, taken on ${escaped(takenAt.toUTCString())}. Passwords and sign-ins are left out: they are kept only in a form that cannot be read. Times are UTC; amounts are in cents.</p>
<nav aria-label="Contents"><ul>
${parts.map(({ id, name }) => `<li><a href="#${id}">${escaped(name)}</a></li>`).join("\n")}
</ul></nav>
${parts.map(section).join("\n")}
</main>
</body>
</html>
`;
}

const section = ({
  id,
  name,
  items,
}: {
  id: string;
  name: string;
  items: readonly Line[][];
}) => `<section aria-labelledby="${id}">
<h2 id="${id}">${escaped(name)}</h2>
${items.length === 0 ? "<p>Nothing.</p>" : items.map(list).join("\n")}
</section>`;

const list = (lines: readonly Line[]) =>
  `<dl>${lines.map(([label, text]) => `<div><dt>${escaped(label)}</dt><dd>${escaped(text)}</dd></div>`).join("")}</dl>`;

const style = `
body { margin: 0 auto; max-width: 44rem; padding: 2rem 1rem; font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
nav ul { display: flex; flex-wrap: wrap; gap: 0 1.5rem; padding: 0; list-style: none; }
nav a { display: inline-block; padding-block: .6rem; color: inherit; }
dl { margin: 1rem 0; padding-block-start: .75rem; border-block-start: 1px solid GrayText; break-inside: avoid; }
dl > div { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 2fr); gap: 0 1rem; }
dd { margin: 0; }
@media print { nav { display: none; } }
`;

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escaped = (text: string) => text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);
