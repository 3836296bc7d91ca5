"use client";

import { useActionState } from "react";
import { Csrf } from "#components/form/csrf";
import type { AnsweringAction } from "#components/form/form";
import { SubmitButton } from "#components/form/submit-button";
import { Link } from "#components/link";
import { t } from "#lib/language";
import styles from "../security.module.css";
import { PrintButton } from "./print-button.tsx";

type RecoveryCodesProps = {
  action: AnsweringAction;
  csrf: string;
  /** How many are left of the former ones. */
  left: number;
  /** Where to go on. */
  next: string;
};

/** The press that makes the codes; and, in its answer alone, the codes. */
export function RecoveryCodes({ action, csrf, left, next }: RecoveryCodesProps) {
  const [answer, post] = useActionState(action, undefined);
  if (answer?.told) return <Sheet codes={answer.told} next={next} />;
  return (
    <form action={post}>
      <Csrf token={csrf} />
      <p>
        {t(
          "With your password and one of these you get in without your app or passkey, for example when your telephone is lost. Each works once. We show them this one time: have paper or a printer ready.",
        )}
      </p>
      {left === 0 ? null : <p>{t("You have {left} left. From the press on, those are void.", { left })}</p>}
      <SubmitButton pending={t("Making them …")}>{t("Show recovery codes")}</SubmitButton>
      {answer?.error?.[""] ? <p role="alert">{answer.error[""][0]}</p> : null}
    </form>
  );
}

const Sheet = ({ codes, next }: { codes: readonly string[]; next: string }) => (
  <section aria-labelledby="sheet">
    <h2 id="sheet">{t("Your recovery codes for Cartwright")}</h2>
    <p>
      {t("Each works once, together with your password. Keep them where you keep your papers, not on the telephone.")}
    </p>
    <ol className={styles["codes"]}>
      {codes.map((code) => (
        <li key={code}>{code}</li>
      ))}
    </ol>
    <p className={styles["press"]}>
      <PrintButton />
      <Link prefetch={false} href={next}>
        {t("I have kept them")}
      </Link>
    </p>
  </section>
);
