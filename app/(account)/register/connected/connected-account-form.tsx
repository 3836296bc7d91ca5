"use client";

import { Field } from "#components/form/field";
import { Form } from "#components/form/form";
import { SubmitButton } from "#components/form/submit-button";
import { t } from "#lib/language";
import { createConnectedAccountAction } from "./actions.ts";
import { connectedAccountSchema } from "./schema.ts";

export function ConnectedAccountForm({ csrf, name }: { csrf: string; name: string | undefined }) {
  return (
    <Form
      id="connected-account"
      schema={connectedAccountSchema}
      action={createConnectedAccountAction}
      csrf={csrf}
      {...(name === undefined ? {} : { defaultValue: { name } })}
    >
      {(fields) => (
        <>
          <Field field={fields.name} label={t("Name")} autoComplete="name" autoCapitalize="words" enterKeyHint="go" />
          <SubmitButton pending={t("Creating your account …")}>{t("Create account")}</SubmitButton>
        </>
      )}
    </Form>
  );
}
