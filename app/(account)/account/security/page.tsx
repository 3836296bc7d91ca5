// How safe the account is, at a glance, and what to do next: the way to everything that protects it.
import type { Metadata } from "next";
import { z } from "zod";
import { Notice } from "#components/checkout/notice";
import { findPasswordChange, hasPassword } from "#lib/account";
import { connectedSignIns, signInProviders } from "#lib/federation";
import { requireSignIn } from "#lib/request";
import { factorsOf, findAuthenticator } from "#lib/second-factor";
import { liveSessionsOf } from "#lib/session-list";
import { When } from "../../../session-list/when.tsx";
import { AccountFrame } from "../account-frame.tsx";
import { requireAccount } from "../require-account.ts";
import { Activity } from "../sessions/activity.tsx";
import { adviceFor, NextStep } from "./next-step.tsx";
import { Protections } from "./protections.tsx";

export const metadata: Metadata = { title: "Security", robots: { index: false } };

const shownEvents = 5;

const querySchema = z.object({ changed: z.enum(["added", "removed"]).optional().catch(undefined) });

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
  const { recoveryCodes } = factors;
  const advice = adviceFor(factors);
  const isProtected = authenticator !== undefined || factors.passkeys > 0;
  return (
    <AccountFrame title="Security" current="/account/security">
      {changed === undefined ? null : <Changed changed={changed} />}
      <NextStep advice={advice} />
      <section aria-labelledby="protections">
        <h2 id="protections">What protects your account</h2>
        <Protections
          linkedAbove={advice.link?.href}
          rows={[
            {
              name: "Password",
              state:
                isPasswordSet && passwordChange ? (
                  <>
                    Last changed <When instant={passwordChange} />
                  </>
                ) : (
                  "None: you sign in with another site"
                ),
              link: { href: "/account/password", label: isPasswordSet ? "Change password" : "Set a password" },
            },
            {
              name: "Authenticator app",
              state: authenticator ? (
                <>
                  Since <When instant={authenticator.confirmedAt} />
                </>
              ) : (
                "Not set up"
              ),
              link: {
                href: "/account/security/authenticator",
                label: authenticator ? "Remove authenticator" : "Set up authenticator",
              },
            },
            {
              name: "Recovery codes",
              state: isProtected ? `${recoveryCodes} left` : "For when there is a second factor",
              link: isProtected
                ? { href: "/account/security/recovery-codes", label: "Show recovery codes" }
                : undefined,
            },
            {
              name: "Passkeys",
              state: passkeysInWords(factors.passkeys),
              link: { href: "/account/passkeys", label: factors.passkeys === 0 ? "Add passkey" : "See passkeys" },
            },
            ...(connected.length > 0 || signInProviders().length > 0 ? [connectedRow(connected)] : []),
            {
              name: "Email",
              state: email,
              link: { href: "/account/email", label: "Change email" },
            },
            {
              name: "Sessions",
              state: sessions.length === 1 ? "Signed in here alone" : `Signed in in ${sessions.length} browsers`,
              link: { href: "/account/sessions", label: "See where" },
            },
          ]}
        />
      </section>
      <section aria-labelledby="activity">
        <h2 id="activity">What happened lately</h2>
        <Activity session={session} shown={shownEvents} />
      </section>
    </AccountFrame>
  );
}

const connectedRow = (connected: Awaited<ReturnType<typeof connectedSignIns>>) => ({
  name: "Connected sign-ins",
  state: connected.length === 0 ? "None" : connected.map(({ name }) => name).join(", "),
  link: { href: "/account/connections", label: "See connected sign-ins" },
});

function passkeysInWords(count: number): string {
  if (count === 0) return "None: a finger, a face or a code of your device signs in without a password";
  return count === 1 ? "One signs in without a password" : `${count} sign in without a password`;
}

const Changed = ({ changed }: { changed: "added" | "removed" }) => (
  <Notice tone="done" title={changed === "added" ? "Your authenticator is set up" : "Your authenticator is removed"}>
    You are signed out everywhere but here, and a letter about it is on its way to you.
  </Notice>
);
