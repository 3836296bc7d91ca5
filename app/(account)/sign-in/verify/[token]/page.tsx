// Where the link leads that confirms a sign-in. Looking uses nothing up and signs nobody in; only the press does.
import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { z } from "zod";
import { PressForm } from "#components/form/press-form";
import { SubmitButton } from "#components/form/submit-button";
import { csrfToken, currentSession } from "#lib/request";
import { findVerified, verificationLife } from "#lib/sign-in-verification";
import { inWords } from "#lib/time";
import styles from "../../../entrance.module.css";
import { verifySignInAction } from "./actions.ts";

export const metadata: Metadata = { title: "Confirm your sign-in", robots: { index: false } };

const querySchema = z.object({ returnTo: z.string().optional().catch(undefined) });

type VerifyPageProps = { params: Promise<{ token: string }>; searchParams: Promise<unknown> };

export default async function VerifyPage({ params, searchParams }: VerifyPageProps) {
  const { token } = await params;
  const { returnTo } = querySchema.parse(await searchParams);
  const [account, session, csrf] = await Promise.all([findVerified(token), currentSession(), csrfToken()]);
  // Pressed twice: the first press has done it.
  if (account === undefined && session.kind === "customer") redirect("/account");
  return (
    <div className={`page ${styles["entrance"]}`}>
      {account === undefined ? (
        <>
          <h1>This link is over</h1>
          <p>
            A link works once, for {inWords(verificationLife)}, and only the newest one does.{" "}
            <Link href="/sign-in">Sign in again</Link>, and you get another if one is needed.
          </p>
        </>
      ) : (
        <>
          <h1>Sign in here?</h1>
          <p>
            As <strong>{account.email}</strong>, in this browser. If it was not you who entered the password a moment
            ago, leave this page and change it.
          </p>
          <PressForm
            action={verifySignInAction}
            csrf={csrf}
            fields={{ token, ...(returnTo === undefined ? {} : { returnTo }) }}
          >
            <SubmitButton pending="Signing you in …">Sign in</SubmitButton>
          </PressForm>
        </>
      )}
    </div>
  );
}
