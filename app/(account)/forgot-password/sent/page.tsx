// What everybody is told who has asked for a link, whether or not there is an account.
import type { Metadata } from "next";
import Link from "next/link";
import { ArrivalHeading } from "#components/checkout/arrival-heading";
import { config } from "#lib/config";
import { resetLinkLife } from "#lib/password-reset";
import { inWords } from "#lib/time";
import styles from "../../entrance.module.css";

export const metadata: Metadata = { title: "Check your mail", robots: { index: false } };

export default function ResetLinkSentPage() {
  const { isLocal, mailUrl } = config();
  return (
    <div className={`page ${styles["entrance"]}`}>
      <ArrivalHeading className={undefined}>Check your mail</ArrivalHeading>
      <p>
        We have written to you. If there is an account under that address, the letter has a link with which you choose a
        new password. It works once, for {inWords(resetLinkLife)}, and only the newest one does.
      </p>
      <p>
        No letter after a few minutes? Look among the junk, or{" "}
        <Link prefetch={false} href="/forgot-password">
          check the address
        </Link>{" "}
        and ask again.
      </p>
      {isLocal && mailUrl === undefined ? (
        <p>
          No mail server is set, so the letter is in the{" "}
          <Link prefetch={false} href="/outbox">
            outbox
          </Link>{" "}
          of this computer.
        </p>
      ) : null}
    </div>
  );
}
