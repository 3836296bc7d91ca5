"use client";

import { CodeField } from "#components/form/code-field";
import { type AnsweringAction, Form } from "#components/form/form";
import { SubmitButton } from "#components/form/submit-button";
import { t } from "#lib/language";
import { secondFactorSchema } from "./schema.ts";

type SecondFactorFormProps = { action: AnsweringAction; csrf: string; isRecovery: boolean };

export function SecondFactorForm({ action, csrf, isRecovery }: SecondFactorFormProps) {
  return (
    <Form id="second-factor" schema={secondFactorSchema} action={action} csrf={csrf}>
      {(fields) => (
        <>
          <CodeField
            field={fields["one-time-code"]}
            label={isRecovery ? t("Recovery code") : t("Code")}
            takes={isRecovery ? "recovery-code" : "code"}
          />
          <SubmitButton pending={t("Signing you in …")}>{t("Sign in")}</SubmitButton>
        </>
      )}
    </Form>
  );
}
