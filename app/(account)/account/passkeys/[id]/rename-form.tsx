"use client";

import { Field } from "#components/form/field";
import { type AnsweringAction, Form } from "#components/form/form";
import { SubmitButton } from "#components/form/submit-button";
import { t } from "#lib/language";
import { renamingSchema } from "../schema.ts";

type RenameFormProps = { action: AnsweringAction; csrf: string; id: string; name: string };

export function RenameForm({ action, csrf, id, name }: RenameFormProps) {
  return (
    <Form kept id="passkey" schema={renamingSchema} action={action} csrf={csrf} defaultValue={{ id, name }}>
      {(fields) => (
        <>
          <input type="hidden" name="id" value={id} />
          <Field field={fields.name} label={t("Name")} autoComplete="off" enterKeyHint="go" />
          <SubmitButton pending={t("Renaming it …")}>{t("Rename passkey")}</SubmitButton>
        </>
      )}
    </Form>
  );
}
