// Where a member of staff proves again who they are, before they change anything. Looking at it changes nothing.
import type { Metadata } from "next";
import { z } from "zod";
import { ArrivalHeading } from "#components/checkout/arrival-heading";
import { Csrf } from "#components/form/csrf";
import { findAccount } from "#lib/account";
import { currentElevation, currentStaff, redirect, staffCsrfToken, staffReturnPath } from "#lib/request";
import { factorsOf } from "#lib/second-factor";
import { elevation } from "#lib/session";
import { inWords } from "#lib/time";
import styles from "../../(account)/entrance.module.css";
import { PasskeyReAuthentication } from "../../(account)/re-authenticate/passkey-re-authentication.tsx";
import { placeOfCode } from "../../(account)/re-authenticate/place-of-code.ts";
import { ReAuthenticationForm } from "../../(account)/re-authenticate/re-authentication-form.tsx";
import { staffReAuthenticateAction, staffReAuthenticateWithPasskeyAction } from "./actions.ts";

export const metadata: Metadata = { title: "Confirm it is you" };

const querySchema = z.object({ returnTo: z.string().optional().catch(undefined) });

export default async function StaffReAuthenticationPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const returnTo = staffReturnPath(querySchema.parse(await searchParams).returnTo);
  // Not `requireStaff`: whoever has to prove something is sent here by it.
  const session = await currentStaff();
  if (!session) redirect(`/staff/sign-in?${new URLSearchParams({ returnTo })}`);
  // Proved a moment ago in another tab, or pressed twice.
  if (!session.proofDue && (await currentElevation(session, "open")) === "good") redirect(returnTo);
  const csrf = staffCsrfToken(session);
  const [account, factors] = await Promise.all([findAccount(session.accountId), factorsOf(session.accountId)]);
  return (
    <div className={`page ${styles["entrance"]}`}>
      <ArrivalHeading className={undefined}>Confirm it is you</ArrivalHeading>
      <p>
        What comes next changes something for other people, or what protects your account; or something about your
        session looks different than before. It holds for {inWords(elevation.toSubmit)}.
      </p>
      <ReAuthenticationForm
        action={staffReAuthenticateAction}
        csrf={csrf}
        returnTo={returnTo}
        email={session.proofDue ? undefined : account?.email}
        codeFrom={placeOfCode(factors)}
      />
      {factors.passkeys === 0 ? null : (
        <PasskeyReAuthentication
          action={staffReAuthenticateWithPasskeyAction}
          optionsFrom="/staff/re-authenticate/passkey-options"
          csrf={csrf}
          returnTo={returnTo}
        />
      )}
      {/* Whoever cannot prove it still has a way out. */}
      <form method="post" action="/staff/sign-out">
        <Csrf token={csrf} />
        <button type="submit" className="button-quiet">
          Sign out
        </button>
      </form>
    </div>
  );
}
