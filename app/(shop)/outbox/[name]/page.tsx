// One letter, in its text form. Its HTML would bring inline styles, which the shop's own policy rightly refuses.
import type { Metadata } from "next";
import { Link } from "#components/link";
import { t } from "#lib/language";
import { findInOutbox } from "#lib/mail";
import { NothingHere } from "../../../nothing-here.tsx";
import { isOutboxOpen } from "../is-outbox-open.ts";
import styles from "../outbox.module.css";
import { LinkedText } from "./linked-text.tsx";

export const generateMetadata = (): Metadata => ({ title: t("Letter"), robots: { index: false } });

export default async function LetterPage({ params }: { params: Promise<{ name: string }> }) {
  const letter = isOutboxOpen() ? await findInOutbox(decodeURIComponent((await params).name)) : undefined;
  if (letter === undefined) return <NothingHere />;
  return (
    <article className={`page ${styles["outbox"]}`}>
      <p>
        <Link prefetch={false} href="/outbox">
          {t("All letters")}
        </Link>
      </p>
      <h1>{letter.subject}</h1>
      <p className={styles["detail"]}>{t("to {to}", { to: letter.to })}</p>
      <LinkedText text={letter.text} />
      <details>
        <summary>{t("The HTML that is sent beside it")}</summary>
        <pre className={styles["source"]}>{letter.html}</pre>
      </details>
    </article>
  );
}
