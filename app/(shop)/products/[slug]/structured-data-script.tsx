import { headers } from "next/headers";
import type { ProductPage } from "#lib/catalog";
import { config } from "#lib/config";
import type { PublishedReview } from "#lib/reviews";
import { structuredData } from "./structured-data.ts";

/** The product for search engines. Browsers run nothing of it; the nonce is there because the policy asks it of every script. */
export async function StructuredDataScript(shown: { product: ProductPage; reviews: readonly PublishedReview[] }) {
  const json = structuredData({ ...shown, origin: config().origin });
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON of our own making, with every < escaped
  return <script type="application/ld+json" nonce={nonce} dangerouslySetInnerHTML={{ __html: json }} />;
}
