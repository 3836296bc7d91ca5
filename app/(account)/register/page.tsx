import type { Metadata } from "next";
import { Link } from "#components/link";
import { csrfToken, currentSession, redirect } from "#lib/request";
import styles from "../entrance.module.css";
import { OtherSites } from "../other-sites.tsx";
import { RegisterForm } from "./register-form.tsx";

export const metadata: Metadata = { title: "Create an account", robots: { index: false } };

export default async function RegisterPage() {
  if ((await currentSession()).kind === "customer") redirect("/account");
  const csrf = await csrfToken();
  return (
    <div className={`page ${styles["entrance"]}`}>
      <h1>Create an account</h1>
      <p>Your orders in one place, and a cart that waits for you on every device.</p>
      <RegisterForm csrf={csrf} />
      <OtherSites csrf={csrf} />
      <p>
        You have one already?{" "}
        <Link prefetch={false} href="/sign-in">
          Sign in
        </Link>
        .
      </p>
    </div>
  );
}
