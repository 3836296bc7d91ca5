import { PressForm } from "#components/form/press-form";
import { SubmitButton } from "#components/form/submit-button";
import { Rich } from "#components/rich";
import type { findEmailChange } from "#lib/email-change";
import { t } from "#lib/language";
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
      <h1>{isNew ? t("Is this your new address?") : t("Move your account?")}</h1>
      <p>
        {isNew ? (
          <Rich
            message="Somebody wants to use {email} for their account with us. {when}"
            email={<strong>{change.newEmail}</strong>}
            when={
              change.isOtherConfirmed
                ? t("That happens at once.")
                : t("That happens once the present address has agreed too.")
            }
          />
        ) : (
          <Rich
            message="Your account is to move from {former} to {next}. That happens once both have agreed."
            former={<strong>{change.oldEmail}</strong>}
            next={<strong>{change.newEmail}</strong>}
          />
        )}
      </p>
      <PressForm action={confirmEmailChangeAction} csrf={csrf} fields={{ token }}>
        <SubmitButton pending={t("Noting it …")}>{isNew ? t("Yes, it is mine") : t("Yes, move it")}</SubmitButton>
      </PressForm>
      <Stop token={token} csrf={csrf}>
        {t("No, stop this")}
      </Stop>
    </>
  );
}

/** The press that stops a change. */
export const Stop = ({ token, csrf, children }: { token: string; csrf: string; children: string }) => (
  <PressForm action={stopEmailChangeAction} csrf={csrf} fields={{ token }}>
    <SubmitButton variant="button-quiet" pending={t("Stopping it …")}>
      {children}
    </SubmitButton>
  </PressForm>
);
