// Where somebody proves again who they are, before something that only they may do. Looking at it changes nothing.
import type { Metadata } from "next";
import { z } from "zod";
import { ArrivalHeading } from "#components/checkout/arrival-heading";
import { Csrf } from "#components/form/csrf";
import { Link } from "#components/link";
import { Rich } from "#components/rich";
import { hasPassword } from "#lib/account";
import { connectedSignIns } from "#lib/federation";
import { localPath, t } from "#lib/language";
import {
  csrfToken,
  currentElevation,
  currentSession,
  redirect,
  returnPath,
  sessionToProve,
  signInPath,
} from "#lib/request";
import { factorsOf } from "#lib/second-factor";
import { elevation } from "#lib/session";
import { inWords } from "#lib/time";
import { requireAccount } from "../account/require-account.ts";
import styles from "../entrance.module.css";
import { ProviderButtons } from "../provider-buttons.tsx";
import { ProviderNotice, providerQuery } from "../provider-notice.tsx";
import { reAuthenticateAction, reAuthenticateWithPasskeyAction } from "./actions.ts";
import { PasskeyReAuthentication } from "./passkey-re-authentication.tsx";
import { placeOfCode } from "./place-of-code.ts";
import { ReAuthenticationForm } from "./re-authentication-form.tsx";

export const generateMetadata = (): Metadata => ({ title: t("Confirm it is you"), robots: { index: false } });

const querySchema = z.object({ returnTo: z.string().optional().catch(undefined), ...providerQuery });

export default async function ReAuthenticationPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const query = querySchema.parse(await searchParams);
  const returnTo = query.returnTo === undefined ? "/account" : returnPath(query.returnTo);
  const session = await sessionToProve();
  if (session === undefined) redirect(signInPath(returnTo));
  const isSuspected = session.proofDue || (await currentSession()).kind !== "customer";
  // Proved a moment ago in another tab, or pressed twice.
  if (!isSuspected && (await currentElevation(session, "open")) === "good") redirect(returnTo);
  const [{ email }, csrf, isByPassword, factors] = await Promise.all([
    requireAccount(session),
    csrfToken(session),
    hasPassword(session.accountId),
    factorsOf(session.accountId),
  ]);
  const { passkeys } = factors;
  return (
    <div className={`page ${styles["entrance"]}`}>
      <ArrivalHeading className={undefined}>{t("Confirm it is you")}</ArrivalHeading>
      <ProviderNotice provider={query.provider} outcome={query.outcome} />
      {isSuspected ? <WhySuspected /> : <WhyNow />}
      {/* Who may be somebody else is not even told whose account it is. */}
      {isByPassword ? (
        <>
          <ReAuthenticationForm
            action={reAuthenticateAction}
            csrf={csrf}
            returnTo={returnTo}
            email={isSuspected ? undefined : email}
            codeFrom={placeOfCode(factors)}
          />
          <p>
            <Link prefetch={false} href="/forgot-password">
              {t("Forgot password?")}
            </Link>
          </p>
        </>
      ) : null}
      {passkeys === 0 ? null : (
        <PasskeyReAuthentication
          action={reAuthenticateWithPasskeyAction}
          optionsFrom="/re-authenticate/passkey-options"
          csrf={csrf}
          returnTo={returnTo}
        />
      )}
      {isByPassword ? null : passkeys > 0 ? (
        <WithoutPasskey />
      ) : (
        <WithAnotherSite csrf={csrf} returnTo={returnTo} accountId={session.accountId} />
      )}
      {/* Whoever cannot prove it still has a way out, for example from somebody else's account. */}
      <form method="post" action={localPath("/sign-out")}>
        <Csrf token={csrf} />
        <button type="submit" className="button-quiet">
          {t("Sign out")}
        </button>
      </form>
    </div>
  );
}

/** For whoever has no password and has lost their passkey: another site, which is one factor, does not stand for both. */
const WithoutPasskey = () => (
  <p>
    <Rich
      message="No passkey at hand? <link>Choose a password</link> by way of your mailbox. Then sign in with it, and confirm with it and one of your recovery codes."
      link={(words) => (
        <Link prefetch={false} href="/forgot-password">
          {words}
        </Link>
      )}
    />
  </p>
);

/** For whoever has no password: the sites that they sign in with ask them again. */
async function WithAnotherSite({ csrf, returnTo, accountId }: { csrf: string; returnTo: string; accountId: string }) {
  const providers = (await connectedSignIns(accountId)).flatMap(({ provider }) => provider ?? []);
  if (providers.length > 0)
    return <ProviderButtons providers={providers} purpose="prove" csrf={csrf} returnTo={returnTo} />;
  return (
    <p>
      <Rich
        message="You have no password, and we no longer offer to sign in with the site that you used. <link>Write to us</link>, and we find another way."
        link={(words) => (
          <Link prefetch={false} href="/help/contact">
            {words}
          </Link>
        )}
      />
    </p>
  );
}

const WhyNow = () => (
  <p>
    {t(
      "What comes next could lock you out, or give away what is yours, so we ask even though you are signed in. It holds for {time}.",
      { time: inWords(elevation.toSubmit) },
    )}
  </p>
);

const WhySuspected = () => (
  <p>
    {t(
      "Your sign-in looks different than before: from another network or another kind of device, or the device that it belongs to did not answer. That is mostly harmless, but a copied sign-in would look the same. Your cart and your orders are as they were.",
    )}
  </p>
);
