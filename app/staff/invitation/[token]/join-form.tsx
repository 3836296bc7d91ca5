"use client";

import { AccountName } from "#components/form/account-name";
import { Field } from "#components/form/field";
import { Form } from "#components/form/form";
import { NewPasswordField } from "#components/form/new-password-field";
import { SubmitButton } from "#components/form/submit-button";
import { joinAction } from "./actions.ts";
import { joinSchema } from "./schema.ts";

type JoinFormProps = { csrf: string; token: string; email: string; leastLength: number };

export function JoinForm({ csrf, token, email, leastLength }: JoinFormProps) {
  return (
    <Form id="join" schema={joinSchema} action={joinAction} csrf={csrf}>
      {(fields) => (
        <>
          <input type="hidden" name="token" value={token} />
          <AccountName email={email} />
          <Field field={fields.name} label="Name" autoComplete="name" autoCapitalize="words" enterKeyHint="next" />
          <NewPasswordField field={fields["new-password"]} label="Password" leastLength={leastLength} known={email} />
          <SubmitButton pending="Setting it …">Set password</SubmitButton>
        </>
      )}
    </Form>
  );
}
