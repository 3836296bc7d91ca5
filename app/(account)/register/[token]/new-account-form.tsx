"use client";

import { AccountName } from "#components/form/account-name";
import { Field } from "#components/form/field";
import { Form } from "#components/form/form";
import { NewPasswordField } from "#components/form/new-password-field";
import { SubmitButton } from "#components/form/submit-button";
import { t } from "#lib/language";
import { createAccountAction } from "./actions.ts";
import { newAccountSchema } from "./schema.ts";

type NewAccountFormProps = { csrf: string; token: string; email: string; leastLength: number };

export function NewAccountForm({ csrf, token, email, leastLength }: NewAccountFormProps) {
  return (
    <Form id="new-account" schema={newAccountSchema} action={createAccountAction} csrf={csrf}>
      {(fields) => (
        <>
          <input type="hidden" name="token" value={token} />
          <AccountName email={email} />
          <Field field={fields.name} label={t("Name")} autoComplete="name" autoCapitalize="words" enterKeyHint="next" />
          <NewPasswordField field={fields.password} label={t("Password")} leastLength={leastLength} known={email} />
          <SubmitButton pending={t("Creating your account …")}>{t("Create account")}</SubmitButton>
        </>
      )}
    </Form>
  );
}
