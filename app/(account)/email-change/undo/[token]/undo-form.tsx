"use client";

import { useState } from "react";
import { Form } from "#components/form/form";
import { PasswordField } from "#components/form/password-field";
import { SubmitButton } from "#components/form/submit-button";
import { PasswordStrength } from "../../../register/[token]/password-strength.tsx";
import { undoEmailChangeAction } from "./actions.ts";
import { undoSchema } from "./schema.ts";

type UndoFormProps = { csrf: string; token: string; email: string; known: string; leastLength: number };

export function UndoForm({ csrf, token, email, known, leastLength }: UndoFormProps) {
  const [password, setPassword] = useState("");
  return (
    <Form id="undo" schema={undoSchema} action={undoEmailChangeAction} csrf={csrf}>
      {(fields) => (
        <>
          <input type="hidden" name="token" value={token} />
          {/* For password managers, which keep a password under the name that they find beside it. */}
          <input type="email" autoComplete="username" value={email} readOnly hidden />
          <PasswordField
            field={fields["new-password"]}
            label="New password"
            autoComplete="new-password"
            hint={`At least ${leastLength} characters of any kind. A short sentence does well.`}
            enterKeyHint="go"
            onInput={(event) => setPassword(event.currentTarget.value)}
          />
          <PasswordStrength password={password} leastLength={leastLength} known={known} />
          <SubmitButton pending="Giving it back …">Take the account back</SubmitButton>
        </>
      )}
    </Form>
  );
}
