import { Link } from "#components/link";
import type { Advice } from "./advice.ts";
import styles from "./security.module.css";

/** How well the account is protected, in a sentence, and the one thing that would help most. */
export function NextStep({ advice: { level, title, text, link } }: { advice: Advice }) {
  return (
    <section className={`${styles["verdict"]} ${styles[level]}`} aria-labelledby="verdict">
      <h2 id="verdict">{title}</h2>
      <p>{text}</p>
      {link === undefined ? null : (
        <Link prefetch={false} className="button" href={link.href}>
          {link.label}
        </Link>
      )}
    </section>
  );
}
