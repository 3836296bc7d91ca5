"use client";

import { useMemo } from "react";
import { PressForm } from "#components/form/press-form";
import { SubmitButton } from "#components/form/submit-button";
import styles from "../../passkey/passkey.module.css";
import { withSignature } from "../../passkey/with-passkey.ts";
import { reAuthenticateWithPasskeyAction } from "./actions.ts";

const optionsFrom = "/re-authenticate/passkey-options";

/** The same proof without a password, for whoever has a passkey. */
export function PasskeyReAuthentication({ csrf, returnTo }: { csrf: string; returnTo: string }) {
  const action = useMemo(() => withSignature(optionsFrom, reAuthenticateWithPasskeyAction), []);
  return (
    <div className={`${styles["other"]} ${styles["scripted"]}`}>
      <p className={styles["or"]}>or</p>
      <PressForm action={action} csrf={csrf} fields={{ returnTo }}>
        <SubmitButton variant="button-quiet" pending="Asking for your passkey …">
          Use a passkey
        </SubmitButton>
      </PressForm>
    </div>
  );
}
