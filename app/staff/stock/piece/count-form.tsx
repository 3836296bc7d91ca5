"use client";

import { Field } from "#components/form/field";
import { type AnsweringAction, Form } from "#components/form/form";
import { SubmitButton } from "#components/form/submit-button";
import { countSchema } from "./schema.ts";

type CountFormProps = {
  action: AnsweringAction;
  csrf: string;
  /** Which variant and which count, how many were found, and what was typed. */
  typed: { sku: string; name: string; found: string; counted: string; expectedOn: string };
};

/** How many there are, and when there will be more. */
export function CountForm({ action, csrf, typed }: CountFormProps) {
  return (
    <Form id="count" schema={countSchema} action={action} csrf={csrf} defaultValue={typed}>
      {(fields) => (
        <>
          <input type="hidden" name={fields.sku.name} defaultValue={typed.sku} />
          <input type="hidden" name={fields.name.name} defaultValue={typed.name} />
          <input type="hidden" name={fields.found.name} defaultValue={typed.found} />
          <Field
            field={fields.counted}
            label="On the shelf"
            hint="Leave out what is ordered and not sent yet: it has been taken off already."
            inputMode="numeric"
            autoComplete="off"
            width="short"
          />
          <Field
            field={fields.expectedOn}
            label="More expected on"
            hint="Shoppers see the day while it is sold out."
            isOptional
            type="date"
            width="medium"
          />
          <SubmitButton pending="Writing it down …">Write it down</SubmitButton>
        </>
      )}
    </Form>
  );
}
