import { Stars } from "#components/catalog/stars";
import { Link } from "#components/link";
import { type ProductPage, productPath } from "#lib/catalog";
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
        <h2 id="reviews">Reviews</h2>
        {product.rating === undefined ? (
          <p>Nobody has reviewed it yet.</p>
        ) : (
          <>
            <p className={styles["average"]}>
              <Stars stars={product.rating.average} /> {product.rating.average} of 5, from{" "}
              {total === 1 ? "1 review" : `${total} reviews`}
            </p>
            <StarSpread byStars={byStars} total={total} />
          </>
        )}
        <p>
          Only those who bought it here can review it. We read each before it appears, and leave out none for what it
          thinks of the piece.
        </p>
        <p>
          <Link prefetch={false} href={`/products/${product.slug}/review`} className="button-quiet">
            Write a review
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
          <nav aria-label="Reviews, pages" className={styles["pages"]}>
            {page > 1 ? (
              <Link prefetch={false} href={pathOf(page - 1)}>
                Later ones
              </Link>
            ) : null}
            <span>
              Page {page} of {pages}
            </span>
            {page < pages ? (
              <Link prefetch={false} href={pathOf(page + 1)}>
                Earlier ones
              </Link>
            ) : null}
          </nav>
        )}
      </div>
    </section>
  );
}
