import { config } from "#lib/config";
import type { Letter } from "#lib/mail";
import { securityLetter, whenAndWhere } from "#lib/security-letter";
import type { AccountView } from "./store.ts";

/** Tells an account's owner that the password was changed, and what to do if it was not them. */
export const passwordChangedLetter = (
  { email, name }: AccountView,
  endedSessions: number,
  { network, at, isFirst }: { readonly network: string; readonly at: Date; readonly isFirst: boolean },
): Letter =>
  securityLetter({
    to: email,
    title: "Your password was changed",
    preview: "If that was you, there is nothing to do.",
    happened: `Hello ${name}, somebody who ${isFirst ? "was signed in to your account has just chosen its first password" : "knew your old password has just chosen a new one"}. ${endedWords(endedSessions)}`,
    facts: whenAndWhere(at, { network }),
    next: [
      "If that was you, there is nothing to do.",
      "If it was not you, somebody else is in your account. Write to us at once; we close it until it is yours again.",
    ],
    step: { label: "Write to us", href: `${config().origin}/help/contact` },
    why: "We write this whenever a password is changed. No letter of ours ever asks for a password.",
  });

const endedWords = (count: number) =>
  count === 0
    ? "You were signed in nowhere else."
    : "Everywhere else you were signed in, you have been signed out: the other browsers ask for the new password.";
