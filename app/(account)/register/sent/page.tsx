// What everybody is told who has asked for an account, whether or not there was one.
import type { Metadata } from "next";
import Link from "next/link";
import { ArrivalHeading } from "#components/checkout/arrival-heading";
import { registrationLinkLife } from "#lib/account";
import { config } from "#lib/config";
import { inWords } from "#lib/time";
import styles from "../../entrance.module.css";

export const metadata: Metadata = { title: "Check your mail", robots: { index: false } };

export default function RegistrationSentPage() {
  const { isLocal, mailUrl } = config();
  return (
    <div className={`page ${styles["entrance"]}`}>
      <ArrivalHeading className={undefined}>Check your mail</ArrivalHeading>
      <p>
        We have written to you. Open the link in the letter in this browser and your cart comes along. It works once,
        for {inWords(registrationLinkLife)}.
      </p>
      <p>
        No letter after a few minutes? Look among the junk, or{" "}
        <Link prefetch={false} href="/register">
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
