"use client";

import { Field } from "#components/form/field";
import { type AnsweringAction, Form } from "#components/form/form";
import { PasswordField } from "#components/form/password-field";
import { SubmitButton } from "#components/form/submit-button";
import { t } from "#lib/language";
import { signInSchema } from "./schema.ts";

type SignInFormProps = { action: AnsweringAction; csrf: string; returnTo: string | undefined };

export function SignInForm({ action, csrf, returnTo }: SignInFormProps) {
  return (
    <Form id="sign-in" schema={signInSchema} action={action} csrf={csrf}>
      {(fields) => (
        <>
          {returnTo === undefined ? null : <input type="hidden" name="returnTo" value={returnTo} />}
          <Field
            field={fields.email}
            label={t("Email")}
            type="email"
            autoComplete="username webauthn"
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
          <SubmitButton pending={t("Signing you in …")}>{t("Sign in")}</SubmitButton>
        </>
      )}
    </Form>
  );
}
