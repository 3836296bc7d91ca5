import type { AccountView } from "#lib/account";
import { config } from "#lib/config";
import type { Letter } from "#lib/mail";

/** Tells an account's owner that there is another key to it, and what to do if it is not theirs. */
export const addedLetter = ({ email, name }: AccountView, passkey: string): Letter => ({
  to: email,
  subject: "A passkey was added to your account",
  preview: "If that was you, there is nothing to do.",
  blocks: [
    { kind: "heading", text: "A passkey was added to your account" },
    {
      kind: "paragraph",
      text: `Hello ${name}, from now on a passkey called “${passkey}” signs in to your account, without a password. Everywhere else you were signed in, you have been signed out.`,
    },
    { kind: "paragraph", text: "If that was you, there is nothing to do." },
    {
      kind: "paragraph",
      text: "If it was not you, somebody else was in your account: sign in, remove the passkey, and change your password.",
    },
    { kind: "button", label: "Look at your passkeys", href: `${config().origin}/account/passkeys` },
    { kind: "note", text: "We write this whenever a passkey is added or removed." },
  ],
});

/** Tells an account's owner that a key to it is gone. */
export const removedLetter = ({ email, name }: AccountView, passkey: string): Letter => ({
  to: email,
  subject: "A passkey was removed from your account",
  preview: "If that was you, there is nothing to do.",
  blocks: [
    { kind: "heading", text: "A passkey was removed from your account" },
    {
      kind: "paragraph",
      text: `Hello ${name}, the passkey called “${passkey}” no longer signs in to your account. Everywhere else you were signed in, you have been signed out. Your device may still offer it until you remove it there too.`,
    },
    { kind: "paragraph", text: "If that was you, there is nothing to do." },
    {
      kind: "paragraph",
      text: "If it was not you, somebody else was in your account: sign in, change your password, and look at your passkeys.",
    },
    { kind: "button", label: "Look at your passkeys", href: `${config().origin}/account/passkeys` },
    { kind: "note", text: "We write this whenever a passkey is added or removed." },
  ],
});
