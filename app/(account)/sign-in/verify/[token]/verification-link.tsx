import { PressForm } from "#components/form/press-form";
import { SubmitButton } from "#components/form/submit-button";
import { Link } from "#components/link";
import { Rich } from "#components/rich";
import { t } from "#lib/language";
import type { FormAction } from "#lib/request";
import { verificationLife } from "#lib/sign-in-verification";
import { inWords } from "#lib/time";
import styles from "../../../entrance.module.css";

type VerificationLinkProps = {
  /** What the link signs in to, while it is good. */
  account: { readonly email: string } | undefined;
  entrance: "/sign-in" | "/staff/sign-in";
  action: FormAction;
  csrf: string;
  /** The link's secret, and where it leads. */
  fields: Readonly<Record<string, string>>;
};

/** The press that finishes a sign-in, or why this link cannot. */
export function VerificationLink({ account, entrance, action, csrf, fields }: VerificationLinkProps) {
  return (
    <div className={`page ${styles["entrance"]}`}>
      {account === undefined ? (
        <>
          <h1>{t("This link is over")}</h1>
          <p>
            <Rich
              message="A link works once, for {time}, and only the newest one does. <link>Sign in again</link>, and you get another if one is needed."
              time={inWords(verificationLife)}
              link={(words) => (
                <Link prefetch={false} href={entrance}>
                  {words}
                </Link>
              )}
            />
          </p>
        </>
      ) : (
        <>
          <h1>{t("Sign in here?")}</h1>
          <p>
            <Rich
              message="As {email}, in this browser. If it was not you who began to sign in a moment ago, leave this page and change your password."
              email={<strong>{account.email}</strong>}
            />
          </p>
          <PressForm action={action} csrf={csrf} fields={fields}>
            <SubmitButton pending={t("Signing you in …")}>{t("Sign in")}</SubmitButton>
          </PressForm>
        </>
      )}
    </div>
  );
}
