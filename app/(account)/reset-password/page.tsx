// Where a new password is chosen; the link has left its secret in a cookie. Looking uses nothing up; only the form does.
import type { Metadata } from "next";
import { z } from "zod";
import { Rich } from "#components/rich";
import { passwordLength } from "#lib/account";
import { t } from "#lib/language";
import { findPasswordReset } from "#lib/password-reset";
import { csrfToken, resetToken } from "#lib/request";
import styles from "../entrance.module.css";
import { LinkIsOver } from "./link-is-over.tsx";
import { ResetPasswordForm } from "./reset-password-form.tsx";

export const generateMetadata = (): Metadata => ({ title: t("Choose a new password"), robots: { index: false } });

const querySchema = z.object({ link: z.literal("over").optional().catch(undefined) });

export default async function ResetPasswordPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const { link } = querySchema.parse(await searchParams);
  const [account, csrf] = await Promise.all([findPasswordReset(await resetToken()), csrfToken()]);
  return (
    <div className={`page ${styles["entrance"]}`}>
      {account === undefined || link === "over" ? (
        <LinkIsOver csrf={csrf} />
      ) : (
        <>
          <h1>{t("Choose a new password")}</h1>
          <p>
            <Rich
              message="For {email}. Everybody who is signed in to it is signed out, and you sign in with the new one."
              email={<strong>{account.email}</strong>}
            />
          </p>
          <ResetPasswordForm
            csrf={csrf}
            email={account.email}
            known={`${account.name} ${account.email}`}
            leastLength={passwordLength.least}
          />
        </>
      )}
    </div>
  );
}
