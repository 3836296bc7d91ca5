import type { Metadata } from "next";
import { KeptNotice } from "#components/form/kept-notice";
import { Rich } from "#components/rich";
import { confirmationLife, undoLife } from "#lib/email-change";
import { t } from "#lib/language";
import { csrfToken, requireElevation, requireSignIn, typedBefore } from "#lib/request";
import { hasSecondFactor } from "#lib/second-factor";
import { inWords } from "#lib/time";
import styles from "../account.module.css";
import { AccountFrame } from "../account-frame.tsx";
import { requireAccount } from "../require-account.ts";
import { EmailForm } from "./email-form.tsx";

export const generateMetadata = (): Metadata => ({ title: t("Change your email address"), robots: { index: false } });

export default async function EmailPage() {
  const session = await requireSignIn("/account/email");
  await requireElevation(session, "/account/email");
  const [{ email }, typed, isProved] = await Promise.all([
    requireAccount(session),
    typedBefore(session, "/account/email"),
    hasSecondFactor(session.accountId),
  ]);
  return (
    <AccountFrame title={t("Change your email address")} current="/account/security">
      <div className={styles["form"]}>
        <p>
          {isProved ? (
            <Rich
              message="It is {email} now. We write to this address and to the new one; the change happens once you have opened the link in the letter to the new one, within {time}."
              email={<strong>{email}</strong>}
              time={inWords(confirmationLife)}
            />
          ) : (
            <Rich
              message="It is {email} now. We write to this address and to the new one; the change happens once you have opened the link in <both>both</both> letters, within {time}."
              email={<strong>{email}</strong>}
              both={(words) => <em>{words}</em>}
              time={inWords(confirmationLife)}
            />
          )}
        </p>
        <KeptNotice typed={typed} />
        <EmailForm csrf={await csrfToken()} typed={typed["new-email"]} />
        <p>
          {t(
            "After that you sign in with the new address, and are signed out everywhere else. The old address can undo it for {time}.",
            { time: inWords(undoLife) },
          )}
        </p>
      </div>
    </AccountFrame>
  );
}
