import type { MetadataRoute } from "next";
import { listCategories, listPages } from "#lib/catalog";
import { listCollections } from "#lib/collections";
import { config } from "#lib/config";
import { languages, pathIn } from "#lib/language";
import { latestReviews } from "#lib/reviews";
import { inEachLanguage } from "./(shop)/in-each-language.ts";

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
    "/withdraw",
    "/cart",
  ];
  const pages = [
    ...paths.map((path) => ({ path })),
    // What is new of a piece since it came into the shop is what people say of it; its words and prices stay.
    ...products.map(({ id, slug, addedOn }) => ({
      path: `/products/${slug}`,
      lastModified: reviewed.get(id) ?? addedOn,
    })),
  ];
  return pages.flatMap(({ path, ...facts }) => {
    const addresses = Object.entries(inEachLanguage(path)).map(([language, local]) => [language, `${origin}${local}`]);
    const alternates = { languages: Object.fromEntries(addresses) };
    return languages.map((language) => ({ url: `${origin}${pathIn(language, path)}`, ...facts, alternates }));
  });
}
