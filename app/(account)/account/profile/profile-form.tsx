"use client";

import { Field } from "#components/form/field";
import { Form } from "#components/form/form";
import { SubmitButton } from "#components/form/submit-button";
import { t } from "#lib/language";
import { changeNameAction } from "./actions.ts";
import { profileSchema } from "./schema.ts";

export function ProfileForm({ csrf, name }: { csrf: string; name: string }) {
  return (
    <Form kept id="profile" schema={profileSchema} action={changeNameAction} csrf={csrf} defaultValue={{ name }}>
      {(fields) => (
        <>
          <Field field={fields.name} label={t("Name")} autoComplete="name" autoCapitalize="words" enterKeyHint="done" />
          <SubmitButton pending={t("Changing it …")}>{t("Change name")}</SubmitButton>
        </>
      )}
    </Form>
  );
}
