// Where the link in the letter to the former address leads. Looking uses nothing up; only the form does.
import type { Metadata } from "next";
import { Link } from "#components/link";
import { Rich } from "#components/rich";
import { passwordLength } from "#lib/account";
import { findUndoable, undoLife } from "#lib/email-change";
import { t } from "#lib/language";
import { csrfToken } from "#lib/request";
import { inWords } from "#lib/time";
import styles from "../../../entrance.module.css";
import { UndoForm } from "./undo-form.tsx";

export const generateMetadata = (): Metadata => ({ title: t("Take your account back"), robots: { index: false } });

export default async function UndoPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const [account, csrf] = await Promise.all([findUndoable(token), csrfToken()]);
  if (account === undefined) return <UndoIsOver />;
  const { email, name } = account;
  return (
    <div className={`page ${styles["entrance"]}`}>
      <h1>{t("Take your account back")}</h1>
      <p>
        <Rich
          message="It returns to {email}, and everybody who is signed in to it is signed out. Whoever moved it knew your password, so choose a new one."
          email={<strong>{email}</strong>}
        />
      </p>
      <UndoForm csrf={csrf} token={token} email={email} known={`${name} ${email}`} leastLength={passwordLength.least} />
    </div>
  );
}

const UndoIsOver = () => (
  <div className={`page ${styles["entrance"]}`}>
    <h1>{t("This link is over")}</h1>
    <p>
      <Rich
        message="It works once, for {time}. If the account is not yours again, <link>write to us</link>."
        time={inWords(undoLife)}
        link={(words) => (
          <Link prefetch={false} href="/help/contact">
            {words}
          </Link>
        )}
      />
    </p>
  </div>
);
