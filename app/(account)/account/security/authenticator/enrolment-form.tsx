"use client";

import { CodeField } from "#components/form/code-field";
import { Form } from "#components/form/form";
import { SubmitButton } from "#components/form/submit-button";
import { confirmAuthenticatorAction } from "./actions.ts";
import { enrolmentSchema } from "./schema.ts";

export function EnrolmentForm({ csrf }: { csrf: string }) {
  return (
    <Form id="enrolment" schema={enrolmentSchema} action={confirmAuthenticatorAction} csrf={csrf}>
      {(fields) => (
        <>
          <CodeField field={fields["one-time-code"]} label="Code" takes="code" />
          <SubmitButton pending="Looking …">Confirm code</SubmitButton>
        </>
      )}
    </Form>
  );
}
