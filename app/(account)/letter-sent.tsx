import type { ReactNode } from "react";
import { ArrivalHeading } from "#components/checkout/arrival-heading";
import { Link } from "#components/link";
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
      <p>No letter after a few minutes? Look among the junk, or {otherwise}</p>
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
