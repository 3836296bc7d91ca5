import { headers } from "next/headers";
import type { ProductPage } from "#lib/catalog";
import { config } from "#lib/config";
import { currency } from "#lib/money";

/** The product for search engines (schema.org). */
export async function StructuredData({ product }: { product: ProductPage }) {
  const { origin } = config();
  const address = `${origin}/products/${product.slug}`;
  const crumb = (position: number, name: string, item: string) => ({ "@type": "ListItem", position, name, item });
  const graph = [
    {
      "@type": "Product",
      name: product.name,
      description: product.summary,
      material: product.material,
      category: product.category.name,
      brand: { "@type": "Brand", name: "Cartwright & Daughters" },
      image: product.pictures.map(({ name }) => `${origin}/pictures/${name}-640.jpg`),
      offers: product.variants.map(({ sku, priceMinor, stock }) => ({
        "@type": "Offer",
        sku,
        price: (priceMinor / 100).toFixed(2),
        priceCurrency: currency,
        availability: `https://schema.org/${stock > 0 ? "InStock" : "OutOfStock"}`,
        url: address,
      })),
    },
    {
      "@type": "BreadcrumbList",
      itemListElement: [
        crumb(1, product.category.name, `${origin}/products?category=${product.category.slug}`),
        crumb(2, product.name, address),
      ],
    },
  ];
  // A name that contains “</script>” must not end the script.
  const json = JSON.stringify({ "@context": "https://schema.org", "@graph": graph }).replaceAll("<", "\\u003c");
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON of our own making, with every < escaped
  return <script type="application/ld+json" nonce={nonce} dangerouslySetInnerHTML={{ __html: json }} />;
}
