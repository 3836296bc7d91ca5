"use client";

import { Field } from "#components/form/field";
import { Form } from "#components/form/form";
import { SubmitButton } from "#components/form/submit-button";
import { t } from "#lib/language";
import { changeEmailAction } from "./actions.ts";
import { newEmailSchema } from "./schema.ts";

export function EmailForm({ csrf, typed }: { csrf: string; typed: string | undefined }) {
  return (
    <Form
      kept
      id="email"
      schema={newEmailSchema}
      action={changeEmailAction}
      csrf={csrf}
      {...(typed === undefined ? {} : { defaultValue: { "new-email": typed } })}
    >
      {(fields) => (
        <>
          <Field
            field={fields["new-email"]}
            label={t("New email")}
            type="email"
            autoComplete="email"
            autoCapitalize="none"
            spellCheck={false}
            enterKeyHint="go"
          />
          <SubmitButton pending={t("Writing to both …")}>{t("Change email")}</SubmitButton>
        </>
      )}
    </Form>
  );
}
