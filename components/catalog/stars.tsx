// Stars as they are given: whole ones, and of an average a part of the last. Drawn, since the policy for content lets no
// style come with the page.
import { numberFormat, t } from "#lib/language";
import styles from "./stars.module.css";

const star = "M10 1.5 12.6 7l6 .8-4.4 4.2 1.1 6L10 15.1 4.7 18l1.1-6L1.4 7.8l6-.8z";

const decimal = numberFormat({ maximumFractionDigits: 1 });

/** An average as it is read: “4.5”, and “4,5” in German. */
export const starsInWords = (stars: number): string => decimal().format(stars);

/** So many stars of five; read out as words. */
export function Stars({ stars }: { stars: number }) {
  return (
    <svg
      viewBox="0 0 100 20"
      role="img"
      aria-label={t("{stars} of 5 stars", { stars: starsInWords(stars) })}
      className={styles["stars"]}
    >
      <Five className={styles["empty"]} />
      {/* What is beyond its edge is not drawn. */}
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: a part of the picture that has a name above */}
      <svg width={stars * 20} height="20" viewBox={`0 0 ${stars * 20} 20`}>
        <Five className={styles["given"]} />
      </svg>
    </svg>
  );
}

const Five = ({ className }: { className: string | undefined }) => (
  <g className={className}>
    {[0, 20, 40, 60, 80].map((x) => (
      <path key={x} d={star} transform={`translate(${x})`} />
    ))}
  </g>
);
