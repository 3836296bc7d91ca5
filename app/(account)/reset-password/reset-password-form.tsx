"use client";

import { useState } from "react";
import { Form } from "#components/form/form";
import { PasswordField } from "#components/form/password-field";
import { SubmitButton } from "#components/form/submit-button";
import { PasswordStrength } from "../register/[token]/password-strength.tsx";
import { resetPasswordAction } from "./actions.ts";
import { resetPasswordSchema } from "./schema.ts";

type ResetPasswordFormProps = { csrf: string; email: string; known: string; leastLength: number };

export function ResetPasswordForm({ csrf, email, known, leastLength }: ResetPasswordFormProps) {
  const [password, setPassword] = useState("");
  return (
    <Form id="reset-password" schema={resetPasswordSchema} action={resetPasswordAction} csrf={csrf}>
      {(fields) => (
        <>
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
          <SubmitButton pending="Changing it …">Change password</SubmitButton>
        </>
      )}
    </Form>
  );
}
