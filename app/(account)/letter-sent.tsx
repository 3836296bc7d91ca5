import type { ReactNode } from "react";
import { ArrivalHeading } from "#components/checkout/arrival-heading";
import { Link } from "#components/link";
import { Rich } from "#components/rich";
import { config } from "#lib/config";
import styles from "./entrance.module.css";

type LetterSentProps = {
  title: string;
  /** What to do should none come: the end of a sentence. */
  otherwise: ReactNode;
  /** What the letter is for. */
  children: ReactNode;
};

/** Says that a letter has the next step. */
export function LetterSent({ title, otherwise, children }: LetterSentProps) {
  const { isLocal, mailUrl } = config();
  return (
    <div className={`page ${styles["entrance"]}`}>
      <ArrivalHeading className={undefined}>{title}</ArrivalHeading>
      <p>{children}</p>
      <p>
        <Rich message="No letter after a few minutes? Look among the junk, or {otherwise}" otherwise={otherwise} />
      </p>
      {isLocal && mailUrl === undefined ? (
        <p>
          <Rich
            message="No mail server is set, so the letter is in the <link>outbox</link> of this computer."
            link={(words) => (
              <Link prefetch={false} href="/outbox">
                {words}
              </Link>
            )}
          />
        </p>
      ) : null}
    </div>
  );
}
