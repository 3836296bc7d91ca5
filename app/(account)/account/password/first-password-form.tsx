"use client";

import { AccountName } from "#components/form/account-name";
import { Form } from "#components/form/form";
import { NewPasswordField } from "#components/form/new-password-field";
import { SubmitButton } from "#components/form/submit-button";
import { t } from "#lib/language";
import { firstPasswordAction } from "./actions.ts";
import { firstPasswordSchema } from "./schema.ts";

type FirstPasswordFormProps = { csrf: string; email: string; known: string; leastLength: number };

/** For an account that has been signed in to with another site alone. */
export function FirstPasswordForm({ csrf, email, known, leastLength }: FirstPasswordFormProps) {
  return (
    <Form id="first-password" schema={firstPasswordSchema} action={firstPasswordAction} csrf={csrf}>
      {(fields) => (
        <>
          <AccountName email={email} />
          <NewPasswordField field={fields["new-password"]} leastLength={leastLength} known={known} />
          <SubmitButton pending={t("Keeping it …")}>{t("Set password")}</SubmitButton>
        </>
      )}
    </Form>
  );
}
