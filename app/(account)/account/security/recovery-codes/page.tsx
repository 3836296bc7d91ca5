// Codes for when the other factors are lost. They are in the answer to the press that makes them, and never again.
import type { Metadata } from "next";
import Link from "next/link";
import { z } from "zod";
import { Notice } from "#components/checkout/notice";
import { csrfToken, requireElevation, requireSignIn } from "#lib/request";
import { factorsOf } from "#lib/second-factor";
import { AccountFrame } from "../../account-frame.tsx";
import { RecoveryCodes } from "./recovery-codes.tsx";

export const metadata: Metadata = { title: "Recovery codes", robots: { index: false } };

const path = "/account/security/recovery-codes";

const querySchema = z.object({ first: z.literal("1").optional().catch(undefined) });

export default async function RecoveryCodesPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const session = await requireSignIn(path);
  await requireElevation(session, path);
  const { first } = querySchema.parse(await searchParams);
  const { hasAuthenticator, passkeys, recoveryCodes } = await factorsOf(session.accountId);
  return (
    <AccountFrame title="Recovery codes" current="/account/security">
      {first === undefined ? null : (
        <Notice tone="done" title="Your second factor is set up">
          You are signed out everywhere but here. One thing is left: your way in should you lose the device.
        </Notice>
      )}
      {hasAuthenticator || passkeys > 0 ? (
        <RecoveryCodes csrf={await csrfToken()} left={recoveryCodes} />
      ) : (
        <p>
          They stand in for a second factor, and you have none yet.{" "}
          <Link prefetch={false} href="/account/security/authenticator">
            Set up authenticator
          </Link>
        </p>
      )}
    </AccountFrame>
  );
}
