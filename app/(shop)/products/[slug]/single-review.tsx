import { Stars } from "#components/catalog/stars";
import { dateFormat } from "#lib/language";
import type { PublishedReview } from "#lib/reviews";
import styles from "./reviews.module.css";

const day = dateFormat({ dateStyle: "long", timeZone: "Europe/Dublin" });

/** One review: how many stars, what it says, who wrote it and when. */
export function SingleReview({ review }: { review: PublishedReview }) {
  return (
    <li>
      <article className={styles["single"]}>
        <h3>{review.title}</h3>
        <p className={styles["by"]}>
          <Stars stars={review.stars} /> {review.author},{" "}
          <time dateTime={review.writtenAt.toISOString()}>{day().format(review.writtenAt)}</time>
        </p>
        <p className={styles["text"]}>{review.text}</p>
      </article>
    </li>
  );
}
