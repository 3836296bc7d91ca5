"use client";

import { Field } from "#components/form/field";
import { Form } from "#components/form/form";
import { SubmitButton } from "#components/form/submit-button";
import { t } from "#lib/language";
import { findOrderAction } from "./actions.ts";
import { type FindOrderNext, findOrderSchema } from "./schema.ts";

type FindOrderFormProps = {
  csrf: string;
  /** The order's number, where it is known already. */
  number?: string;
  /** What the order is wanted for, unless it is for its own sake. */
  next?: FindOrderNext;
};

export function FindOrderForm({ csrf, number, next }: FindOrderFormProps) {
  return (
    <Form
      id="find-order"
      schema={findOrderSchema}
      action={findOrderAction}
      csrf={csrf}
      {...(number === undefined ? {} : { defaultValue: { number } })}
    >
      {(fields) => (
        <>
          {next === undefined ? null : <input type="hidden" name={fields.next.name} defaultValue={next} />}
          <Field
            field={fields.number}
            label={t("Order number")}
            hint={t("It begins with CW and stands in the confirmation mail.")}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            enterKeyHint="next"
          />
          <Field
            field={fields.email}
            label={t("Email")}
            type="email"
            autoComplete="email"
            autoCapitalize="none"
            spellCheck={false}
            enterKeyHint="go"
          />
          <SubmitButton>{t("Find order")}</SubmitButton>
        </>
      )}
    </Form>
  );
}
