import { PressForm } from "#components/form/press-form";
import { SubmitButton } from "#components/form/submit-button";
import { Link } from "#components/link";
import { inWords, productPath } from "#lib/catalog";
import type { PieceSet } from "#lib/collections";
import { t } from "#lib/language";
import { formatMoney } from "#lib/money";
import { addSetAction } from "./actions.ts";
import styles from "./set-offer.module.css";

type SetOfferProps = {
  set: PieceSet;
  csrf: string;
  /** The variant that the page shows, of its own product. */
  chosen?: string | undefined;
};

/**
 * All pieces of a set, each with what it costs alone, and one button for all of them. Together they cost no less, and
 * it says so.
 */
export function SetOffer({ set, csrf, chosen }: SetOfferProps) {
  if (set.pieces.length === 0) return null;
  return (
    <div className={styles["set"]}>
      <ul className={styles["pieces"]}>
        {set.pieces.map(({ sku, slug, name, options, priceMinor }) => (
          <li key={sku}>
            <Link prefetch={false} href={productPath(slug, options)}>
              {[name, inWords(options)].filter((text) => text !== "").join(", ")}
            </Link>
            <span>{formatMoney(priceMinor)}</span>
          </li>
        ))}
      </ul>
      {set.missing.length === 0 ? null : (
        <p>{t("Sold out just now, so not among them: {pieces}.", { pieces: set.missing.join(", ") })}</p>
      )}
      <p>
        {t("{total} together, the sum of their prices. In the cart you can change or remove each.", {
          total: formatMoney(set.totalMinor),
        })}
      </p>
      <PressForm
        action={addSetAction}
        csrf={csrf}
        fields={{ set: set.slug, ...(chosen === undefined ? {} : { chosen }) }}
      >
        <SubmitButton>
          {t("{count, plural, one {Add it to cart} other {Add all # to cart}}", { count: set.pieces.length })}
        </SubmitButton>
      </PressForm>
    </div>
  );
}
