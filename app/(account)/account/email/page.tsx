import type { Metadata } from "next";
import { confirmationLife, undoLife } from "#lib/email-change";
import { csrfToken, requireElevation, requireSignIn, typedBefore } from "#lib/request";
import { hasSecondFactor } from "#lib/second-factor";
import { inWords } from "#lib/time";
import styles from "../account.module.css";
import { AccountFrame } from "../account-frame.tsx";
import { requireAccount } from "../require-account.ts";
import { EmailForm } from "./email-form.tsx";

export const metadata: Metadata = { title: "Change your email address", robots: { index: false } };

export default async function EmailPage() {
  const session = await requireSignIn("/account/email");
  await requireElevation(session, "/account/email");
  const [{ email }, typed, isProved] = await Promise.all([
    requireAccount(session),
    typedBefore(session, "/account/email"),
    hasSecondFactor(session.accountId),
  ]);
  return (
    <AccountFrame title="Change your email address" current="/account/security">
      <div className={styles["form"]}>
        <p>
          It is <strong>{email}</strong> now. We write to this address and to the new one; the change happens once you
          have opened the link in {isProved ? "the letter to the new one" : <em>both</em>}
          {isProved ? "" : " letters"}, within {inWords(confirmationLife)}.
        </p>
        <EmailForm csrf={await csrfToken()} typed={typed["new-email"]} />
        <p>
          After that you sign in with the new address, and are signed out everywhere else. The old address can undo it
          for {inWords(undoLife)}.
        </p>
      </div>
    </AccountFrame>
  );
}
