import { Stars } from "#components/catalog/stars";
import { PressForm } from "#components/form/press-form";
import { SubmitButton } from "#components/form/submit-button";
import { Link } from "#components/link";
import { objections, type ReviewForStaff } from "#lib/reviews";
import { When } from "../../session-list/when.tsx";
import { decideReviewAction } from "./actions.ts";
import styles from "./reviews.module.css";

/** A review as it was written, with what can be decided of it: what it is not already. */
export function ReviewToDecide({ review, csrf }: { review: ReviewForStaff; csrf: string }) {
  const { id, version, product, stars, title, text, author, writtenAt, standing, objection } = review;
  return (
    <article className={styles["review"]} aria-labelledby={`title-${id}`}>
      <h3 id={`title-${id}`}>{title}</h3>
      <p className={styles["by"]}>
        <Stars stars={stars} /> {author}, of{" "}
        <Link prefetch={false} href={`/products/${product.slug}`}>
          {product.name}
        </Link>
        , <When instant={writtenAt} />
      </p>
      <p className={styles["text"]}>{text}</p>
      {objection === undefined ? null : <p>Rejected: {objections[objection]()}</p>}
      <div className={styles["decisions"]}>
        {standing === "published" ? null : (
          <PressForm action={decideReviewAction} csrf={csrf} fields={{ id, version, decision: "published" }}>
            <SubmitButton>Publish</SubmitButton>
          </PressForm>
        )}
        {standing === "rejected" ? null : (
          <PressForm action={decideReviewAction} csrf={csrf} fields={{ id, version }}>
            <label htmlFor={`why-${id}`}>Why it is rejected</label>
            <select id={`why-${id}`} name="decision">
              {Object.entries(objections).map(([key, sentence]) => (
                <option key={key} value={key}>
                  {sentence()}
                </option>
              ))}
            </select>
            <SubmitButton variant="button-quiet">Reject</SubmitButton>
          </PressForm>
        )}
      </div>
    </article>
  );
}
