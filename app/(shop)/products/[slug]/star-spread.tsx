import { t } from "#lib/language";
import styles from "./reviews.module.css";

type StarSpreadProps = { byStars: readonly { readonly stars: number; readonly count: number }[]; total: number };

/** How many gave how many stars. The figures say it; the bars are for whoever looks. */
export function StarSpread({ byStars, total }: StarSpreadProps) {
  return (
    <dl className={styles["spread"]}>
      {byStars.map(({ stars, count }) => (
        <div key={stars}>
          <dt>{t("{stars, plural, one {1 star} other {# stars}}", { stars })}</dt>
          <dd>
            <meter min={0} max={total} value={count} aria-hidden="true" />
            {count}
          </dd>
        </div>
      ))}
    </dl>
  );
}
