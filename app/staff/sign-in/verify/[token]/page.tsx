// Where the link leads that confirms a sign-in of staff. Looking uses nothing up and signs nobody in; only the press does.
import type { Metadata } from "next";
import { z } from "zod";
import { csrfToken, currentStaff, redirect } from "#lib/request";
import { findVerified } from "#lib/sign-in-verification";
import { VerificationLink } from "../../../../(account)/sign-in/verify/[token]/verification-link.tsx";
import { verifyStaffSignInAction } from "./actions.ts";

export const metadata: Metadata = { title: "Confirm your sign-in" };

const querySchema = z.object({ returnTo: z.string().optional().catch(undefined) });

type VerifyPageProps = { params: Promise<{ token: string }>; searchParams: Promise<unknown> };

export default async function StaffVerifyPage({ params, searchParams }: VerifyPageProps) {
  const { token } = await params;
  const { returnTo } = querySchema.parse(await searchParams);
  const [account, csrf] = await Promise.all([findVerified(token, "staff"), csrfToken()]);
  // Pressed twice: the first press has done it.
  if (account === undefined && (await currentStaff())) redirect("/staff");
  return (
    <VerificationLink
      account={account}
      entrance="/staff/sign-in"
      action={verifyStaffSignInAction}
      csrf={csrf}
      fields={{ token, ...(returnTo === undefined ? {} : { returnTo }) }}
    />
  );
}
