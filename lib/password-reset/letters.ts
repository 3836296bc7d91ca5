import type { AccountView } from "#lib/account";
import { config } from "#lib/config";
import type { Letter } from "#lib/mail";
import { securityLetter } from "#lib/security-letter";
import { inWords } from "#lib/time";
import { resetLinkLife } from "./policy.ts";

/** The link by which its reader chooses a new password. */
export const linkLetter = ({ email, name }: AccountView, token: string): Letter => ({
  to: email,
  subject: "Choose a new password",
  preview: "One link, and you choose another password.",
  blocks: [
    { kind: "heading", text: "Choose a new password" },
    {
      kind: "paragraph",
      text: `Hello ${name}, somebody, probably you, has told us that they have forgotten your password. Follow this link to choose another.`,
    },
    { kind: "button", label: "Choose a new password", href: `${config().origin}/reset-password/${token}` },
    {
      kind: "note",
      text: `The link works once, for ${inWords(resetLinkLife)}, and only the newest one does. If you did not ask for it, do nothing: your password stays as it is. Never pass it on.`,
    },
  ],
});

/** For an address under which nothing can be reset: its reader may have used another, and should not wait for a link. */
export const noAccountLetter = (to: string): Letter => ({
  to,
  subject: "There is no account to reset",
  preview: "Somebody, probably you, asked for a new password for this address.",
  blocks: [
    { kind: "heading", text: "There is no account to reset" },
    {
      kind: "paragraph",
      text: "Somebody, probably you, asked for a new password for this address. No customer's account that is open has it, so there is nothing to reset. Perhaps yours is under another address.",
    },
    { kind: "button", label: "Try another address", href: `${config().origin}/forgot-password` },
    { kind: "note", text: "If it was not you, do nothing: nothing has changed." },
  ],
});

/** Tells an account's owner that its password was replaced by way of their mailbox, and what to do if it was not them. */
export const resetDoneLetter = ({ email, name }: AccountView, endedSessions: number): Letter =>
  securityLetter({
    to: email,
    title: "You have a new password",
    preview: "If that was you, there is nothing to do.",
    happened: `Hello ${name}, a new password has just been chosen with the link that we mailed to you. ${endedWords(endedSessions)}`,
    next: [
      "If that was you, there is nothing to do.",
      "If it was not you, somebody can read your mail. Change the password of your mailbox first, then choose a new one here: that puts them out.",
    ],
    step: { label: "Choose another password", href: `${config().origin}/forgot-password` },
    why: "We write this whenever a password is replaced. No letter of ours ever asks for a password.",
  });

const endedWords = (count: number) =>
  count === 0
    ? "You were signed in nowhere."
    : "Everywhere you were signed in, you have been signed out: each browser asks for the new password.";
