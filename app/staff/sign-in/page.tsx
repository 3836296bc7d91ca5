import type { Metadata } from "next";
import { z } from "zod";
import { csrfToken, currentStaff, redirect, staffReturnPath } from "#lib/request";
import styles from "../../(account)/entrance.module.css";
import { PasskeySignIn } from "../../(account)/sign-in/passkey-sign-in.tsx";
import { SignInForm } from "../../(account)/sign-in/sign-in-form.tsx";
import { staffSignInAction, staffSignInWithPasskeyAction } from "./actions.ts";
import { reasons, StaffSignInReason } from "./staff-sign-in-reason.tsx";

export const metadata: Metadata = { title: "Staff sign-in" };

const querySchema = z.object({
  returnTo: z.string().optional().catch(undefined),
  because: z.enum(reasons).optional().catch(undefined),
});

export default async function StaffSignInPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const { returnTo, because } = querySchema.parse(await searchParams);
  if (await currentStaff()) redirect(staffReturnPath(returnTo));
  const csrf = await csrfToken();
  return (
    <div className={`page ${styles["entrance"]}`}>
      <h1>Staff sign-in</h1>
      {because === undefined ? null : <StaffSignInReason because={because} />}
      <SignInForm action={staffSignInAction} csrf={csrf} returnTo={returnTo} />
      <PasskeySignIn
        action={staffSignInWithPasskeyAction}
        optionsFrom="/staff/sign-in/passkey-options"
        csrf={csrf}
        returnTo={returnTo}
      />
    </div>
  );
}
