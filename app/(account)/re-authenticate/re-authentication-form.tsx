"use client";

import { AccountName } from "#components/form/account-name";
import { CodeField } from "#components/form/code-field";
import { type AnsweringAction, Form } from "#components/form/form";
import { PasswordField } from "#components/form/password-field";
import { SubmitButton } from "#components/form/submit-button";
import { t } from "#lib/language";
import { reAuthenticationSchema } from "./schema.ts";

type ReAuthenticationFormProps = {
  action: AnsweringAction;
  csrf: string;
  returnTo: string;
  email: string | undefined;
  /** Where the code is that the password alone is not enough without: in an app or on paper, or on paper only. */
  codeFrom: "app" | "paper" | undefined;
};

export function ReAuthenticationForm({ action, csrf, returnTo, email, codeFrom }: ReAuthenticationFormProps) {
  return (
    <Form id="re-authentication" schema={reAuthenticationSchema} action={action} csrf={csrf}>
      {(fields) => (
        <>
          <input type="hidden" name="returnTo" value={returnTo} />
          {email === undefined ? null : <AccountName email={email} />}
          <PasswordField
            field={fields["current-password"]}
            label={t("Current password")}
            autoComplete="current-password"
            enterKeyHint={codeFrom === undefined ? "go" : "next"}
            isForgottenWhenRefused
          />
          {codeFrom === undefined ? null : (
            <CodeField
              field={fields["one-time-code"]}
              label={t("Code")}
              hint={
                codeFrom === "app"
                  ? t("From your authenticator app, or a recovery code.")
                  : t("One of your recovery codes.")
              }
              takes={codeFrom === "app" ? "either" : "recovery-code"}
            />
          )}
          <SubmitButton pending={t("Looking …")}>{t("Confirm")}</SubmitButton>
        </>
      )}
    </Form>
  );
}
