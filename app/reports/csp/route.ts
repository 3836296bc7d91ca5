import { logViolations } from "#lib/request";

/** Takes the browser's report that the content security policy stopped something. The answer tells nothing. */
export async function POST(request: Request): Promise<Response> {
  logViolations(await request.json().catch(() => undefined));
  return new Response(null, { status: 204 });
}
