"use client";

import { Field } from "#components/form/field";
import { Form } from "#components/form/form";
import { SelectField } from "#components/form/select-field";
import { SubmitButton } from "#components/form/submit-button";
import { dispatchAction } from "./actions.ts";
import { dispatchSchema } from "./schema.ts";

type DispatchFormProps = {
  csrf: string;
  /** Whose parcel it is, and what was typed before staff proved again who they are. */
  typed: { number: string; carrier: string; trackingNumber: string };
  carriers: readonly { value: string; label: string }[];
};

export function DispatchForm({ csrf, typed, carriers }: DispatchFormProps) {
  return (
    <Form id="dispatch" schema={dispatchSchema} action={dispatchAction} csrf={csrf} defaultValue={typed}>
      {(fields) => (
        <>
          <input type="hidden" name={fields.number.name} defaultValue={typed.number} />
          <SelectField field={fields.carrier} label="Carrier" options={carriers} placeholder="Choose" />
          <Field
            field={fields.trackingNumber}
            label="Tracking number"
            hint="As it stands on the label; spaces do not matter."
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            enterKeyHint="done"
          />
          <SubmitButton pending="Writing it down …">Mark as sent</SubmitButton>
        </>
      )}
    </Form>
  );
}
