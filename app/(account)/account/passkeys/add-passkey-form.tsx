"use client";

import { Field } from "#components/form/field";
import { type AnsweringAction, Form } from "#components/form/form";
import { SubmitButton } from "#components/form/submit-button";
import { t } from "#lib/language";
import { newPasskey } from "../../../passkey/prepare-passkey.ts";
import { newPasskeySchema } from "./schema.ts";

type AddPasskeyFormProps = {
  action: AnsweringAction;
  /** Where the challenge comes from. */
  optionsFrom: string;
  csrf: string;
  suggestedName: string;
};

export function AddPasskeyForm({ action, optionsFrom, csrf, suggestedName }: AddPasskeyFormProps) {
  return (
    <Form
      kept
      id="new-passkey"
      schema={newPasskeySchema}
      action={action}
      csrf={csrf}
      prepare={newPasskey(optionsFrom)}
      defaultValue={{ name: suggestedName }}
    >
      {(fields) => (
        <>
          <Field
            field={fields.name}
            label={t("Name")}
            hint={t("To tell it from others, for example the device that you make it on.")}
            autoComplete="off"
            enterKeyHint="go"
          />
          <SubmitButton pending={t("Asking your device …")}>{t("Add passkey")}</SubmitButton>
        </>
      )}
    </Form>
  );
}
