"use client";

import { Checkbox } from "#components/form/checkbox";
import { Field } from "#components/form/field";
import { type AnsweringAction, Form } from "#components/form/form";
import { SelectField } from "#components/form/select-field";
import { SubmitButton } from "#components/form/submit-button";
import { promotionSchema } from "./schema.ts";

type PromotionFormProps = {
  action: AnsweringAction;
  csrf: string;
  /** What was typed before staff proved again who they are. */
  typed: Readonly<Record<keyof typeof promotionSchema.shape, string>>;
};

/** What a promotion takes off, and on which conditions. */
export function PromotionForm({ action, csrf, typed }: PromotionFormProps) {
  return (
    <Form id="promotion" schema={promotionSchema} action={action} csrf={csrf} defaultValue={typed}>
      {(fields) => (
        <>
          <Field
            field={fields.code}
            label="Code"
            hint="What shoppers type. Capitals and small letters are the same."
            autoCapitalize="characters"
            autoComplete="off"
            spellCheck={false}
            width="medium"
          />
          <SelectField field={fields.kind} label="What it takes off" options={kinds} placeholder="Choose" />
          <Field
            field={fields.value}
            label="How much"
            hint="Percent for a share, such as 10; euros for an amount, such as 7.50. Leave it empty for delivery."
            inputMode="decimal"
            autoComplete="off"
            width="short"
          />
          <Field
            field={fields.minimum}
            label="Minimum for items, in euros"
            hint="An amount needs a higher minimum, so that something is left to pay. For anything else it may stay empty."
            inputMode="decimal"
            autoComplete="off"
            width="short"
          />
          <Field
            field={fields.from}
            label="First day"
            hint="From 00:00 UTC. Leave it empty to begin at once."
            type="date"
            isOptional
            width="medium"
          />
          <Field
            field={fields.through}
            label="Last day"
            hint="Through 23:59 UTC. Leave it empty to go on until you end it."
            type="date"
            isOptional
            width="medium"
          />
          <Field
            field={fields.most}
            label="How many orders may use it in all"
            inputMode="numeric"
            autoComplete="off"
            isOptional
            width="short"
          />
          <Checkbox field={fields.once}>Once for each customer</Checkbox>
          <SubmitButton pending="Writing it down …">Offer it</SubmitButton>
        </>
      )}
    </Form>
  );
}

const kinds = [
  { value: "percentage", label: "A share of the items" },
  { value: "amount", label: "An amount off the items" },
  { value: "free-delivery", label: "Standard delivery" },
];
