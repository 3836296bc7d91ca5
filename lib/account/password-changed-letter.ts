import { urlOf } from "#lib/config";
import { t } from "#lib/language";
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
    title: t("Your password was changed"),
    preview: t("If that was you, there is nothing to do."),
    happened: `${isFirst ? t("Hello {name}, somebody who was signed in to your account has just chosen its first password.", { name }) : t("Hello {name}, somebody who knew your old password has just chosen a new one.", { name })} ${endedWords(endedSessions)}`,
    facts: whenAndWhere(at, { network }),
    next: [
      t("If that was you, there is nothing to do."),
      t(
        "If it was not you, somebody else is in your account. Write to us at once; we close it until it is yours again.",
      ),
    ],
    step: { label: t("Write to us"), href: urlOf("/help/contact") },
    why: t("We write this whenever a password is changed. No letter of ours ever asks for a password."),
  });

const endedWords = (count: number) =>
  count === 0
    ? t("You were signed in nowhere else.")
    : t("Everywhere else you were signed in, you have been signed out: the other browsers ask for the new password.");
