"use client";

import { useMemo } from "react";
import { Field } from "#components/form/field";
import { Form } from "#components/form/form";
import { SubmitButton } from "#components/form/submit-button";
import { withNewPasskey } from "../../../passkey/with-passkey.ts";
import { addPasskeyAction } from "./actions.ts";
import { newPasskeySchema } from "./schema.ts";

export function AddPasskeyForm({ csrf, suggestedName }: { csrf: string; suggestedName: string }) {
  const action = useMemo(() => withNewPasskey("/account/passkeys/options", addPasskeyAction), []);
  return (
    <Form id="new-passkey" schema={newPasskeySchema} action={action} csrf={csrf} defaultValue={{ name: suggestedName }}>
      {(fields) => (
        <>
          <Field
            field={fields.name}
            label="Name"
            hint="To tell it from others, for example the device that you make it on."
            autoComplete="off"
            enterKeyHint="go"
          />
          <SubmitButton pending="Asking your device …">Add passkey</SubmitButton>
        </>
      )}
    </Form>
  );
}
