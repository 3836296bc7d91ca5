"use client";

import type { AnsweringAction } from "#components/form/form";
import { PressForm } from "#components/form/press-form";
import { SubmitButton } from "#components/form/submit-button";
import { t } from "#lib/language";
import styles from "../../../passkey/passkey.module.css";
import { signature } from "../../../passkey/prepare-passkey.ts";

type PasskeyFactorProps = {
  action: AnsweringAction;
  /** Where the challenge comes from. */
  optionsFrom: string;
  csrf: string;
  /** Below a form for a code. */
  isBeside?: boolean;
};

/** The press that brings what a sign-in lacks. */
export function PasskeyFactor({ action, optionsFrom, csrf, isBeside = false }: PasskeyFactorProps) {
  return (
    <div className={`${styles["other"]} ${styles["scripted"]}`}>
      {isBeside ? <p className={styles["or"]}>{t("or")}</p> : null}
      <PressForm action={action} csrf={csrf} fields={{}} prepare={signature(optionsFrom)}>
        <SubmitButton variant={isBeside ? "button-quiet" : "button"} pending={t("Asking for your passkey …")}>
          {t("Use a passkey")}
        </SubmitButton>
      </PressForm>
    </div>
  );
}
