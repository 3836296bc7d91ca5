"use client";

import { CodeField } from "#components/form/code-field";
import { Form } from "#components/form/form";
import { SubmitButton } from "#components/form/submit-button";
import { secondFactorAction } from "./actions.ts";
import { secondFactorSchema } from "./schema.ts";

export function SecondFactorForm({ csrf, isRecovery }: { csrf: string; isRecovery: boolean }) {
  return (
    <Form id="second-factor" schema={secondFactorSchema} action={secondFactorAction} csrf={csrf}>
      {(fields) => (
        <>
          <CodeField
            field={fields["one-time-code"]}
            label={isRecovery ? "Recovery code" : "Code"}
            takes={isRecovery ? "recovery-code" : "code"}
          />
          <SubmitButton pending="Signing you in …">Sign in</SubmitButton>
        </>
      )}
    </Form>
  );
}
