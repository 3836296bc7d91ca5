import { headers } from "next/headers";
import { config } from "#lib/config";
import { inScript, type Thing } from "./structured-data.ts";

/**
 * What a page shows, for search engines, each thing told with the shop's own origin. Browsers run nothing of it; the nonce
 * is there because the policy asks it of every script.
 */
export async function StructuredDataScript({ graph }: { graph: (origin: string) => readonly Thing[] }) {
  const json = inScript(graph(config().origin));
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON of our own making, with every < escaped
  return <script type="application/ld+json" nonce={nonce} dangerouslySetInnerHTML={{ __html: json }} />;
}
