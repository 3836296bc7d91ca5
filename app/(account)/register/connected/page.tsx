// Somebody new whom another site vouches for. Coming here makes no account; only the form does.
import type { Metadata } from "next";
import { Link } from "#components/link";
import { Rich } from "#components/rich";
import { findProvider } from "#lib/federation";
import { t } from "#lib/language";
import { csrfToken, currentArrival, redirect } from "#lib/request";
import styles from "../../entrance.module.css";
import { ConnectedAccountForm } from "./connected-account-form.tsx";

export const generateMetadata = (): Metadata => ({ title: t("Create your account"), robots: { index: false } });

export default async function ConnectedAccountPage() {
  const arrival = await currentArrival();
  const provider = findProvider(arrival?.provider ?? "");
  // Too late, or pressed twice: whoever is signed in goes on from there to their account.
  if (!arrival || !provider) redirect("/sign-in");
  return (
    <div className={`page ${styles["entrance"]}`}>
      <h1>{t("Create your account")}</h1>
      <p>
        <Rich
          message="For {email}, as {name} has confirmed it. You sign in with {name} and need no password; you can choose one later."
          email={<strong>{arrival.email}</strong>}
          name={provider.name}
        />
      </p>
      <ConnectedAccountForm csrf={await csrfToken()} name={arrival.name} />
      <p>
        <Rich
          message="Not you, or do you have an account under another address? <link>Sign in another way</link>, and nothing is kept."
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
