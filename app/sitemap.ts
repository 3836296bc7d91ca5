import type { MetadataRoute } from "next";
import { browse, listCategories, parseBrowseQuery } from "#lib/catalog";
import { config } from "#lib/config";

export const dynamic = "force-dynamic";

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const { origin } = config();
  const everything = parseBrowseQuery({});
  const { pages } = await browse(everything);
  const listings = await Promise.all(
    Array.from({ length: pages }, (_, index) => browse({ ...everything, page: index + 1 })),
  );
  const paths = [
    "/",
    "/products",
    ...(await listCategories()).map(({ slug }) => `/products?category=${slug}`),
    ...listings.flatMap(({ products }) => products.map(({ slug }) => `/products/${slug}`)),
    ...["delivery", "returns", "contact", "privacy", "accessibility"].map((topic) => `/help/${topic}`),
  ];
  return paths.map((path) => ({ url: `${origin}${path}` }));
}
