import { Link } from "#components/link";
import { type Promotion, promotionLife } from "#lib/promotion";
import { When } from "../../session-list/when.tsx";
import styles from "../staff.module.css";
import { stepPath } from "./addresses.ts";
import { lifeInWords, termsInWords, usesInWords } from "./promotion-words.ts";

type PromotionRowsProps = {
  promotions: readonly Promotion[];
  /** Of the staff who offered or ended them, by account. */
  names: ReadonlyMap<string, string>;
  at: Date;
};

/** Promotions, a row each: what it takes off and when, who offered and ended it, how it stands, and the way to end it. */
export function PromotionRows({ promotions, names, at }: PromotionRowsProps) {
  if (promotions.length === 0) return <p>None.</p>;
  return (
    <ul className={styles["rows"]}>
      {promotions.map((promotion) => (
        <li key={promotion.code} className={styles["row"]}>
          <strong>{promotion.code}</strong>
          <div>
            {termsInWords(promotion)}
            <Times {...promotion} />
            <By {...promotion} names={names} />
          </div>
          <div className={styles["standing"]}>
            {lifeInWords(promotion, at)}, {usesInWords(promotion)}
            {promotionLife(promotion, at) === "over" ? null : (
              <Link prefetch={false} href={stepPath("end", { code: promotion.code })}>
                End<span className="visually-hidden"> {promotion.code}</span>
              </Link>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** From when, and through when unless it was ended before. */
function Times({ validFrom, validThrough, endedBy }: Promotion) {
  return (
    <>
      {validFrom === undefined ? null : (
        <>
          , from <When instant={validFrom} clock="UTC" />
        </>
      )}
      {validThrough === undefined || endedBy !== undefined ? null : (
        <>
          , through <When instant={validThrough} clock="UTC" />
        </>
      )}
    </>
  );
}

/** Who offered it, and who ended it when; nothing of one that came with the shop and was left as it is. */
function By({ offeredBy, endedBy, validThrough, names }: Promotion & Pick<PromotionRowsProps, "names">) {
  if (offeredBy === undefined && endedBy === undefined) return null;
  const nameOf = (id: string) => names.get(id) ?? "somebody who has left";
  return (
    <div className={styles["standing"]}>
      {offeredBy === undefined ? null : `Offered by ${nameOf(offeredBy)}. `}
      {endedBy === undefined || validThrough === undefined ? null : (
        <>
          Ended by {nameOf(endedBy)}, <When instant={validThrough} clock="UTC" />.
        </>
      )}
    </div>
  );
}
