import type { Metadata } from "next";
import { after } from "next/server";
import { z } from "zod";
import { Stars } from "#components/catalog/stars";
import { Link } from "#components/link";
import { findProduct, relatedProducts } from "#lib/catalog";
import { numberFormat, t } from "#lib/language";
import { recentlyViewed, rememberView } from "#lib/recently-viewed";
import { currentSession } from "#lib/request";
import { readReviews } from "#lib/reviews";
import { NothingHere } from "../../../nothing-here.tsx";
import { findableAs } from "../../findable-as.ts";
import { Shelf } from "../../shelf.tsx";
import { StructuredDataScript } from "../../structured-data/structured-data-script.tsx";
import { chosenOptions, variantWith } from "./choice.ts";
import { Gallery } from "./gallery.tsx";
import { Offer } from "./offer.tsx";
import { OptionLinks } from "./option-links.tsx";
import styles from "./product.module.css";
import { productData } from "./product-data.ts";
import { Reviews } from "./reviews.tsx";
import { Sets } from "./sets.tsx";

type ProductProps = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Nonsense in the address is the first page. */
const pageOfReviews = z.coerce.number().int().min(1).max(10_000).catch(1);

export async function generateMetadata({ params }: ProductProps): Promise<Metadata> {
  const product = await findProduct((await params).slug);
  if (product === undefined) return { title: t("Not found") };
  const { slug, name, summary, pictures } = product;
  // Of all choices one address stands for the piece.
  return findableAs({ path: `/products/${slug}`, title: name, description: summary, picture: pictures[0] });
}

export default async function ProductPage({ params, searchParams }: ProductProps) {
  const { slug } = await params;
  const [product, related] = await Promise.all([findProduct(slug), relatedProducts(slug, 4)]);
  if (product === undefined) return <NothingHere />;
  const session = await currentSession();
  const query = await searchParams;
  const [looked, reviews] = await Promise.all([
    recentlyViewed(session, product.id),
    readReviews(product.id, pageOfReviews.parse(query["reviews"])),
  ]);
  // The page does not wait for what is only remembered for the next one.
  after(() => rememberView(session, product.id));
  const options = chosenOptions(product, query);
  const variant = variantWith(product.variants, options);
  return (
    <div className={`page ${styles["product"]}`}>
      <nav aria-label={t("Breadcrumbs")} className={styles["crumbs"]}>
        <ol>
          <li>
            <Link prefetch={false} href="/products">
              {t("Everything")}
            </Link>
          </li>
          <li>
            <Link prefetch={false} href={`/products?category=${product.category.slug}`}>
              {product.category.name}
            </Link>
          </li>
        </ol>
      </nav>
      <Gallery slug={slug} pictures={product.pictures} values={Object.values(options)} />
      <div className={styles["about"]}>
        <h1>{product.name}</h1>
        <p className={styles["summary"]}>{product.summary}</p>
        {product.rating === undefined ? null : (
          <p className={styles["rating"]}>
            <a href="#reviews">
              <Stars stars={product.rating.average} />{" "}
              {t("{count, plural, one {1 review} other {# reviews}}", { count: product.rating.count })}
            </a>
          </p>
        )}
        <OptionLinks product={product} chosen={options} />
        <Offer name={product.name} variant={variant} isAsked={query["notice"] === "asked"} />
        <div className={`stack ${styles["description"]}`}>
          {product.description.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
        <dl className={styles["facts"]}>
          <Fact name={t("Made of")} value={product.material} />
          <Fact name={t("Measures")} value={product.dimensions} />
          {variant === undefined ? null : (
            <Fact name={t("Weighs")} value={`${kilograms().format(variant.weightGrams / 1000)} kg`} />
          )}
          <Fact name={t("Care")} value={product.care} />
          {variant === undefined ? null : <Fact name={t("Number")} value={variant.sku} />}
        </dl>
      </div>
      <Sets productId={product.id} chosen={variant?.sku} />
      <Reviews product={product} options={options} shown={reviews} />
      {related.length === 0 ? null : (
        <section className={styles["related"]} aria-labelledby="related">
          <h2 id="related">{t("Beside it on the shelf")}</h2>
          <Shelf products={related} />
        </section>
      )}
      {looked.length === 0 ? null : (
        <section className={styles["related"]} aria-labelledby="looked">
          <h2 id="looked">{t("You looked at")}</h2>
          <Shelf products={looked} areShownTwice />
        </section>
      )}
      <StructuredDataScript graph={(origin) => productData({ product, reviews: reviews.reviews, origin })} />
    </div>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

const kilograms = numberFormat({ maximumFractionDigits: 3, useGrouping: false });
