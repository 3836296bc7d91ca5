import type { Metadata } from "next";
import { KeptNotice } from "#components/form/kept-notice";
import { t } from "#lib/language";
import { csrfToken, requireSignIn, typedBefore } from "#lib/request";
import styles from "../account.module.css";
import { AccountFrame } from "../account-frame.tsx";
import { requireAccount } from "../require-account.ts";
import { ProfileForm } from "./profile-form.tsx";

export const generateMetadata = (): Metadata => ({ title: t("Change your name"), robots: { index: false } });

const path = "/account/profile";

export default async function ProfilePage() {
  const session = await requireSignIn(path);
  const [account, typed, csrf] = await Promise.all([requireAccount(session), typedBefore(session, path), csrfToken()]);
  return (
    <AccountFrame title={t("Change your name")} current="/account">
      <div className={styles["form"]}>
        <p>{t("As we address you, here and in letters. Orders that you have placed keep the name that is on them.")}</p>
        <KeptNotice typed={typed} />
        <ProfileForm csrf={csrf} name={typed["name"] ?? account.name} />
      </div>
    </AccountFrame>
  );
}
