import { PressForm } from "#components/form/press-form";
import { SubmitButton } from "#components/form/submit-button";
import type { findEmailChange } from "#lib/email-change";
import { confirmEmailChangeAction, stopEmailChangeAction } from "./actions.ts";

type Change = NonNullable<Awaited<ReturnType<typeof findEmailChange>>>;

/**
 * What this link would agree to, and the way to refuse it. The new mailbox is not told the present address: who reads
 * it may be a stranger, after a slip of the finger.
 */
export function AskToConfirm({ change, token, csrf }: { change: Change; token: string; csrf: string }) {
  const isNew = change.side === "new";
  return (
    <>
      <h1>{isNew ? "Is this your new address?" : "Move your account?"}</h1>
      <p>
        {isNew ? (
          <>
            Somebody wants to use <strong>{change.newEmail}</strong> for their account with us.{" "}
            {change.isOtherConfirmed
              ? "That happens at once."
              : "That happens once the present address has agreed too."}
          </>
        ) : (
          <>
            Your account is to move from <strong>{change.oldEmail}</strong> to <strong>{change.newEmail}</strong>. That
            happens once both have agreed.
          </>
        )}
      </p>
      <PressForm action={confirmEmailChangeAction} csrf={csrf} fields={{ token }}>
        <SubmitButton pending="Noting it …">{isNew ? "Yes, it is mine" : "Yes, move it"}</SubmitButton>
      </PressForm>
      <Stop token={token} csrf={csrf}>
        No, stop this
      </Stop>
    </>
  );
}

/** The press that stops a change. */
export const Stop = ({ token, csrf, children }: { token: string; csrf: string; children: string }) => (
  <PressForm action={stopEmailChangeAction} csrf={csrf} fields={{ token }}>
    <SubmitButton variant="button-quiet" pending="Stopping it …">
      {children}
    </SubmitButton>
  </PressForm>
);
