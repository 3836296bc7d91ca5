// How hard a password looks to guess, shown while it is typed, and no more than that: the server knows more words, and what
// has leaked, and decides.
"use client";

import { useDeferredValue } from "react";
import { useFetched } from "#components/use-fetched";
import { t } from "#lib/language";
import styles from "./password-strength.module.css";

type PasswordStrengthProps = {
  password: string;
  leastLength: number;
  /** What others know of its owner. */
  known: string;
};

export function PasswordStrength({ password, leastLength, known }: PasswordStrengthProps) {
  const typed = useDeferredValue(password);
  // With the first character that is typed, for it is bigger than the page. Without it the length alone is shown.
  const estimator = useFetched(typed !== "", () => import("./estimate-strength.ts"));
  const length = [...typed.normalize("NFC")].length;
  const strength = length < leastLength ? "short" : (estimator?.estimateStrength(typed, known) ?? "unknown");
  if (typed === "") return <p className={styles["strength"]} />;
  return (
    <p className={styles["strength"]} data-strength={strength}>
      <span className={styles["bar"]} aria-hidden="true" />
      <span aria-live="polite">{words[strength]()}</span>
      {strength === "short" ? (
        <span className={styles["count"]} aria-hidden="true">
          {t("{length} of {leastLength}", { length, leastLength })}
        </span>
      ) : null}
    </p>
  );
}

const words = {
  short: () => t("Too short"),
  unknown: () => t("Long enough"),
  guessable: () => t("Easily guessed"),
  good: () => t("Looks hard to guess"),
  strong: () => t("Looks very hard to guess"),
} as const;
