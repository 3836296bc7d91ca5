import Link from "next/link";
import { ArrivalHeading } from "#components/checkout/arrival-heading";
import { config } from "#lib/config";
import { verificationLife } from "#lib/sign-in-verification";
import { inWords } from "#lib/time";
import styles from "../../entrance.module.css";

/** Says that the proof was right, and that a letter has the rest; `entrance` is where to begin anew. */
export function VerificationSent({ entrance }: { entrance: "/sign-in" | "/staff/sign-in" }) {
  const { isLocal, mailUrl } = config();
  return (
    <div className={`page ${styles["entrance"]}`}>
      <ArrivalHeading className={undefined}>One more step, this one time</ArrivalHeading>
      <p>
        That was right. Because your sign-in was copied a while ago, we have also sent you a letter: open its link in
        this browser and you are in. It works once, for {inWords(verificationLife)}.
      </p>
      <p>
        No letter after a few minutes? Look among the junk, or{" "}
        <Link prefetch={false} href={entrance}>
          sign in again
        </Link>{" "}
        for another.
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
