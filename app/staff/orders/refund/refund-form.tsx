"use client";

import { Field } from "#components/form/field";
import { type AnsweringAction, Form } from "#components/form/form";
import { SelectField } from "#components/form/select-field";
import { SubmitButton } from "#components/form/submit-button";
import { refundSchema } from "./schema.ts";

type RefundFormProps = {
  action: AnsweringAction;
  csrf: string;
  /** Which order, which refund, and what was typed before staff proved again who they are. */
  typed: { number: string; name: string; amount: string; reason: string };
  reasons: readonly { value: string; label: string }[];
};

/** How much goes back, and why. */
export function RefundForm({ action, csrf, typed, reasons }: RefundFormProps) {
  return (
    <Form id="refund" schema={refundSchema} action={action} csrf={csrf} defaultValue={typed}>
      {(fields) => (
        <>
          <input type="hidden" name={fields.number.name} defaultValue={typed.number} />
          <input type="hidden" name={fields.name.name} defaultValue={typed.name} />
          <Field
            field={fields.amount}
            label="Amount in euros"
            hint="Such as 12.50"
            inputMode="decimal"
            autoComplete="off"
            enterKeyHint="done"
            width="short"
          />
          <SelectField field={fields.reason} label="Why" options={reasons} placeholder="Choose" />
          <SubmitButton pending="Refunding it …">Refund</SubmitButton>
        </>
      )}
    </Form>
  );
}
