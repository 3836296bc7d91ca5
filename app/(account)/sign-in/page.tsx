import type { Metadata } from "next";
import { z } from "zod";
import { Link } from "#components/link";
import { Rich } from "#components/rich";
import { t } from "#lib/language";
import { csrfToken, currentSession, pathAfterSignIn, redirect } from "#lib/request";
import styles from "../entrance.module.css";
import { OtherSites } from "../other-sites.tsx";
import { ProviderNotice, providerQuery } from "../provider-notice.tsx";
import { signInAction, signInWithPasskeyAction } from "./actions.ts";
import { PasskeySignIn } from "./passkey-sign-in.tsx";
import { SignInForm } from "./sign-in-form.tsx";
import { reasons, SignInReason } from "./sign-in-reason.tsx";

export const generateMetadata = (): Metadata => ({ title: t("Sign in"), robots: { index: false } });

const querySchema = z.object({
  returnTo: z.string().optional().catch(undefined),
  because: z.enum(reasons).optional().catch(undefined),
  ...providerQuery,
});

export default async function SignInPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const { returnTo, because, provider, outcome } = querySchema.parse(await searchParams);
  if ((await currentSession()).kind === "customer") redirect(pathAfterSignIn(returnTo));
  const csrf = await csrfToken();
  return (
    <div className={`page ${styles["entrance"]}`}>
      <h1>{t("Sign in")}</h1>
      {because === undefined ? null : <SignInReason because={because} />}
      <ProviderNotice provider={provider} outcome={outcome} />
      <SignInForm action={signInAction} csrf={csrf} returnTo={returnTo} />
      <p>
        <Link prefetch={false} href="/forgot-password">
          {t("Forgot password?")}
        </Link>
      </p>
      <PasskeySignIn
        action={signInWithPasskeyAction}
        optionsFrom="/sign-in/passkey-options"
        csrf={csrf}
        returnTo={returnTo}
      />
      <OtherSites csrf={csrf} returnTo={returnTo} />
      <section className={styles["aside"]} aria-labelledby="new-here">
        <h2 id="new-here">{t("New here?")}</h2>
        <p>
          <Rich
            message="<link>Create an account</link> to find your orders and your cart again. To buy something you need none."
            link={(words) => (
              <Link prefetch={false} href="/register">
                {words}
              </Link>
            )}
          />
        </p>
      </section>
    </div>
  );
}
