"use client";

import { Form } from "#components/form/form";
import { RadioGroup, type RadioOption } from "#components/form/radio-group";
import { SubmitButton } from "#components/form/submit-button";
import { t } from "#lib/language";
import { chooseAddressAction } from "./actions.ts";
import { choiceSchema } from "./schema.ts";

type ChoiceFormProps = { csrf: string; options: readonly RadioOption[]; chosen: string | undefined };

/** One of one's own addresses, or another. */
export function ChoiceForm({ csrf, options, chosen }: ChoiceFormProps) {
  return (
    <Form
      kept
      id="choice"
      schema={choiceSchema}
      action={chooseAddressAction}
      csrf={csrf}
      {...(chosen === undefined ? {} : { defaultValue: { "saved-address": chosen } })}
    >
      {(fields) => (
        <>
          <RadioGroup field={fields["saved-address"]} legend={t("Delivery address")} isLegendHidden options={options} />
          <SubmitButton>{t("Continue")}</SubmitButton>
        </>
      )}
    </Form>
  );
}
