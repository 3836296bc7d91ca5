// Setting up the app that makes an account's codes, or taking it away. It protects nothing before its first right code.
import type { Metadata } from "next";
import { Link } from "#components/link";
import { Rich } from "#components/rich";
import { hasPassword } from "#lib/account";
import { t } from "#lib/language";
import { csrfToken, requireElevation, requireSignIn } from "#lib/request";
import { factorsOf, findEnrolment } from "#lib/second-factor";
import { AccountFrame } from "../../account-frame.tsx";
import { requireAccount } from "../../require-account.ts";
import { desks } from "../desks.ts";
import { beginAuthenticatorAction, confirmAuthenticatorAction, removeAuthenticatorAction } from "./actions.ts";
import { AuthenticatorRemoval } from "./authenticator-removal.tsx";
import { AuthenticatorSetUp } from "./authenticator-set-up.tsx";

export const generateMetadata = (): Metadata => ({ title: t("Authenticator"), robots: { index: false } });

const { authenticator: path } = desks.customer;

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
  return (
    <AccountFrame title={t("Set up authenticator")} current="/account/security">
      <AuthenticatorSetUp
        enrolment={await findEnrolment(session, email)}
        begin={beginAuthenticatorAction}
        confirm={confirmAuthenticatorAction}
        csrf={csrf}
      />
    </AccountFrame>
  );
}

/** A code is half of a proof; whoever signs in with another site lacks the other half that is ours to check. */
const PasswordFirst = () => (
  <AccountFrame title={t("Set up authenticator")} current="/account/security">
    <p>
      <Rich
        message="A code goes with a password, and your account has none yet. <link>Set a password</link> first, or <link2>add a passkey</link2>, which needs neither."
        link={(words) => (
          <Link prefetch={false} href="/account/password">
            {words}
          </Link>
        )}
        link2={(words) => (
          <Link prefetch={false} href="/account/passkeys">
            {words}
          </Link>
        )}
      />
    </p>
  </AccountFrame>
);

const Remove = ({ csrf, isLast }: { csrf: string; isLast: boolean }) => (
  <AccountFrame title={t("Your authenticator")} current="/account/security">
    <AuthenticatorRemoval
      action={removeAuthenticatorAction}
      csrf={csrf}
      withoutAny={
        isLast ? t("Without it the password alone opens your account, and your recovery codes are void.") : undefined
      }
    />
  </AccountFrame>
);
