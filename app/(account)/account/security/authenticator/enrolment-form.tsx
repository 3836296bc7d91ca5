"use client";

import { CodeField } from "#components/form/code-field";
import { type AnsweringAction, Form } from "#components/form/form";
import { SubmitButton } from "#components/form/submit-button";
import { t } from "#lib/language";
import { enrolmentSchema } from "./schema.ts";

export function EnrolmentForm({ action, csrf }: { action: AnsweringAction; csrf: string }) {
  return (
    <Form id="enrolment" schema={enrolmentSchema} action={action} csrf={csrf}>
      {(fields) => (
        <>
          <CodeField field={fields["one-time-code"]} label={t("Code")} takes="code" />
          <SubmitButton pending={t("Looking …")}>{t("Confirm code")}</SubmitButton>
        </>
      )}
    </Form>
  );
}
