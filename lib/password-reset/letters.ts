import type { AccountView } from "#lib/account";
import { urlOf } from "#lib/config";
import { t } from "#lib/language";
import type { Letter } from "#lib/mail";
import { securityLetter } from "#lib/security-letter";
import { inWords } from "#lib/time";
import { resetLinkLife } from "./policy.ts";

/** The link by which its reader chooses a new password. */
export const linkLetter = ({ email, name }: AccountView, token: string): Letter => ({
  to: email,
  subject: t("Choose a new password"),
  preview: t("One link, and you choose another password."),
  blocks: [
    { kind: "heading", text: t("Choose a new password") },
    {
      kind: "paragraph",
      text: t(
        "Hello {name}, somebody, probably you, has told us that they have forgotten your password. Follow this link to choose another.",
        { name },
      ),
    },
    {
      kind: "note",
      text: t(
        "The link works once, for {time}, and only the newest one does. If you did not ask for it, do nothing: your password stays as it is. Never pass it on.",
        { time: inWords(resetLinkLife) },
      ),
    },
    { kind: "button", label: t("Choose a new password"), href: urlOf(`/reset-password/${token}`) },
  ],
});

/** For an address under which nothing can be reset: its reader may have used another, and should not wait for a link. */
export const noAccountLetter = (to: string): Letter => ({
  to,
  subject: t("There is no account to reset"),
  preview: t("Somebody, probably you, asked for a new password for this address."),
  blocks: [
    { kind: "heading", text: t("There is no account to reset") },
    {
      kind: "paragraph",
      text: t(
        "Somebody, probably you, asked for a new password for this address. No customer's account that is open has it, so there is nothing to reset. Perhaps yours is under another address.",
      ),
    },
    { kind: "note", text: t("If it was not you, do nothing: nothing has changed.") },
    { kind: "button", label: t("Try another address"), href: urlOf("/forgot-password") },
  ],
});

/** Tells an account's owner that its password was replaced by way of their mailbox, and what to do if it was not them. */
export const resetDoneLetter = ({ email, name }: AccountView, endedSessions: number): Letter =>
  securityLetter({
    to: email,
    title: t("You have a new password"),
    preview: t("If that was you, there is nothing to do."),
    happened: `${t("Hello {name}, a new password has just been chosen with the link that we mailed to you.", { name })} ${endedWords(endedSessions)}`,
    next: [
      t("If that was you, there is nothing to do."),
      t(
        "If it was not you, somebody can read your mail. Change the password of your mailbox first, then choose a new one here: that puts them out.",
      ),
    ],
    step: { label: t("Choose another password"), href: urlOf("/forgot-password") },
    why: t("We write this whenever a password is replaced. No letter of ours ever asks for a password."),
  });

const endedWords = (count: number) =>
  count === 0
    ? t("You were signed in nowhere.")
    : t("Everywhere you were signed in, you have been signed out: each browser asks for the new password.");
