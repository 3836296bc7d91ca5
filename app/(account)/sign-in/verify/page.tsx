// What somebody is told whose password was right, but whose sign-in has to be confirmed by mail.
import type { Metadata } from "next";
import Link from "next/link";
import { ArrivalHeading } from "#components/checkout/arrival-heading";
import { config } from "#lib/config";
import { verificationLife } from "#lib/sign-in-verification";
import { inWords } from "#lib/time";
import styles from "../../entrance.module.css";

export const metadata: Metadata = { title: "Confirm your sign-in", robots: { index: false } };

export default function VerifySentPage() {
  const { isLocal, mailUrl } = config();
  return (
    <div className={`page ${styles["entrance"]}`}>
      <ArrivalHeading className={undefined}>One more step, this one time</ArrivalHeading>
      <p>
        Your password was right. Because your sign-in was copied a while ago, we have also sent you a letter: open its
        link in this browser and you are in. It works once, for {inWords(verificationLife)}.
      </p>
      <p>
        No letter after a few minutes? Look among the junk, or <Link href="/sign-in">sign in again</Link> for another.
      </p>
      {isLocal && mailUrl === undefined ? (
        <p>
          No mail server is set, so the letter is in the <Link href="/outbox">outbox</Link> of this computer.
        </p>
      ) : null}
    </div>
  );
}
