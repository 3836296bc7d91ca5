// Where the link leads that confirms a sign-in. Looking uses nothing up and signs nobody in; only the press does.
import type { Metadata } from "next";
import { z } from "zod";
import { t } from "#lib/language";
import { csrfToken, currentSession, redirect } from "#lib/request";
import { findVerified } from "#lib/sign-in-verification";
import { verifySignInAction } from "./actions.ts";
import { VerificationLink } from "./verification-link.tsx";

export const generateMetadata = (): Metadata => ({ title: t("Confirm your sign-in"), robots: { index: false } });

const querySchema = z.object({ returnTo: z.string().optional().catch(undefined) });

type VerifyPageProps = { params: Promise<{ token: string }>; searchParams: Promise<unknown> };

export default async function VerifyPage({ params, searchParams }: VerifyPageProps) {
  const { token } = await params;
  const { returnTo } = querySchema.parse(await searchParams);
  const [account, csrf] = await Promise.all([findVerified(token, "customer"), csrfToken()]);
  // Pressed twice: the first press has done it.
  if (account === undefined && (await currentSession()).kind === "customer") redirect("/account");
  return (
    <VerificationLink
      account={account}
      entrance="/sign-in"
      action={verifySignInAction}
      csrf={csrf}
      fields={{ token, ...(returnTo === undefined ? {} : { returnTo }) }}
    />
  );
}
