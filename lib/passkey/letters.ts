import type { AccountView } from "#lib/account";
import { t } from "#lib/language";
import type { Letter } from "#lib/mail";
import { remediesFor, securityLetter } from "#lib/security-letter";

const look = () => t("Look at your passkeys");
const harmless = () => t("If that was you, there is nothing to do.");
const why = () => t("We write this whenever a passkey is added or removed.");

/** Tells an account's owner that there is another key to it, and what to do if it is not theirs. */
export function passkeyAddedLetter({ email, name, role }: AccountView, passkey: string): Letter {
  const { anotherPassword, passkeys } = remediesFor(role);
  return securityLetter({
    to: email,
    title: t("A passkey was added to your account"),
    preview: harmless(),
    happened: t(
      "Hello {name}, from now on a passkey called “{passkey}” signs in to your account, without a password. Everywhere else you were signed in, you have been signed out.",
      { name, passkey },
    ),
    next: [
      harmless(),
      t("If it was not you, somebody else was in your account: sign in, remove the passkey, and {anotherPassword}.", {
        anotherPassword,
      }),
    ],
    step: { label: look(), href: passkeys },
    why: why(),
  });
}

/** Tells an account's owner that a key to it is gone. */
export function passkeyRemovedLetter({ email, name, role }: AccountView, passkey: string): Letter {
  const { anotherPassword, passkeys } = remediesFor(role);
  return securityLetter({
    to: email,
    title: t("A passkey was removed from your account"),
    preview: harmless(),
    happened: t(
      "Hello {name}, the passkey called “{passkey}” no longer signs in to your account. Everywhere else you were signed in, you have been signed out. Your device may still offer it until you remove it there too.",
      { name, passkey },
    ),
    next: [
      harmless(),
      t(
        "If it was not you, somebody else was in your account: sign in, look at your passkeys, and {anotherPassword}.",
        { anotherPassword },
      ),
    ],
    step: { label: look(), href: passkeys },
    why: why(),
  });
}
