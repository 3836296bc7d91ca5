// What protects the account of a member of staff, and where to change it. Until there is enough, nothing else opens.
import type { Metadata } from "next";
import { z } from "zod";
import { findPasswordChange } from "#lib/account";
import { requireStaff } from "#lib/request";
import { factorsOf, findAuthenticator } from "#lib/second-factor";
import { adviceFor } from "../../(account)/account/security/advice.ts";
import { AuthenticatorChanged, authenticatorChanges } from "../../(account)/account/security/authenticator-changed.tsx";
import { desks } from "../../(account)/account/security/desks.ts";
import { factorRows } from "../../(account)/account/security/factor-rows.tsx";
import { NextStep } from "../../(account)/account/security/next-step.tsx";
import { Protections } from "../../(account)/account/security/protections.tsx";
import { Activity } from "../../(account)/account/sessions/activity.tsx";
import { When } from "../../session-list/when.tsx";
import { StaffFrame } from "../staff-frame.tsx";

export const metadata: Metadata = { title: "Your security" };

const shownEvents = 5;

const querySchema = z.object({ changed: z.enum(authenticatorChanges).optional().catch(undefined) });

export default async function StaffSecurityPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const session = await requireStaff(desks.staff.security);
  const { changed } = querySchema.parse(await searchParams);
  const [factors, authenticator, passwordChange] = await Promise.all([
    factorsOf(session.accountId),
    findAuthenticator(session.accountId),
    findPasswordChange(session.accountId),
  ]);
  const advice = adviceFor(factors, "staff", true);
  return (
    <StaffFrame title="Your security" session={session}>
      {changed === undefined ? null : <AuthenticatorChanged changed={changed} />}
      <NextStep advice={advice} />
      <section aria-labelledby="protections">
        <h2 id="protections">What protects your account</h2>
        <Protections
          linkedAbove={advice.link?.href}
          rows={[
            ...factorRows(factors, authenticator, "staff"),
            {
              name: "Password",
              state: passwordChange && (
                <>
                  Last changed <When instant={passwordChange} />. Whoever runs the shop gives you a link to choose
                  another.
                </>
              ),
              link: undefined,
            },
          ]}
        />
      </section>
      <section aria-labelledby="activity">
        <h2 id="activity">What happened lately</h2>
        <Activity session={session} shown={shownEvents} />
      </section>
    </StaffFrame>
  );
}
