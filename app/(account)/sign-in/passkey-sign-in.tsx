"use client";

import { useMemo, useRef } from "react";
import type { AnsweringAction } from "#components/form/form";
import { PressForm } from "#components/form/press-form";
import { SubmitButton } from "#components/form/submit-button";
import { OfferInField } from "../../passkey/offer-in-field.tsx";
import styles from "../../passkey/passkey.module.css";
import { withSignature } from "../../passkey/with-passkey.ts";
import { signInWithPasskeyAction } from "./actions.ts";

const optionsFrom = "/sign-in/passkey-options";

/** Signing in without a password: by the button, or by what the e-mail field offers. */
export function PasskeySignIn({ csrf, returnTo }: { csrf: string; returnTo: string | undefined }) {
  const hasSent = useRef(false);
  const action = useMemo(() => {
    const send: AnsweringAction = (previous, formData) => {
      hasSent.current = true;
      return signInWithPasskeyAction(previous, formData);
    };
    return withSignature(optionsFrom, send);
  }, []);
  return (
    <div className={styles["other"]}>
      <p className={styles["or"]}>or</p>
      <div className={styles["scripted"]}>
        <PressForm action={action} csrf={csrf} fields={returnTo === undefined ? {} : { returnTo }}>
          <OfferInField optionsFrom={optionsFrom} hasSent={hasSent} />
          <SubmitButton variant="button-quiet" pending="Asking for your passkey …">
            Sign in with a passkey
          </SubmitButton>
        </PressForm>
      </div>
      <p className={styles["unscripted"]}>
        Passkeys need scripts, which are switched off in this browser. Your password works without.
      </p>
    </div>
  );
}
