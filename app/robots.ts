import type { MetadataRoute } from "next";
import { config } from "#lib/config";

export const dynamic = "force-dynamic";

export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: "*", disallow: ["/account", "/cart", "/checkout", "/orders", "/outbox", "/search"] },
    sitemap: `${config().origin}/sitemap.xml`,
  };
}
