import { createHash } from "node:crypto";
import { type Language, speaking, t } from "#lib/language";

/** The look of the shop without its files: what app/globals.css gives a heading, a text and a button. */
const style = `
:root { color-scheme: light dark; --ground: #f1f2ec; --ink: #16261e; --accent: #1d5a4a; --on-accent: #f7faf5; --focus: #0b4a9c }
@media (prefers-color-scheme: dark) {
  :root { --ground: #121a16; --ink: #e8ece5; --accent: #84ccb5; --on-accent: #0c1813; --focus: #a9c9ff }
}
body { margin: 0; background: var(--ground); color: var(--ink); font: 1.0625rem/1.55 system-ui, sans-serif }
main { max-width: 62ch; padding: clamp(1rem, 4vw, 3rem) }
.name, h1 { font-family: Georgia, serif; font-weight: 400 }
.name { font-size: 1.25rem }
h1 { margin: 3rem 0 1rem; font-size: clamp(1.75rem, 1.5rem + 1.2vw, 2.5rem); line-height: 1.15 }
a { display: inline-block; margin-block-start: 0.5rem; padding: 0.75rem 2rem; border-radius: 2px; background: var(--accent); color: var(--on-accent); font-weight: 600; text-decoration: none }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px }
`;

/** The page's own policy: its style, and nothing else. */
export const offlinePolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'`,
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

/**
 * What a browser shows in the place of any page that it could not fetch, whole: it refers to no other file, and says
 * nothing of whoever reads it. The link leads to the address that it stands at, which is the one that was wanted.
 */
export const offlinePage = (language: Language): string =>
  speaking(
    language,
    () => `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${t("You are offline")} · Cartwright &amp; Daughters</title><style>${style}</style></head>
<body><main>
<p class="name">Cartwright &amp; Daughters</p>
<h1>${t("You are offline")}</h1>
<p>${t("This page could not be opened. Your cart is kept with us, and nothing was ordered or charged by this.")}</p>
<p>${t("Whether an order that you had just placed has reached us, the shop says once the connection is back. An order is neither placed nor paid twice.")}</p>
<p><a href="">${t("Try again")}</a></p>
</main></body>
</html>
`,
  );
