"use client";

import { Checkbox } from "#components/form/checkbox";
import { Form } from "#components/form/form";
import { SubmitButton } from "#components/form/submit-button";
import { t } from "#lib/language";
import { deleteAccountAction } from "./actions.ts";
import { deletionSchema } from "./schema.ts";

export function DeleteForm({ csrf, coolingOff }: { csrf: string; coolingOff: string }) {
  return (
    <Form id="delete" schema={deletionSchema} action={deleteAccountAction} csrf={csrf}>
      {(fields) => (
        <>
          <Checkbox field={fields.understood}>
            {t("I understand that after {coolingOff} nobody can bring it back", { coolingOff })}
          </Checkbox>
          <SubmitButton pending={t("Asking for it …")}>{t("Delete my account")}</SubmitButton>
        </>
      )}
    </Form>
  );
}
