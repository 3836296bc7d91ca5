import type { Metadata } from "next";
import { Link } from "#components/link";
import { csrfToken } from "#lib/request";
import styles from "../entrance.module.css";
import { ForgotPasswordForm } from "./forgot-password-form.tsx";

export const metadata: Metadata = { title: "Forgot your password?", robots: { index: false } };

export default async function ForgotPasswordPage() {
  return (
    <div className={`page ${styles["entrance"]}`}>
      <h1>Forgot your password?</h1>
      <p>We send you a link, and with it you choose another. Until you do, nothing changes.</p>
      <ForgotPasswordForm csrf={await csrfToken()} />
      <p>
        It has come back to you?{" "}
        <Link prefetch={false} href="/sign-in">
          Sign in
        </Link>
        .
      </p>
    </div>
  );
}
