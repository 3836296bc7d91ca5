// Setting up the app that makes an account's codes, or taking it away. It protects nothing before its first right code.
import type { Metadata } from "next";
import Link from "next/link";
import { PressForm } from "#components/form/press-form";
import { SubmitButton } from "#components/form/submit-button";
import { hasPassword } from "#lib/account";
import { csrfToken, requireElevation, requireSignIn } from "#lib/request";
import { factorsOf, findEnrolment } from "#lib/second-factor";
import { AccountFrame } from "../../account-frame.tsx";
import { requireAccount } from "../../require-account.ts";
import { beginAuthenticatorAction, removeAuthenticatorAction } from "./actions.ts";
import { EnrolmentSteps } from "./enrolment-steps.tsx";

export const metadata: Metadata = { title: "Authenticator", robots: { index: false } };

const path = "/account/security/authenticator";

export default async function AuthenticatorPage() {
  const session = await requireSignIn(path);
  await requireElevation(session, path);
  const [{ hasAuthenticator, passkeys }, isPasswordSet, { email }, csrf] = await Promise.all([
    factorsOf(session.accountId),
    hasPassword(session.accountId),
    requireAccount(session),
    csrfToken(),
  ]);
  if (hasAuthenticator) return <Remove csrf={csrf} isLast={passkeys === 0} />;
  if (!isPasswordSet) return <PasswordFirst />;
  const enrolment = await findEnrolment(session, email);
  return (
    <AccountFrame title="Set up authenticator" current="/account/security">
      <p>
        An app on your telephone or computer shows a new code every half minute. From then on, signing in takes your
        password and the code: one of the two alone opens nothing.
      </p>
      {enrolment === undefined ? <Begin csrf={csrf} /> : <EnrolmentSteps enrolment={enrolment} csrf={csrf} />}
    </AccountFrame>
  );
}

/** The key is made by a press: looking at a page changes nothing. */
const Begin = ({ csrf }: { csrf: string }) => (
  <PressForm action={beginAuthenticatorAction} csrf={csrf} fields={{}}>
    <p>Have the app at hand: next you see a code for it to scan, and a key to type instead.</p>
    <SubmitButton pending="Making the key …">Set up authenticator</SubmitButton>
  </PressForm>
);

/** A code is half of a proof; whoever signs in with another site lacks the other half that is ours to check. */
const PasswordFirst = () => (
  <AccountFrame title="Set up authenticator" current="/account/security">
    <p>
      A code goes with a password, and your account has none yet.{" "}
      <Link prefetch={false} href="/account/password">
        Set a password
      </Link>{" "}
      first, or{" "}
      <Link prefetch={false} href="/account/passkeys">
        add a passkey
      </Link>
      , which needs neither.
    </p>
  </AccountFrame>
);

const Remove = ({ csrf, isLast }: { csrf: string; isLast: boolean }) => (
  <AccountFrame title="Your authenticator" current="/account/security">
    <p>It is set up: signing in takes a code of your app. To use another app or telephone, remove it and begin anew.</p>
    {isLast ? (
      <p>Without it the password alone opens your account, and your recovery codes are void.</p>
    ) : (
      <p>Your passkeys go on protecting your account.</p>
    )}
    <p>Everywhere else you are signed in, you will be signed out.</p>
    <PressForm action={removeAuthenticatorAction} csrf={csrf} fields={{}}>
      <SubmitButton variant="button-quiet" pending="Removing it …">
        Remove authenticator
      </SubmitButton>
    </PressForm>
  </AccountFrame>
);
