/** Sending people on, between our site and another one. */
import { urlOf } from "#lib/config";
import { currentLanguage, t } from "#lib/language";

/** A redirect to a path of our own. */
export const redirectTo = (path: string): Response =>
  new Response(null, {
    status: 303,
    headers: { Location: urlOf(path), "Cache-Control": "no-store" },
  });

/**
 * A page of our own that goes on to `address` by itself. Not a redirect: one in answer to a form would be held back by our
 * own policy on where forms lead (`form-action`), and after one that began at another site a browser would keep the
 * `Strict` cookies back. The page takes its own place in the history, so the way back passes it by.
 */
export function onward(address: string, label: string): Response {
  const body = `<!doctype html>
<html lang="${currentLanguage()}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${t("One moment")}</title></head>
<body><main><h1>${t("One moment")}</h1><p><a href="${escaped(address)}">${escaped(label)}</a></p></main></body>
</html>
`;
  const headers = {
    "Content-Type": "text/html; charset=utf-8",
    "Cache-Control": "no-store",
    Refresh: `0;url=${address}`,
  };
  return new Response(body, { headers });
}

const escaped = (text: string) => text.replaceAll(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
