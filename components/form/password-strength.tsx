// How hard a password looks to guess, shown while it is typed, and no more than that: the server knows more words, and what
// has leaked, and decides.
"use client";

import { useDeferredValue, useEffect, useState } from "react";
import { t } from "#lib/language";
import styles from "./password-strength.module.css";

type Estimate = typeof import("./estimate-strength.ts").estimateStrength;

type PasswordStrengthProps = {
  password: string;
  leastLength: number;
  /** What others know of its owner. */
  known: string;
};

export function PasswordStrength({ password, leastLength, known }: PasswordStrengthProps) {
  const typed = useDeferredValue(password);
  const estimate = useEstimate(typed !== "");
  const length = [...typed.normalize("NFC")].length;
  const strength = length < leastLength ? "short" : (estimate?.(typed, known) ?? "unknown");
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

/** Fetches the estimator with the first character that is typed, for it is bigger than the page. */
function useEstimate(isWanted: boolean): Estimate | undefined {
  const [estimate, setEstimate] = useState<Estimate>();
  useEffect(() => {
    if (!isWanted) return;
    import("./estimate-strength.ts").then(
      (module) => setEstimate(() => module.estimateStrength),
      // Without it the length alone is shown.
      () => undefined,
    );
  }, [isWanted]);
  return estimate;
}
