import { Stars, starsInWords } from "#components/catalog/stars";
import { Link } from "#components/link";
import { Rich } from "#components/rich";
import { type ProductPage, productPath } from "#lib/catalog";
import { t } from "#lib/language";
import type { ReviewPage } from "#lib/reviews";
import styles from "./reviews.module.css";
import { SingleReview } from "./single-review.tsx";
import { StarSpread } from "./star-spread.tsx";

type ReviewsProps = {
  product: ProductPage;
  /** The choice that the page shows, kept from one page of reviews to the next. */
  options: Readonly<Record<string, string>>;
  shown: ReviewPage;
};

/** What those who bought the piece think of it: all together, how they differ, and one by one. */
export function Reviews({ product, options, shown }: ReviewsProps) {
  const { reviews, byStars, total, page, pages } = shown;
  const pathOf = (number: number) => {
    const path = productPath(product.slug, options);
    return `${path}${path.includes("?") ? "&" : "?"}reviews=${number}#reviews`;
  };
  return (
    <section className={styles["reviews"]} aria-labelledby="reviews">
      <div>
        <h2 id="reviews">{t("Reviews")}</h2>
        {product.rating === undefined ? (
          <p>{t("Nobody has reviewed it yet.")}</p>
        ) : (
          <>
            <p className={styles["average"]}>
              <Rich
                message="{stars} {average} of 5, from {total, plural, one {1 review} other {# reviews}}"
                stars={<Stars stars={product.rating.average} />}
                average={starsInWords(product.rating.average)}
                total={total}
              />
            </p>
            <StarSpread byStars={byStars} total={total} />
          </>
        )}
        <p>
          {t(
            "Only those who bought it here can review it. We read each before it appears, and leave out none for what it thinks of the piece.",
          )}
        </p>
        <p>
          <Link prefetch={false} href={`/products/${product.slug}/review`} className="button-quiet">
            {t("Write a review")}
          </Link>
        </p>
      </div>
      <div>
        {reviews.length === 0 ? null : (
          <ul className={styles["list"]}>
            {reviews.map((review) => (
              <SingleReview key={review.id} review={review} />
            ))}
          </ul>
        )}
        {pages === 1 ? null : (
          <nav aria-label={t("Reviews, pages")} className={styles["pages"]}>
            {page > 1 ? (
              <Link prefetch={false} href={pathOf(page - 1)}>
                {t("Later ones")}
              </Link>
            ) : null}
            <span>{t("Page {page} of {pages}", { page, pages })}</span>
            {page < pages ? (
              <Link prefetch={false} href={pathOf(page + 1)}>
                {t("Earlier ones")}
              </Link>
            ) : null}
          </nav>
        )}
      </div>
    </section>
  );
}
