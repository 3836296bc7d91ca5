"use client";

import { Field } from "#components/form/field";
import { type AnsweringAction, Form } from "#components/form/form";
import { SelectField } from "#components/form/select-field";
import { SubmitButton } from "#components/form/submit-button";
import { parcelSchema } from "./parcel-schema.ts";

type ParcelFormProps = {
  action: AnsweringAction;
  csrf: string;
  /** Whose parcel it is, and what was typed before staff proved again who they are. */
  typed: { number: string; carrier: string; trackingNumber: string };
  carriers: readonly { id: string; name: string }[];
  /** What the press does. */
  submit: string;
};

/** Who carries a parcel, and under which number. */
export function ParcelForm({ action, csrf, typed, carriers, submit }: ParcelFormProps) {
  return (
    <Form id="parcel" schema={parcelSchema} action={action} csrf={csrf} defaultValue={typed}>
      {(fields) => (
        <>
          <input type="hidden" name={fields.number.name} defaultValue={typed.number} />
          <SelectField
            field={fields.carrier}
            label="Carrier"
            options={carriers.map(({ id, name }) => ({ value: id, label: name }))}
            placeholder="Choose"
          />
          <Field
            field={fields.trackingNumber}
            label="Tracking number"
            hint="As it stands on the label; spaces do not matter."
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            enterKeyHint="done"
          />
          <SubmitButton pending="Writing it down …">{submit}</SubmitButton>
        </>
      )}
    </Form>
  );
}
