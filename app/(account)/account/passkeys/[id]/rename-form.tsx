"use client";

import { Field } from "#components/form/field";
import { Form } from "#components/form/form";
import { SubmitButton } from "#components/form/submit-button";
import { renamePasskeyAction } from "../actions.ts";
import { renamingSchema } from "../schema.ts";

export function RenameForm({ csrf, id, name }: { csrf: string; id: string; name: string }) {
  return (
    <Form id="passkey" schema={renamingSchema} action={renamePasskeyAction} csrf={csrf} defaultValue={{ id, name }}>
      {(fields) => (
        <>
          <input type="hidden" name="id" value={id} />
          <Field field={fields.name} label="Name" autoComplete="off" enterKeyHint="go" />
          <SubmitButton pending="Renaming it …">Rename passkey</SubmitButton>
        </>
      )}
    </Form>
  );
}
