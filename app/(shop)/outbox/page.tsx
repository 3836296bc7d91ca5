// The letters that would have been sent: on a machine without a mail server they lie in a folder, and here.
import type { Metadata } from "next";
import { Link } from "#components/link";
import { Rich } from "#components/rich";
import { dateFormat, t } from "#lib/language";
import { listOutbox } from "#lib/mail";
import { NothingHere } from "../../nothing-here.tsx";
import { EveryLetter } from "./every-letter.tsx";
import { isOutboxOpen } from "./is-outbox-open.ts";
import styles from "./outbox.module.css";

export const generateMetadata = (): Metadata => ({ title: t("Outbox"), robots: { index: false } });

export default async function OutboxPage() {
  if (!isOutboxOpen()) return <NothingHere />;
  const letters = await listOutbox();
  return (
    <div className={`page ${styles["outbox"]}`}>
      <h1>{t("Outbox")}</h1>
      <p>
        <Rich
          message="No mail server is set, so the shop keeps its letters here, newest first. Only this computer shows them; set <code>MAIL_URL</code> to send them. <link>Every kind of letter</link> stands below."
          code={(words) => <code>{words}</code>}
          link={(words) => <a href="#every-letter">{words}</a>}
        />
      </p>
      {letters.length === 0 ? <p>{t("Nothing has been written yet.")}</p> : null}
      <ol className={styles["letters"]}>
        {letters.map((letter) => (
          <li key={letter.name} className={styles["row"]}>
            <Link prefetch={false} href={`/outbox/${letter.name}`}>
              {letter.subject}
            </Link>
            <span className={styles["detail"]}>
              <Rich
                message="to {to}, {time}"
                to={letter.to}
                time={<time dateTime={letter.writtenAt.toISOString()}>{moment().format(letter.writtenAt)}</time>}
              />
            </span>
          </li>
        ))}
      </ol>
      <EveryLetter />
    </div>
  );
}

const moment = dateFormat({
  dateStyle: "medium",
  timeStyle: "medium",
  timeZone: "Europe/Dublin",
});
