import type { Metadata } from "next";
import { passwordLength } from "#lib/account";
import { csrfToken, requireElevation, requireSignIn } from "#lib/request";
import styles from "../account.module.css";
import { AccountFrame } from "../account-frame.tsx";
import { requireAccount } from "../require-account.ts";
import { PasswordForm } from "./password-form.tsx";

export const metadata: Metadata = { title: "Change your password", robots: { index: false } };

export default async function PasswordPage() {
  const session = await requireSignIn("/account/password");
  await requireElevation(session, "/account/password");
  const { name, email } = await requireAccount(session);
  return (
    <AccountFrame title="Change your password" current="/account/security">
      <div className={styles["form"]}>
        <p>Everywhere else you are signed in, you will be signed out. This browser stays.</p>
        <PasswordForm
          csrf={await csrfToken()}
          email={email}
          known={`${name} ${email}`}
          leastLength={passwordLength.least}
        />
      </div>
    </AccountFrame>
  );
}
