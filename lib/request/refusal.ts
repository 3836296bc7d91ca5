import { currentLanguage, localPath, t } from "#lib/language";

/** What a refused request is told: one sentence for the person, nothing for the attacker, and no styling to lean on. */
export function refusal(status: 400 | 401 | 403 | 404 | 409, title: string, sentence: string): Response {
  const body = `<!doctype html>
<html lang="${currentLanguage()}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${title}</title></head>
<body><main><h1>${title}</h1><p>${sentence}</p><p><a href="${localPath("/")}">${t("Go to the shop")}</a></p></main></body>
</html>
`;
  return new Response(body, {
    status,
    headers: { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" },
  });
}
