import { PressForm } from "#components/form/press-form";
import { SubmitButton } from "#components/form/submit-button";
import type { findEmailChange } from "#lib/email-change";
import { confirmEmailChangeAction, stopEmailChangeAction } from "./actions.ts";

type Change = NonNullable<Awaited<ReturnType<typeof findEmailChange>>>;

/** What this link would agree to, and the way to refuse it. */
export function AskToConfirm({ change, token, csrf }: { change: Change; token: string; csrf: string }) {
  return (
    <>
      <h1>{change.side === "new" ? "Is this your new address?" : "Move your account?"}</h1>
      <p>
        An account with us is to move from <strong>{change.oldEmail}</strong> to <strong>{change.newEmail}</strong>. It
        does once both addresses have agreed.
      </p>
      <PressForm action={confirmEmailChangeAction} csrf={csrf} fields={{ token }}>
        <SubmitButton pending="Noting it …">{change.side === "new" ? "Yes, it is mine" : "Yes, move it"}</SubmitButton>
      </PressForm>
      <PressForm action={stopEmailChangeAction} csrf={csrf} fields={{ token }}>
        <SubmitButton variant="button-quiet" pending="Stopping it …">
          No, stop this
        </SubmitButton>
      </PressForm>
    </>
  );
}
