/** Tells an account's owner that there is another way in to it, or one less. */
import type { AccountView } from "#lib/account";
import { urlOf } from "#lib/config";
import { t } from "#lib/language";
import type { Letter } from "#lib/mail";
import { securityLetter } from "#lib/security-letter";

const why = () => t("We write this whenever a way to sign in is added or removed.");

export const connectedLetter = (
  { email, name }: AccountView,
  site: string,
  emailThere: string | undefined,
  endedSessions: number,
): Letter =>
  securityLetter({
    to: email,
    title: t("{site} is connected with your account", { site }),
    preview: t("If that was you, there is nothing to do."),
    happened: `${t("Hello {name}, from now on you can sign in with {site} too.", { name, site })} ${endedWords(endedSessions)}`,
    ...(emailThere === undefined ? {} : { facts: [[t("Known at {site} as", { site }), emailThere]] }),
    next: [t("If it was not you, somebody else can get in. Disconnect it at once, then change your password.")],
    step: { label: t("Look at your connected sign-ins"), href: urlOf("/account/connections") },
    why: why(),
  });

export const disconnectedLetter = ({ email, name }: AccountView, site: string, endedSessions: number): Letter =>
  securityLetter({
    to: email,
    title: t("{site} is no longer connected with your account", { site }),
    preview: t("If that was you, there is nothing to do."),
    happened: `${t("Hello {name}, nobody can sign in to your account with {site} any more.", { name, site })} ${endedWords(endedSessions)}`,
    next: [
      t(
        "If it was not you, somebody else is in your account. Sign in another way and change your password: that signs them out.",
      ),
    ],
    step: { label: t("Sign in"), href: urlOf("/sign-in") },
    why: why(),
  });

const endedWords = (count: number) =>
  count === 0
    ? t("You were signed in nowhere else.")
    : t("Everywhere else you were signed in, you have been signed out.");
