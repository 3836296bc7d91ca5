// What somebody is asked whose first proof was right. It names nobody: until it is answered, this is nobody's session.
import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { z } from "zod";
import { ArrivalHeading } from "#components/checkout/arrival-heading";
import { csrfToken, currentPendingSignIn, currentSession } from "#lib/request";
import { factorsOf } from "#lib/second-factor";
import passkey from "../../../passkey/passkey.module.css";
import styles from "../../entrance.module.css";
import { PasskeyFactor } from "./passkey-factor.tsx";
import { SecondFactorForm } from "./second-factor-form.tsx";

export const metadata: Metadata = { title: "Enter your code", robots: { index: false } };

const here = "/sign-in/second-factor";

const querySchema = z.object({ with: z.literal("recovery-code").optional().catch(undefined) });

export default async function SecondFactorPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const query = querySchema.parse(await searchParams);
  const pending = await currentPendingSignIn();
  if (!pending) {
    // Finished in another tab, or come back to: there is nothing left to ask.
    redirect((await currentSession()).kind === "customer" ? "/account" : "/sign-in?because=unfinished");
  }
  const { hasAuthenticator, passkeys } = await factorsOf(pending.accountId);
  const csrf = await csrfToken();
  const isRecovery = query.with === "recovery-code" || !hasAuthenticator;
  if (query.with === undefined && !hasAuthenticator && passkeys > 0) return <WithPasskeyAlone csrf={csrf} />;
  return (
    <div className={`page ${styles["entrance"]}`}>
      <ArrivalHeading className={undefined}>
        {isRecovery ? "Enter a recovery code" : "Enter the code from your app"}
      </ArrivalHeading>
      <p>
        {isRecovery
          ? "One of those that you keep on paper. It works once: cross it out."
          : "Your password was right. Your authenticator app shows six digits for this shop."}
      </p>
      <SecondFactorForm key={String(isRecovery)} csrf={csrf} isRecovery={isRecovery} />
      {passkeys === 0 ? null : <PasskeyFactor csrf={csrf} isBeside />}
      <section className={styles["aside"]} aria-labelledby="otherwise">
        <h2 id="otherwise">{isRecovery ? "No code at hand?" : "No app at hand?"}</h2>
        <ul>
          {isRecovery ? null : (
            <li>
              <Link prefetch={false} href={`${here}?with=recovery-code`}>
                Use a recovery code
              </Link>
            </li>
          )}
          {isRecovery && hasAuthenticator ? (
            <li>
              <Link prefetch={false} href={here}>
                Use the code from your app
              </Link>
            </li>
          ) : null}
          <li>
            <Link prefetch={false} href="/sign-in">
              Sign in as somebody else
            </Link>
          </li>
        </ul>
      </section>
    </div>
  );
}

/** For whoever has nothing else but recovery codes. */
const WithPasskeyAlone = ({ csrf }: { csrf: string }) => (
  <div className={`page ${styles["entrance"]}`}>
    <ArrivalHeading className={undefined}>Use your passkey</ArrivalHeading>
    <p>Your password was right. Now let your device recognise you. Next time, the passkey alone will do.</p>
    <PasskeyFactor csrf={csrf} />
    <p className={passkey["unscripted"]}>
      Passkeys need scripts, which are switched off in this browser. A recovery code works without.
    </p>
    <section className={styles["aside"]} aria-labelledby="otherwise">
      <h2 id="otherwise">No passkey at hand?</h2>
      <ul>
        <li>
          <Link prefetch={false} href={`${here}?with=recovery-code`}>
            Use a recovery code
          </Link>
        </li>
        <li>
          <Link prefetch={false} href="/sign-in">
            Sign in as somebody else
          </Link>
        </li>
      </ul>
    </section>
  </div>
);
