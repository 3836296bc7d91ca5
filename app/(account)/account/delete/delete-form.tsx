"use client";

import { Checkbox } from "#components/form/checkbox";
import { Form } from "#components/form/form";
import { SubmitButton } from "#components/form/submit-button";
import { deleteAccountAction } from "./actions.ts";
import { deletionSchema } from "./schema.ts";

export function DeleteForm({ csrf, coolingOff }: { csrf: string; coolingOff: string }) {
  return (
    <Form id="delete" schema={deletionSchema} action={deleteAccountAction} csrf={csrf}>
      {(fields) => (
        <>
          <Checkbox field={fields.understood}>I understand that after {coolingOff} nobody can bring it back</Checkbox>
          <SubmitButton pending="Asking for it …">Delete my account</SubmitButton>
        </>
      )}
    </Form>
  );
}
