"use client";

import { Field } from "#components/form/field";
import { Form } from "#components/form/form";
import { PasswordField } from "#components/form/password-field";
import { SubmitButton } from "#components/form/submit-button";
import { staffSignInAction } from "./actions.ts";
import { staffSignInSchema } from "./schema.ts";

export function StaffSignInForm({ csrf, returnTo }: { csrf: string; returnTo: string | undefined }) {
  return (
    <Form id="staff-sign-in" schema={staffSignInSchema} action={staffSignInAction} csrf={csrf}>
      {(fields) => (
        <>
          {returnTo === undefined ? null : <input type="hidden" name="returnTo" value={returnTo} />}
          <Field
            field={fields.email}
            label="Email"
            type="email"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            enterKeyHint="next"
          />
          <PasswordField
            field={fields.password}
            autoComplete="current-password"
            enterKeyHint="go"
            isForgottenWhenRefused
          />
          <SubmitButton pending="Signing you in …">Sign in</SubmitButton>
        </>
      )}
    </Form>
  );
}
