// One kind of letter with made-up facts, as its reader would get it.
import type { Metadata } from "next";
import { Link } from "#components/link";
import { Rich } from "#components/rich";
import { localPath, t } from "#lib/language";
import { NothingHere } from "../../../../nothing-here.tsx";
import { LinkedText } from "../../[name]/linked-text.tsx";
import styles from "../../outbox.module.css";
import { findExample } from "./find-example.ts";

export const generateMetadata = (): Metadata => ({ title: t("Example of a letter"), robots: { index: false } });

export default async function ExamplePage({ params }: { params: Promise<{ letter: string }> }) {
  const { letter: name } = await params;
  const letter = findExample(name);
  if (letter === undefined) return <NothingHere />;
  return (
    <article className={`page ${styles["outbox"]}`}>
      <p>
        <Link prefetch={false} href="/outbox">
          {t("All letters")}
        </Link>
      </p>
      <h1>{letter.subject}</h1>
      <p className={styles["detail"]}>{t("An example. Nobody is called that, and its links open nothing.")}</p>
      <p>
        <Rich
          message="<link>See it as HTML</link>, as most mailboxes show it. The same in plain text:"
          link={(words) => <a href={localPath(`/outbox/examples/${name}/html`)}>{words}</a>}
        />
      </p>
      <LinkedText text={letter.text} />
    </article>
  );
}
