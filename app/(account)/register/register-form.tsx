"use client";

import { Field } from "#components/form/field";
import { Form } from "#components/form/form";
import { SubmitButton } from "#components/form/submit-button";
import { t } from "#lib/language";
import { requestRegistrationAction } from "./actions.ts";
import { registerSchema } from "./schema.ts";

export function RegisterForm({ csrf }: { csrf: string }) {
  return (
    <Form id="register" schema={registerSchema} action={requestRegistrationAction} csrf={csrf}>
      {(fields) => (
        <>
          <Field
            field={fields.email}
            label={t("Email")}
            hint={t("We send you a link; choosing a name and a password comes after that.")}
            type="email"
            autoComplete="email"
            autoCapitalize="none"
            spellCheck={false}
            enterKeyHint="go"
          />
          <SubmitButton pending={t("Writing to you …")}>{t("Continue")}</SubmitButton>
        </>
      )}
    </Form>
  );
}
