// Everything that will stand in the order, each with the way to change it.
import type { ReactNode } from "react";
import { Link } from "#components/link";
import { currentLanguage, t } from "#lib/language";
import styles from "./review-facts.module.css";

export type ReviewFact = { title: string; content: ReactNode; href: string };

export function ReviewFacts({ facts }: { facts: readonly ReviewFact[] }) {
  return (
    <dl className={styles["facts"]}>
      {facts.map(({ title, content, href }) => (
        <div key={title} className={styles["fact"]}>
          <dt className={styles["title"]}>{title}</dt>
          <dd className={styles["content"]}>{content}</dd>
          <dd className={styles["edit"]}>
            <Link prefetch={false} href={href}>
              {t("Edit")}
              <span className="visually-hidden"> {withinSentence(title)}</span>
            </Link>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** German writes its nouns large wherever they stand. */
const withinSentence = (title: string) => (currentLanguage() === "en" ? title.toLowerCase() : title);
