// The first page: one page of a workshop's day book, not a poster. What stands on the bench today, and what it costs.
import type { Metadata } from "next";
import { Picture } from "#components/catalog/picture";
import { Link } from "#components/link";
import { featuredProducts, listCategories, newestProducts } from "#lib/catalog";
import { type Collection, listCollections } from "#lib/collections";
import { t } from "#lib/language";
import { formatMoney } from "#lib/money";
import { CollectionCards } from "./collections/collection-cards.tsx";
import { findableAs } from "./findable-as.ts";
import styles from "./home.module.css";
import { Shelf } from "./shelf.tsx";
import { shopData } from "./structured-data/structured-data.ts";
import { StructuredDataScript } from "./structured-data/structured-data-script.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const [first] = await listCollections();
  const title = t("Cartwright & Daughters: things for the table and the home");
  const description = t("Stoneware, glass, wood, linen, brass and lamps, made to be used every day.");
  // The shop's name stands in the title already.
  return { ...findableAs({ path: "/", title, description, picture: first?.picture }), title: { absolute: title } };
}

export default async function HomePage() {
  const [featured, categories, newest, collections] = await Promise.all([
    featuredProducts(),
    listCategories(),
    newestProducts(12),
    listCollections(),
  ]);
  const [today, ...others] = featured;
  const isShown = new Set(featured.map(({ slug }) => slug));
  return (
    <div className={`page ${styles["home"]}`}>
      <section className={styles["opening"]}>
        <div className={styles["words"]}>
          <h1>{t("Things for the table, made one at a time")}</h1>
          <p>
            {t(
              "A kiln, two lathes, a loom next door. We make some seventy pieces, keep making them, and mend what we made.",
            )}
          </p>
          <p>
            <Link prefetch={false} href="/products">
              {t("See everything we make")}
            </Link>
          </p>
        </div>
        {today === undefined ? null : (
          <figure className={styles["bench"]}>
            <Link prefetch={false} href={`/products/${today.slug}`}>
              <Picture {...today.picture} sizes="(min-width: 60rem) 36rem, 100vw" isFirst standsFor={today.slug} />
            </Link>
            <figcaption>
              <span>{t("On the bench: {name}", { name: today.name })}</span> <span>{formatMoney(today.fromMinor)}</span>
            </figcaption>
          </figure>
        )}
      </section>

      <section aria-labelledby="categories">
        <h2 id="categories">{t("By material")}</h2>
        <ol className={styles["materials"]}>
          {categories.map(({ slug, name, summary, picture, productCount }) => (
            <li key={slug}>
              <Picture name={picture} alt="" sizes="6rem" />
              <div>
                <h3>
                  <Link prefetch={false} href={`/products?category=${slug}`}>
                    {name}
                  </Link>
                </h3>
                <p>{summary}</p>
              </div>
              <p className={styles["number"]}>
                {productCount}
                <span className="visually-hidden">
                  {" "}
                  {t("{count, plural, one {piece} other {pieces}}", { count: productCount })}
                </span>
              </p>
            </li>
          ))}
        </ol>
      </section>

      <section aria-labelledby="collections">
        <h2 id="collections">{t("What goes together")}</h2>
        <CollectionCards collections={oneOfEachKind(collections)} />
        <p>
          <Link prefetch={false} href="/collections">
            {t("See all collections")}
          </Link>
        </p>
      </section>

      <section aria-labelledby="choice">
        <h2 id="choice">{t("Our choice")}</h2>
        <Shelf products={others.slice(0, 8)} />
      </section>

      <section aria-labelledby="newest">
        <h2 id="newest">{t("Latest from the kiln and the lathe")}</h2>
        <Shelf products={newest.filter(({ slug }) => !isShown.has(slug)).slice(0, 4)} />
      </section>
      <StructuredDataScript graph={shopData} />
    </div>
  );
}

/** A season, a set, a gift: the first of each. */
const oneOfEachKind = (collections: readonly Collection[]) =>
  [...new Map(collections.toReversed().map((collection) => [collection.kind, collection])).values()].toReversed();
