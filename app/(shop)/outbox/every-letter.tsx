import { Link } from "#components/link";
import { t } from "#lib/language";
import { letterExamples } from "#lib/letter-examples";
import styles from "./outbox.module.css";

/** Every kind of letter that the shop writes, by its subject. */
export function EveryLetter() {
  return (
    <section className={styles["every"]} aria-labelledby="every-letter">
      <h2 id="every-letter">{t("Every letter of the shop")}</h2>
      <p>{t("With made-up facts, as text and as HTML, whether or not one was ever written.")}</p>
      <ul className={styles["letters"]}>
        {Object.entries(letterExamples).map(([name, example]) => (
          <li key={name} className={styles["row"]}>
            <Link href={`/outbox/examples/${name}`} prefetch={false}>
              {example().subject}
            </Link>
            <span className={styles["detail"]}>{example().preview}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
