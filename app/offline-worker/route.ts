/** The service worker that shows a page of ours in place of one that could not be fetched. Browsers ask for it by themselves. */
import { securityHeaders } from "#lib/request";
import { workerScript } from "./worker-script.ts";

export const dynamic = "force-dynamic";

export const GET = (): Response =>
  new Response(workerScript(securityHeaders("")), {
    headers: { "Content-Type": "text/javascript; charset=utf-8", "Cache-Control": "public, max-age=3600" },
  });
