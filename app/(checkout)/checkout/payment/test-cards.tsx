import { t } from "#lib/language";
import styles from "./test-cards.module.css";

type TestCard = { number: string; behaviour: string };

/** Says openly that no money moves here, and what each card makes the bank do. */
export function TestCards({ cards }: { cards: readonly TestCard[] }) {
  return (
    <details className={styles["cards"]}>
      <summary>{t("A test bank: which cards can I use?")}</summary>
      <p>{t("No money moves. Any expiry date to come and any security code will do.")}</p>
      <dl className={styles["list"]}>
        {cards.map((card) => (
          <div key={card.number} className={styles["card"]}>
            <dt className={styles["number"]}>{card.number.replaceAll(/(.{4})(?=.)/g, "$1 ")}</dt>
            <dd>{card.behaviour}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
