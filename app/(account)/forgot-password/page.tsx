import type { Metadata } from "next";
import { Link } from "#components/link";
import { Rich } from "#components/rich";
import { t } from "#lib/language";
import { csrfToken } from "#lib/request";
import styles from "../entrance.module.css";
import { ForgotPasswordForm } from "./forgot-password-form.tsx";

export const generateMetadata = (): Metadata => ({ title: t("Forgot your password?"), robots: { index: false } });

export default async function ForgotPasswordPage() {
  return (
    <div className={`page ${styles["entrance"]}`}>
      <h1>{t("Forgot your password?")}</h1>
      <p>{t("We send you a link, and with it you choose another. Until you do, nothing changes.")}</p>
      <ForgotPasswordForm csrf={await csrfToken()} />
      <p>
        <Rich
          message="It has come back to you? <link>Sign in</link>."
          link={(words) => (
            <Link prefetch={false} href="/sign-in">
              {words}
            </Link>
          )}
        />
      </p>
    </div>
  );
}
