"use client";

import type { z } from "zod";
import { FieldError } from "#components/form/field-error";
import { Form } from "#components/form/form";
import { SelectField } from "#components/form/select-field";
import { SubmitButton } from "#components/form/submit-button";
import { t } from "#lib/language";
import { chooseAction } from "./actions.ts";
import { withdrawalSchema } from "./schema.ts";
import styles from "./withdrawal.module.css";

type WithdrawalFormProps = {
  csrf: string;
  number: string;
  /** Each line of the order, and how many of it are left to send back. */
  lines: readonly { readonly what: string; readonly left: number }[];
  chosen: Pick<z.input<typeof withdrawalSchema>, "quantities" | "reason">;
  reasons: readonly { value: string; label: string }[];
};

export function WithdrawalForm({ csrf, number, lines, chosen, reasons }: WithdrawalFormProps) {
  return (
    <Form
      kept
      id="withdrawal"
      schema={withdrawalSchema}
      action={chooseAction}
      csrf={csrf}
      defaultValue={{ number, quantities: chosen.quantities, reason: chosen.reason }}
    >
      {(fields) => (
        <>
          <input type="hidden" name={fields.number.name} defaultValue={number} />
          <fieldset
            id={fields.quantities.id}
            className={styles["pieces"]}
            tabIndex={-1}
            {...(fields.quantities.errors ? { "aria-describedby": fields.quantities.errorId } : {})}
          >
            <legend>{t("How many do you send back?")}</legend>
            {fields.quantities.getFieldList().map((field, place) => {
              const { what = "", left = 0 } = lines[place] ?? {};
              return left === 0 ? (
                <input key={field.name} type="hidden" name={field.name} defaultValue="0" />
              ) : (
                <SelectField key={field.name} field={field} label={what} options={numbersTo(left)} />
              );
            })}
            <FieldError field={fields.quantities} />
          </fieldset>
          <SelectField field={fields.reason} label={t("Reason (optional)")} options={reasons} />
          <SubmitButton>{t("Continue")}</SubmitButton>
        </>
      )}
    </Form>
  );
}

const numbersTo = (most: number) =>
  Array.from({ length: most + 1 }, (_, count) => ({
    value: String(count),
    label: count === 0 ? t("None") : String(count),
  }));
