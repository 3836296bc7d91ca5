"use client";

import { AccountName } from "#components/form/account-name";
import { Form } from "#components/form/form";
import { NewPasswordField } from "#components/form/new-password-field";
import { SubmitButton } from "#components/form/submit-button";
import { t } from "#lib/language";
import { undoEmailChangeAction } from "./actions.ts";
import { undoSchema } from "./schema.ts";

type UndoFormProps = { csrf: string; token: string; email: string; known: string; leastLength: number };

export function UndoForm({ csrf, token, email, known, leastLength }: UndoFormProps) {
  return (
    <Form id="undo" schema={undoSchema} action={undoEmailChangeAction} csrf={csrf}>
      {(fields) => (
        <>
          <input type="hidden" name="token" value={token} />
          <AccountName email={email} />
          <NewPasswordField field={fields["new-password"]} leastLength={leastLength} known={known} />
          <SubmitButton pending={t("Giving it back …")}>{t("Take the account back")}</SubmitButton>
        </>
      )}
    </Form>
  );
}
