/** Pages in the words of schema.org, for search engines: they are told nothing that people are not. */
import type { ProductCard } from "#lib/catalog";
import { currentLanguage, localPath } from "#lib/language";

export type Thing = { readonly "@type": string } & Readonly<Record<string, unknown>>;

/** The things as JSON that may stand in a script: no name in it can end one. */
export const inScript = (graph: readonly Thing[]): string =>
  JSON.stringify({ "@context": "https://schema.org", "@graph": graph }).replaceAll("<", "\\u003c");

/** Who sells here. */
export const brandName = "Cartwright & Daughters";

/** The shop, and how it is searched. */
export function shopData(origin: string): readonly Thing[] {
  const organization = { "@type": "Organization", "@id": `${origin}/#shop`, name: brandName };
  const url = `${origin}${localPath("/")}`;
  return [
    { ...organization, url: `${origin}/`, logo: `${origin}/icon-512.png` },
    {
      "@type": "WebSite",
      name: brandName,
      url,
      inLanguage: currentLanguage(),
      publisher: { "@id": organization["@id"] },
      potentialAction: {
        "@type": "SearchAction",
        target: { "@type": "EntryPoint", urlTemplate: `${origin}${localPath("/search")}?q={search_term_string}` },
        "query-input": "required name=search_term_string",
      },
    },
  ];
}

/** One page of a list, of which the first piece is at `first` of all, counted from 1. */
export const listData = (
  products: readonly Pick<ProductCard, "slug" | "name">[],
  first: number,
  origin: string,
): readonly Thing[] => [
  {
    "@type": "ItemList",
    itemListElement: products.map(({ slug, name }, index) => ({
      "@type": "ListItem",
      position: first + index,
      name,
      url: `${origin}${localPath(`/products/${slug}`)}`,
    })),
  },
];
