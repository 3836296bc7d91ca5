// Where somebody proves again who they are, before something that only they may do. Looking at it changes nothing.
import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { z } from "zod";
import { ArrivalHeading } from "#components/checkout/arrival-heading";
import { elevation } from "#lib/elevation";
import { csrfToken, currentElevation, requireSignIn, returnPath } from "#lib/request";
import { inWords } from "#lib/time";
import { requireAccount } from "../account/require-account.ts";
import styles from "../entrance.module.css";
import { ReAuthenticationForm } from "./re-authentication-form.tsx";

export const metadata: Metadata = { title: "Confirm it is you", robots: { index: false } };

const querySchema = z.object({ returnTo: z.string().optional().catch(undefined) });

export default async function ReAuthenticationPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const query = querySchema.parse(await searchParams);
  const returnTo = query.returnTo === undefined ? "/account" : returnPath(query.returnTo);
  const session = await requireSignIn(returnTo);
  // Proved a moment ago in another tab, or pressed twice.
  if ((await currentElevation(session, "open")) === "good") redirect(returnTo);
  const { email } = await requireAccount(session);
  return (
    <div className={`page ${styles["entrance"]}`}>
      <ArrivalHeading className={undefined}>Confirm it is you</ArrivalHeading>
      <p>
        What comes next could lock you out, or give away what is yours, so we ask even though you are signed in. It
        holds for {inWords(elevation.toSubmit)}.
      </p>
      <ReAuthenticationForm csrf={await csrfToken()} returnTo={returnTo} email={email} />
      <p>
        <Link href="/account">Back to your account</Link>
      </p>
    </div>
  );
}
