"use client";

import { useMemo } from "react";
import { PressForm } from "#components/form/press-form";
import { SubmitButton } from "#components/form/submit-button";
import styles from "../../../passkey/passkey.module.css";
import { withSignature } from "../../../passkey/with-passkey.ts";
import { passkeyFactorAction } from "./actions.ts";

const optionsFrom = "/sign-in/second-factor/passkey-options";

/** The press that brings what a sign-in lacks; `isBeside`: below a form for a code. */
export function PasskeyFactor({ csrf, isBeside = false }: { csrf: string; isBeside?: boolean }) {
  const action = useMemo(() => withSignature(optionsFrom, passkeyFactorAction), []);
  return (
    <div className={`${styles["other"]} ${styles["scripted"]}`}>
      {isBeside ? <p className={styles["or"]}>or</p> : null}
      <PressForm action={action} csrf={csrf} fields={{}}>
        <SubmitButton variant={isBeside ? "button-quiet" : "button"} pending="Asking for your passkey …">
          Use a passkey
        </SubmitButton>
      </PressForm>
    </div>
  );
}
