"use client";

import { AccountName } from "#components/form/account-name";
import { Form } from "#components/form/form";
import { NewPasswordField } from "#components/form/new-password-field";
import { SubmitButton } from "#components/form/submit-button";
import { t } from "#lib/language";
import { resetPasswordAction } from "./actions.ts";
import { resetPasswordSchema } from "./schema.ts";

type ResetPasswordFormProps = { csrf: string; email: string; known: string; leastLength: number };

export function ResetPasswordForm({ csrf, email, known, leastLength }: ResetPasswordFormProps) {
  return (
    <Form id="reset-password" schema={resetPasswordSchema} action={resetPasswordAction} csrf={csrf}>
      {(fields) => (
        <>
          <AccountName email={email} />
          <NewPasswordField field={fields["new-password"]} leastLength={leastLength} known={known} />
          <SubmitButton pending={t("Changing it …")}>{t("Change password")}</SubmitButton>
        </>
      )}
    </Form>
  );
}
