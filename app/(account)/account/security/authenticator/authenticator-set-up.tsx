import { PressForm } from "#components/form/press-form";
import { SubmitButton } from "#components/form/submit-button";
import { t } from "#lib/language";
import type { FormAction } from "#lib/request";
import type { Enrolment } from "#lib/second-factor";
import { EnrolmentSteps } from "./enrolment-steps.tsx";

type AuthenticatorSetUpProps = {
  /** What was begun, if it was. */
  enrolment: Enrolment | undefined;
  begin: FormAction;
  confirm: FormAction;
  csrf: string;
};

/** For whoever has no authenticator: what it is for, and how it is set up. */
export const AuthenticatorSetUp = ({ enrolment, begin, confirm, csrf }: AuthenticatorSetUpProps) => (
  <>
    <p>
      {t(
        "An app on your telephone or computer shows a new code every half minute. From then on, signing in takes your password and the code: one of the two alone opens nothing.",
      )}
    </p>
    {enrolment === undefined ? (
      // The key is made by a press: looking at a page changes nothing.
      <PressForm action={begin} csrf={csrf} fields={{}}>
        <p>{t("Have the app at hand: next you see a code for it to scan, and a key to type instead.")}</p>
        <SubmitButton pending={t("Making the key …")}>{t("Set up authenticator")}</SubmitButton>
      </PressForm>
    ) : (
      <EnrolmentSteps enrolment={enrolment} action={confirm} csrf={csrf} />
    )}
  </>
);
