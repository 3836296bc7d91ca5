// The values of one facet, each with how many pieces it would leave.
import { Swatch } from "#components/catalog/swatch";
import { t } from "#lib/language";
import styles from "./finder.module.css";

export type FacetGroupProps = {
  facet: string;
  name: string;
  values: readonly { value: string; name: string; count: number }[];
  isOpen: boolean;
  chosen: readonly string[];
  onChange: () => void;
};

export function FacetGroup({ facet, name, values, isOpen, chosen, onChange }: FacetGroupProps) {
  return (
    <details className={styles["facet"]} open={isOpen}>
      <summary>{name}</summary>
      <fieldset>
        <legend className="visually-hidden">{name}</legend>
        {values.map(({ value, name, count }) => (
          <label key={value} className={styles["value"]}>
            <input type="checkbox" name={facet} value={value} checked={chosen.includes(value)} onChange={onChange} />
            {facet === "colour" ? <Swatch colour={value} /> : null}
            <span>{name}</span>
            <span className={styles["count"]}>
              {count}
              <span className="visually-hidden"> {t("{count, plural, one {piece} other {pieces}}", { count })}</span>
            </span>
          </label>
        ))}
      </fieldset>
    </details>
  );
}
