"use client";

import { AccountName } from "#components/form/account-name";
import { Form } from "#components/form/form";
import { NewPasswordField } from "#components/form/new-password-field";
import { PasswordField } from "#components/form/password-field";
import { SubmitButton } from "#components/form/submit-button";
import { t } from "#lib/language";
import { changePasswordAction } from "./actions.ts";
import { passwordSchema } from "./schema.ts";

type PasswordFormProps = { csrf: string; email: string; known: string; leastLength: number };

export function PasswordForm({ csrf, email, known, leastLength }: PasswordFormProps) {
  return (
    <Form id="password" schema={passwordSchema} action={changePasswordAction} csrf={csrf}>
      {(fields) => (
        <>
          <AccountName email={email} />
          <PasswordField
            field={fields["current-password"]}
            label={t("Current password")}
            autoComplete="current-password"
            enterKeyHint="next"
          />
          <NewPasswordField field={fields["new-password"]} leastLength={leastLength} known={known} />
          <SubmitButton pending={t("Changing it …")}>{t("Change password")}</SubmitButton>
        </>
      )}
    </Form>
  );
}
