/**
 * The manifest in the language of the page that links it. A handler, and not Next's `manifest.ts`: whose address is the same on
 * every page.
 */
import { manifest } from "./manifest.ts";

export const dynamic = "force-dynamic";

export const GET = (): Response =>
  Response.json(manifest(), { headers: { "Content-Type": "application/manifest+json" } });
