import { PressForm } from "#components/form/press-form";
import { SubmitButton } from "#components/form/submit-button";
import { t } from "#lib/language";
import type { FormAction } from "#lib/request";

type AuthenticatorRemovalProps = {
  action: FormAction;
  csrf: string;
  /** What follows for whoever has nothing else; nothing to say for whoever has a passkey. */
  withoutAny: string | undefined;
};

/** For whoever has an authenticator: how it stands, and the press that takes it away. */
export const AuthenticatorRemoval = ({ action, csrf, withoutAny }: AuthenticatorRemovalProps) => (
  <>
    <p>
      {t(
        "It is set up: signing in takes a code of your app. To use another app or telephone, remove it and begin anew.",
      )}
    </p>
    <p>{withoutAny ?? t("Your passkeys go on protecting your account.")}</p>
    <p>{t("Everywhere else you are signed in, you will be signed out.")}</p>
    <PressForm action={action} csrf={csrf} fields={{}}>
      <SubmitButton variant="button-quiet" pending={t("Removing it …")}>
        {t("Remove authenticator")}
      </SubmitButton>
    </PressForm>
  </>
);
