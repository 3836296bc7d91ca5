"use client";

import { useState } from "react";
import { Field } from "#components/form/field";
import { Form } from "#components/form/form";
import { PasswordField } from "#components/form/password-field";
import { SubmitButton } from "#components/form/submit-button";
import { PasswordStrength } from "../../../(account)/register/[token]/password-strength.tsx";
import { joinAction } from "./actions.ts";
import { joinSchema } from "./schema.ts";

type JoinFormProps = { csrf: string; token: string; email: string; leastLength: number };

export function JoinForm({ csrf, token, email, leastLength }: JoinFormProps) {
  const [password, setPassword] = useState("");
  return (
    <Form id="join" schema={joinSchema} action={joinAction} csrf={csrf}>
      {(fields) => (
        <>
          <input type="hidden" name="token" value={token} />
          {/* For password managers, which keep a password under the name that they find beside it. */}
          <input type="email" autoComplete="username" value={email} readOnly hidden />
          <Field field={fields.name} label="Name" autoComplete="name" autoCapitalize="words" enterKeyHint="next" />
          <PasswordField
            field={fields["new-password"]}
            autoComplete="new-password"
            hint={`At least ${leastLength} characters of any kind. A short sentence does well.`}
            enterKeyHint="go"
            onInput={(event) => setPassword(event.currentTarget.value)}
          />
          <PasswordStrength password={password} leastLength={leastLength} known={email} />
          <SubmitButton pending="Setting it …">Set password</SubmitButton>
        </>
      )}
    </Form>
  );
}
