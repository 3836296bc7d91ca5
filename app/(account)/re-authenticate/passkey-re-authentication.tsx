"use client";

import type { AnsweringAction } from "#components/form/form";
import { PressForm } from "#components/form/press-form";
import { SubmitButton } from "#components/form/submit-button";
import { t } from "#lib/language";
import styles from "../../passkey/passkey.module.css";
import { signature } from "../../passkey/prepare-passkey.ts";

type PasskeyReAuthenticationProps = {
  action: AnsweringAction;
  /** Where the challenge comes from. */
  optionsFrom: string;
  csrf: string;
  returnTo: string;
};

/** The same proof without a password, for whoever has a passkey. */
export function PasskeyReAuthentication({ action, optionsFrom, csrf, returnTo }: PasskeyReAuthenticationProps) {
  return (
    <div className={`${styles["other"]} ${styles["scripted"]}`}>
      <p className={styles["or"]}>{t("or")}</p>
      <PressForm action={action} csrf={csrf} fields={{ returnTo }} prepare={signature(optionsFrom)}>
        <SubmitButton variant="button-quiet" pending={t("Asking for your passkey …")}>
          {t("Use a passkey")}
        </SubmitButton>
      </PressForm>
    </div>
  );
}
