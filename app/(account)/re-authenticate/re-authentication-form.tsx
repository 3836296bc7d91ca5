"use client";

import { Form } from "#components/form/form";
import { PasswordField } from "#components/form/password-field";
import { SubmitButton } from "#components/form/submit-button";
import { reAuthenticateAction } from "./actions.ts";
import { reAuthenticationSchema } from "./schema.ts";

type ReAuthenticationFormProps = { csrf: string; returnTo: string; email: string | undefined };

export function ReAuthenticationForm({ csrf, returnTo, email }: ReAuthenticationFormProps) {
  return (
    <Form id="re-authentication" schema={reAuthenticationSchema} action={reAuthenticateAction} csrf={csrf}>
      {(fields) => (
        <>
          <input type="hidden" name="returnTo" value={returnTo} />
          {/* For password managers, which know a password by the name that they find beside it. */}
          {email === undefined ? null : <input type="email" autoComplete="username" value={email} readOnly hidden />}
          <PasswordField
            field={fields["current-password"]}
            label="Current password"
            autoComplete="current-password"
            enterKeyHint="go"
            isForgottenWhenRefused
          />
          <SubmitButton pending="Looking …">Confirm</SubmitButton>
        </>
      )}
    </Form>
  );
}
