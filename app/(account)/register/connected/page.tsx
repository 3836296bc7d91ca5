// Somebody new whom another site vouches for. Coming here makes no account; only the form does.
import type { Metadata } from "next";
import { Link } from "#components/link";
import { findProvider } from "#lib/federation";
import { csrfToken, currentArrival, redirect } from "#lib/request";
import styles from "../../entrance.module.css";
import { ConnectedAccountForm } from "./connected-account-form.tsx";

export const metadata: Metadata = { title: "Create your account", robots: { index: false } };

export default async function ConnectedAccountPage() {
  const arrival = await currentArrival();
  const provider = findProvider(arrival?.provider ?? "");
  // Too late, or pressed twice: whoever is signed in goes on from there to their account.
  if (!arrival || !provider) redirect("/sign-in");
  return (
    <div className={`page ${styles["entrance"]}`}>
      <h1>Create your account</h1>
      <p>
        For <strong>{arrival.email}</strong>, as {provider.name} has confirmed it. You sign in with {provider.name} and
        need no password; you can choose one later.
      </p>
      <ConnectedAccountForm csrf={await csrfToken()} name={arrival.name} />
      <p>
        Not you, or do you have an account under another address?{" "}
        <Link prefetch={false} href="/sign-in">
          Sign in another way
        </Link>
        , and nothing is kept.
      </p>
    </div>
  );
}
