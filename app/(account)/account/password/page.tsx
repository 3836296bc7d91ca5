import type { Metadata } from "next";
import { hasPassword, passwordLength } from "#lib/account";
import { t } from "#lib/language";
import { csrfToken, requireElevation, requireSignIn } from "#lib/request";
import styles from "../account.module.css";
import { AccountFrame } from "../account-frame.tsx";
import { requireAccount } from "../require-account.ts";
import { FirstPasswordForm } from "./first-password-form.tsx";
import { PasswordForm } from "./password-form.tsx";

export const generateMetadata = (): Metadata => ({ title: t("Change your password"), robots: { index: false } });

export default async function PasswordPage() {
  const session = await requireSignIn("/account/password");
  await requireElevation(session, "/account/password");
  const [{ name, email }, isChange] = await Promise.all([requireAccount(session), hasPassword(session.accountId)]);
  const about = { csrf: await csrfToken(), email, known: `${name} ${email}`, leastLength: passwordLength.least };
  return (
    <AccountFrame title={isChange ? t("Change your password") : t("Set a password")} current="/account/security">
      <div className={styles["form"]}>
        <p>{t("Everywhere else you are signed in, you will be signed out. This browser stays.")}</p>
        {isChange ? <PasswordForm {...about} /> : <FirstPasswordForm {...about} />}
      </div>
    </AccountFrame>
  );
}
