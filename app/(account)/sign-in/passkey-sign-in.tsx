"use client";

import { useRef } from "react";
import type { AnsweringAction } from "#components/form/form";
import { PressForm } from "#components/form/press-form";
import { SubmitButton } from "#components/form/submit-button";
import type { Prepare } from "#components/form/use-post";
import { t } from "#lib/language";
import { OfferInField } from "../../passkey/offer-in-field.tsx";
import styles from "../../passkey/passkey.module.css";
import { signature } from "../../passkey/prepare-passkey.ts";

type PasskeySignInProps = {
  action: AnsweringAction;
  /** Where the challenge comes from. */
  optionsFrom: string;
  csrf: string;
  returnTo: string | undefined;
};

/** Signing in without a password: by the button, or by what the e-mail field offers. */
export function PasskeySignIn({ action, optionsFrom, csrf, returnTo }: PasskeySignInProps) {
  const hasSent = useRef(false);
  const prepare: Prepare = async (formData) => {
    const prepared = await signature(optionsFrom)(formData);
    if (prepared === "ready") hasSent.current = true;
    return prepared;
  };
  return (
    <div className={styles["other"]}>
      <p className={styles["or"]}>{t("or")}</p>
      <div className={styles["scripted"]}>
        <PressForm action={action} csrf={csrf} fields={returnTo === undefined ? {} : { returnTo }} prepare={prepare}>
          <OfferInField optionsFrom={optionsFrom} hasSent={hasSent} />
          <SubmitButton variant="button-quiet" pending={t("Asking for your passkey …")}>
            {t("Sign in with a passkey")}
          </SubmitButton>
        </PressForm>
      </div>
      <p className={styles["unscripted"]}>
        {t("Passkeys need scripts, which are switched off in this browser. Your password works without.")}
      </p>
    </div>
  );
}
