// Where the mailed link leads. Looking uses nothing up, for mail scanners look too; only the form does.
import type { Metadata } from "next";
import { Rich } from "#components/rich";
import { findRegistrationEmail, passwordLength } from "#lib/account";
import { t } from "#lib/language";
import { csrfToken, currentSession, redirect } from "#lib/request";
import styles from "../../entrance.module.css";
import { LinkIsOver } from "./link-is-over.tsx";
import { NewAccountForm } from "./new-account-form.tsx";

export const generateMetadata = (): Metadata => ({ title: t("Create your account"), robots: { index: false } });

export default async function NewAccountPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const [email, session, csrf] = await Promise.all([findRegistrationEmail(token), currentSession(), csrfToken()]);
  // Pressed twice: the first press has done it.
  if (email === undefined && session.kind === "customer") redirect("/account");
  return (
    <div className={`page ${styles["entrance"]}`}>
      {email === undefined ? (
        <LinkIsOver csrf={csrf} />
      ) : (
        <>
          <h1>{t("Create your account")}</h1>
          <p>
            <Rich message="For {email}. A name and a password, and you are in." email={<strong>{email}</strong>} />
          </p>
          <NewAccountForm csrf={csrf} token={token} email={email} leastLength={passwordLength.least} />
        </>
      )}
    </div>
  );
}
