import { z } from "zod";

const report = z.object({ "effective-directive": z.string().max(40), "blocked-uri": z.string().max(2000) });
// A browser sends one report, or several under another name, depending on the mechanism that it knows.
const body = z.union([
  z.object({ "csp-report": report }).transform((sent) => [sent["csp-report"]]),
  z
    .array(z.object({ body: z.object({ effectiveDirective: z.string().max(40), blockedURL: z.string().max(2000) }) }))
    .transform((sent) =>
      sent.map(({ body }) => ({ "effective-directive": body.effectiveDirective, "blocked-uri": body.blockedURL })),
    ),
]);

const alreadyTold = new Set<string>();

/**
 * Takes the browser's report that the content security policy stopped something. Tells the log once of each kind: the
 * address is open to everybody, so it must not become a way to fill the disk, and page addresses may hold a secret.
 */
export async function POST(request: Request): Promise<Response> {
  const parsed = body.safeParse(await request.json().catch(() => undefined));
  for (const sent of parsed.data ?? []) {
    const source = URL.parse(sent["blocked-uri"])?.origin ?? sent["blocked-uri"].slice(0, 20);
    const line = `${sent["effective-directive"]} stopped ${source}`.replaceAll(/[^\x20-\x7e]/g, "?");
    if (alreadyTold.has(line) || alreadyTold.size >= 100) continue;
    alreadyTold.add(line);
    console.warn(`Content security policy: ${line}`);
  }
  return new Response(null, { status: 204 });
}
