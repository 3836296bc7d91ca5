/** What browsers report that the content security policy has stopped. */
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
const mostKinds = 100;

/**
 * Writes to the log what was stopped, and from which origin: each kind once in a process's life, and so many kinds at
 * most, as anybody may send reports; nothing else of them, as page addresses may hold a secret. Anything but a report is
 * passed over.
 */
export function logViolations(sent: unknown): void {
  for (const one of body.safeParse(sent).data ?? []) {
    const source = URL.parse(one["blocked-uri"])?.origin ?? one["blocked-uri"].slice(0, 20);
    const line = `${one["effective-directive"]} stopped ${source}`.replaceAll(/[^\x20-\x7e]/g, "?");
    if (alreadyTold.has(line) || alreadyTold.size >= mostKinds) continue;
    alreadyTold.add(line);
    console.warn(`Content security policy: ${line}`);
  }
}
