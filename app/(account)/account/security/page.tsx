// How safe the account is, at a glance, and what to do next: the way to everything that protects it.
import type { Metadata } from "next";
import { z } from "zod";
import { Rich } from "#components/rich";
import { findPasswordChange, hasPassword } from "#lib/account";
import { connectedSignIns, signInProviders } from "#lib/federation";
import { t } from "#lib/language";
import { requireSignIn } from "#lib/request";
import { factorsOf, findAuthenticator } from "#lib/second-factor";
import { liveSessionsOf } from "#lib/session-list";
import { When } from "../../../session-list/when.tsx";
import { AccountFrame } from "../account-frame.tsx";
import { requireAccount } from "../require-account.ts";
import { Activity } from "../sessions/activity.tsx";
import { adviceFor } from "./advice.ts";
import { AuthenticatorChanged, authenticatorChanges } from "./authenticator-changed.tsx";
import { factorRows } from "./factor-rows.tsx";
import { NextStep } from "./next-step.tsx";
import { Protections } from "./protections.tsx";

export const generateMetadata = (): Metadata => ({ title: t("Security"), robots: { index: false } });

const shownEvents = 5;

const querySchema = z.object({ changed: z.enum(authenticatorChanges).optional().catch(undefined) });

export default async function SecurityPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const session = await requireSignIn("/account/security");
  const { accountId } = session;
  const { changed } = querySchema.parse(await searchParams);
  const [{ email }, isPasswordSet, passwordChange, connected, factors, authenticator, sessions] = await Promise.all([
    requireAccount(session),
    hasPassword(accountId),
    findPasswordChange(accountId),
    connectedSignIns(accountId),
    factorsOf(accountId),
    findAuthenticator(accountId),
    liveSessionsOf(accountId),
  ]);
  const advice = adviceFor(factors, "customer", isPasswordSet);
  return (
    <AccountFrame title={t("Security")} current="/account/security">
      {changed === undefined ? null : <AuthenticatorChanged changed={changed} />}
      <NextStep advice={advice} />
      <section aria-labelledby="protections">
        <h2 id="protections">{t("What protects your account")}</h2>
        <Protections
          linkedAbove={advice.link?.href}
          rows={[
            {
              name: t("Password"),
              state:
                isPasswordSet && passwordChange ? (
                  <Rich message="Last changed {when}" when={<When instant={passwordChange} />} />
                ) : (
                  t("None: you sign in with another site")
                ),
              link: { href: "/account/password", label: isPasswordSet ? t("Change password") : t("Set a password") },
            },
            ...factorRows(factors, authenticator, "customer"),
            ...(connected.length > 0 || signInProviders().length > 0 ? [connectedRow(connected)] : []),
            {
              name: t("Email"),
              state: email,
              link: { href: "/account/email", label: t("Change email") },
            },
            {
              name: t("Sessions"),
              state: t("{count, plural, one {Signed in here alone} other {Signed in in # browsers}}", {
                count: sessions.length,
              }),
              link: { href: "/account/sessions", label: t("See where") },
            },
          ]}
        />
      </section>
      <section aria-labelledby="activity">
        <h2 id="activity">{t("What happened lately")}</h2>
        <Activity session={session} shown={shownEvents} />
      </section>
    </AccountFrame>
  );
}

const connectedRow = (connected: Awaited<ReturnType<typeof connectedSignIns>>) => ({
  name: t("Connected sign-ins"),
  state: connected.length === 0 ? t("None") : connected.map(({ name }) => name).join(", "),
  link: { href: "/account/connections", label: t("See connected sign-ins") },
});
