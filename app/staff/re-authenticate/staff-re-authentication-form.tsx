"use client";

import { AccountName } from "#components/form/account-name";
import { Form } from "#components/form/form";
import { PasswordField } from "#components/form/password-field";
import { SubmitButton } from "#components/form/submit-button";
import { staffReAuthenticateAction } from "./actions.ts";
import { staffReAuthenticationSchema } from "./schema.ts";

type StaffReAuthenticationFormProps = { csrf: string; returnTo: string; email: string };

export function StaffReAuthenticationForm({ csrf, returnTo, email }: StaffReAuthenticationFormProps) {
  return (
    <Form
      id="staff-re-authentication"
      schema={staffReAuthenticationSchema}
      action={staffReAuthenticateAction}
      csrf={csrf}
    >
      {(fields) => (
        <>
          <input type="hidden" name="returnTo" value={returnTo} />
          <AccountName email={email} />
          <PasswordField
            field={fields["current-password"]}
            label="Your password"
            autoComplete="current-password"
            enterKeyHint="go"
            isForgottenWhenRefused
          />
          <SubmitButton pending="Looking …">Confirm</SubmitButton>
        </>
      )}
    </Form>
  );
}
