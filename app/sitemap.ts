import type { MetadataRoute } from "next";
import { listCategories, listPages } from "#lib/catalog";
import { listCollections } from "#lib/collections";
import { config } from "#lib/config";
import { type Language, languages, pathIn } from "#lib/language";
import { latestReviews } from "#lib/reviews";

export const dynamic = "force-dynamic";

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const { origin } = config();
  const [categories, collections, products, reviewed] = await Promise.all([
    listCategories(),
    listCollections(),
    listPages(),
    latestReviews(),
  ]);
  const paths = [
    "/",
    "/products",
    "/collections",
    ...collections.map(({ slug }) => `/collections/${slug}`),
    ...categories.map(({ slug }) => `/products?category=${slug}`),
    ...["delivery", "returns", "contact", "privacy", "accessibility"].map((topic) => `/help/${topic}`),
  ];
  const pages = [
    ...paths.map((path) => ({ path })),
    // What is new of a piece since it came into the shop is what people say of it; its words and prices stay.
    ...products.map(({ id, slug, addedOn }) => ({
      path: `/products/${slug}`,
      lastModified: reviewed.get(id) ?? addedOn,
    })),
  ];
  const urlIn = (language: Language, path: string) => `${origin}${pathIn(language, path)}`;
  return pages.flatMap(({ path, ...facts }) => {
    const alternates = {
      languages: Object.fromEntries(languages.map((language) => [language, urlIn(language, path)])),
    };
    return languages.map((language) => ({ url: urlIn(language, path), ...facts, alternates }));
  });
}
