import type { Metadata } from "next";
import { Link } from "#components/link";
import { Rich } from "#components/rich";
import { t } from "#lib/language";
import { csrfToken, currentSession, redirect } from "#lib/request";
import styles from "../entrance.module.css";
import { OtherSites } from "../other-sites.tsx";
import { RegisterForm } from "./register-form.tsx";

export const generateMetadata = (): Metadata => ({ title: t("Create an account"), robots: { index: false } });

export default async function RegisterPage() {
  if ((await currentSession()).kind === "customer") redirect("/account");
  const csrf = await csrfToken();
  return (
    <div className={`page ${styles["entrance"]}`}>
      <h1>{t("Create an account")}</h1>
      <p>{t("Your orders in one place, and a cart that waits for you on every device.")}</p>
      <RegisterForm csrf={csrf} />
      <OtherSites csrf={csrf} />
      <p>
        <Rich
          message="You have one already? <link>Sign in</link>."
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
