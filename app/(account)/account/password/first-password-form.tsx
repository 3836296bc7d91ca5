"use client";

import { useState } from "react";
import { Form } from "#components/form/form";
import { PasswordField } from "#components/form/password-field";
import { SubmitButton } from "#components/form/submit-button";
import { PasswordStrength } from "../../register/[token]/password-strength.tsx";
import { firstPasswordAction } from "./actions.ts";
import { firstPasswordSchema } from "./schema.ts";

type FirstPasswordFormProps = { csrf: string; email: string; known: string; leastLength: number };

/** For an account that has been signed in to with another site alone. */
export function FirstPasswordForm({ csrf, email, known, leastLength }: FirstPasswordFormProps) {
  const [password, setPassword] = useState("");
  return (
    <Form id="first-password" schema={firstPasswordSchema} action={firstPasswordAction} csrf={csrf}>
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
          <SubmitButton pending="Keeping it …">Set password</SubmitButton>
        </>
      )}
    </Form>
  );
}
