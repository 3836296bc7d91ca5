import type { MetadataRoute } from "next";
import { listCategories, listSlugs } from "#lib/catalog";
import { listCollections } from "#lib/collections";
import { config } from "#lib/config";

export const dynamic = "force-dynamic";

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const { origin } = config();
  const [categories, collections, products] = await Promise.all([listCategories(), listCollections(), listSlugs()]);
  const paths = [
    "/",
    "/products",
    "/collections",
    ...collections.map(({ slug }) => `/collections/${slug}`),
    ...categories.map(({ slug }) => `/products?category=${slug}`),
    ...products.map((slug) => `/products/${slug}`),
    ...["delivery", "returns", "contact", "privacy", "accessibility"].map((topic) => `/help/${topic}`),
  ];
  return paths.map((path) => ({ url: `${origin}${path}` }));
}
