"use client";

import { AccountName } from "#components/form/account-name";
import { Field } from "#components/form/field";
import { Form } from "#components/form/form";
import { NewPasswordField } from "#components/form/new-password-field";
import { SubmitButton } from "#components/form/submit-button";
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
          <Field field={fields.name} label="Name" autoComplete="name" autoCapitalize="words" enterKeyHint="next" />
          <NewPasswordField field={fields.password} label="Password" leastLength={leastLength} known={email} />
          <SubmitButton pending="Creating your account …">Create account</SubmitButton>
        </>
      )}
    </Form>
  );
}
