"use client";

import { Field } from "#components/form/field";
import { Form } from "#components/form/form";
import { SubmitButton } from "#components/form/submit-button";
import { t } from "#lib/language";
import { requestPasswordResetAction } from "./actions.ts";
import { forgotPasswordSchema } from "./schema.ts";

export function ForgotPasswordForm({ csrf }: { csrf: string }) {
  return (
    <Form id="forgot-password" schema={forgotPasswordSchema} action={requestPasswordResetAction} csrf={csrf}>
      {(fields) => (
        <>
          <Field
            field={fields.email}
            label={t("Email")}
            hint={t("The address that you sign in with.")}
            type="email"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            enterKeyHint="send"
          />
          <SubmitButton pending={t("Writing to you …")}>{t("Send reset link")}</SubmitButton>
        </>
      )}
    </Form>
  );
}
