import type { MetadataRoute } from "next";
import { config } from "#lib/config";
import { languages, pathIn } from "#lib/language";

export const dynamic = "force-dynamic";

/** What is somebody's own, or different each time. */
const closed = ["/account", "/cart/", "/checkout", "/lab", "/orders", "/outbox", "/search"];

export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: "*", disallow: languages.flatMap((language) => closed.map((path) => pathIn(language, path))) },
    sitemap: `${config().origin}/sitemap.xml`,
  };
}
