/** Tells an account's owner that there is another way in to it, or one less. */
import type { AccountView } from "#lib/account";
import { config } from "#lib/config";
import type { Letter } from "#lib/mail";
import { securityLetter } from "#lib/security-letter";

const why = "We write this whenever a way to sign in is added or removed.";

export const connectedLetter = (
  { email, name }: AccountView,
  site: string,
  emailThere: string | undefined,
  endedSessions: number,
): Letter =>
  securityLetter({
    to: email,
    title: `${site} is connected with your account`,
    preview: "If that was you, there is nothing to do.",
    happened: `Hello ${name}, from now on you can sign in with ${site} too. ${endedWords(endedSessions)}`,
    ...(emailThere === undefined ? {} : { facts: [[`Known at ${site} as`, emailThere]] }),
    next: ["If it was not you, somebody else can get in. Disconnect it at once, then change your password."],
    step: { label: "Look at your connected sign-ins", href: `${config().origin}/account/connections` },
    why,
  });

export const disconnectedLetter = ({ email, name }: AccountView, site: string, endedSessions: number): Letter =>
  securityLetter({
    to: email,
    title: `${site} is no longer connected with your account`,
    preview: "If that was you, there is nothing to do.",
    happened: `Hello ${name}, nobody can sign in to your account with ${site} any more. ${endedWords(endedSessions)}`,
    next: [
      "If it was not you, somebody else is in your account. Sign in another way and change your password: that signs them out.",
    ],
    step: { label: "Sign in", href: `${config().origin}/sign-in` },
    why,
  });

const endedWords = (count: number) =>
  count === 0 ? "You were signed in nowhere else." : "Everywhere else you were signed in, you have been signed out.";
