"use client";

import { Field } from "#components/form/field";
import { Form } from "#components/form/form";
import { SubmitButton } from "#components/form/submit-button";
import { t } from "#lib/language";
import { saveContactAction } from "./actions.ts";
import { contactSchema } from "./schema.ts";

export function ContactForm({ csrf, email }: { csrf: string; email: string | undefined }) {
  return (
    <Form
      kept
      id="contact"
      schema={contactSchema}
      action={saveContactAction}
      csrf={csrf}
      defaultValue={{ email: email ?? "" }}
    >
      {(fields) => (
        <>
          <Field
            field={fields.email}
            label={t("Email")}
            hint={t("For the confirmation and news of this order, and for nothing else.")}
            type="email"
            autoComplete="email"
            inputMode="email"
            enterKeyHint="next"
            autoCapitalize="none"
            spellCheck={false}
          />
          <SubmitButton>{t("Continue")}</SubmitButton>
        </>
      )}
    </Form>
  );
}
