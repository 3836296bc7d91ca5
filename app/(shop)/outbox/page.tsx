// The letters that would have been sent: on a machine without a mail server they lie in a folder, and here.
import type { Metadata } from "next";
import { Link } from "#components/link";
import { listOutbox } from "#lib/mail";
import { EveryLetter } from "./every-letter.tsx";
import styles from "./outbox.module.css";
import { requireOutbox } from "./require-outbox.ts";

export const metadata: Metadata = { title: "Outbox", robots: { index: false } };

export default async function OutboxPage() {
  requireOutbox();
  const letters = await listOutbox();
  return (
    <div className={`page ${styles["outbox"]}`}>
      <h1>Outbox</h1>
      <p>
        No mail server is set, so the shop keeps its letters here, newest first. Only this computer shows them; set{" "}
        <code>MAIL_URL</code> to send them. <a href="#every-letter">Every kind of letter</a> stands below.
      </p>
      {letters.length === 0 ? <p>Nothing has been written yet.</p> : null}
      <ol className={styles["letters"]}>
        {letters.map((letter) => (
          <li key={letter.name} className={styles["row"]}>
            <Link prefetch={false} href={`/outbox/${letter.name}`}>
              {letter.subject}
            </Link>
            <span className={styles["detail"]}>
              to {letter.to}, <time dateTime={letter.writtenAt.toISOString()}>{moment.format(letter.writtenAt)}</time>
            </span>
          </li>
        ))}
      </ol>
      <EveryLetter />
    </div>
  );
}

const moment = new Intl.DateTimeFormat("en-IE", {
  dateStyle: "medium",
  timeStyle: "medium",
  timeZone: "Europe/Dublin",
});
