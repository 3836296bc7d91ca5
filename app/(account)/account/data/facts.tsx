import { t } from "#lib/language";
import type { partsOf } from "#lib/own-data";
import styles from "../account.module.css";

/** One part of somebody's data under its heading: a list of facts for each item in it. */
export function Facts({ name, items }: ReturnType<typeof partsOf>[number]) {
  const id = `data-${name.replaceAll(" ", "-").toLowerCase()}`;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{name}</h2>
      {items.length === 0 ? <p>{t("Nothing.")}</p> : null}
      {items.map((lines, position) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list does not change
        <dl key={position} className={styles["facts"]}>
          {lines.map(([label, text]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      ))}
    </section>
  );
}
