/**
 * A product in the words of schema.org, for search engines: what it is, what it costs, what buyers think of it, where
 * it stands.
 */
import { type ProductPage, productPath } from "#lib/catalog";
import { localPath, t } from "#lib/language";
import { currency } from "#lib/money";
import type { PublishedReview } from "#lib/reviews";
import { brandName, type Thing } from "../../structured-data/structured-data.ts";
import { euros, returnData, shippingData } from "./terms-data.ts";

type Shown = {
  readonly product: ProductPage;
  /** Those that the page shows: search engines are told nothing that people are not. */
  readonly reviews: readonly PublishedReview[];
  readonly origin: string;
};

/** The product and the way to it. */
export const productData = ({ product, reviews, origin }: Shown): readonly Thing[] => [
  productIn({ product, reviews, origin }),
  wayTo(product, origin),
];

function productIn({ product, reviews, origin }: Shown): Thing {
  const { slug, name, summary, material, category, rating } = product;
  return {
    "@type": "Product",
    "@id": `${origin}/products/${slug}`,
    name,
    description: summary,
    material,
    category: category.name,
    brand: { "@type": "Brand", name: brandName },
    image: product.pictures.map((picture) => `${origin}/pictures/${picture.name}-640.jpg`),
    offers: product.variants.map(({ sku, options, priceMinor, weightGrams, stock }) => ({
      "@type": "Offer",
      sku,
      price: euros(priceMinor),
      priceCurrency: currency,
      priceSpecification: {
        "@type": "PriceSpecification",
        price: euros(priceMinor),
        priceCurrency: currency,
        valueAddedTaxIncluded: true,
      },
      availability: `https://schema.org/${stock > 0 ? "InStock" : "OutOfStock"}`,
      itemCondition: "https://schema.org/NewCondition",
      url: `${origin}${localPath(productPath(slug, options))}`,
      shippingDetails: shippingData({ weightGrams, priceMinor }),
      hasMerchantReturnPolicy: returnData(),
    })),
    ...(rating && {
      aggregateRating: { "@type": "AggregateRating", ratingValue: rating.average, reviewCount: rating.count },
      review: reviews.map(reviewIn),
    }),
  };
}

const reviewIn = ({ author, stars, title, text, writtenAt }: PublishedReview) => ({
  "@type": "Review",
  author: { "@type": "Person", name: author },
  reviewRating: { "@type": "Rating", ratingValue: stars },
  name: title,
  reviewBody: text,
  datePublished: writtenAt.toISOString().slice(0, 10),
});

/** The crumbs above the page, and the page. */
function wayTo({ slug, name, category }: ProductPage, origin: string): Thing {
  const steps = [
    [t("Everything"), "/products"],
    [category.name, `/products?category=${category.slug}`],
    [name, `/products/${slug}`],
  ] as const;
  return {
    "@type": "BreadcrumbList",
    itemListElement: steps.map(([step, path], index) => ({
      "@type": "ListItem",
      position: index + 1,
      name: step,
      item: `${origin}${localPath(path)}`,
    })),
  };
}
