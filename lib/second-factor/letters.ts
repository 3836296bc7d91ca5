/** What an account's owner is told about its second factor. None of these letters carries a secret. */
import type { AccountView } from "#lib/account";
import { config } from "#lib/config";
import type { Block, Letter } from "#lib/mail";
import type { Client } from "#lib/session";
import { now } from "#lib/time";

const security = () => `${config().origin}/account/security`;
const writeToUs = (): Block => ({ kind: "button", label: "Write to us", href: `${config().origin}/help/contact` });
const others = "Everywhere else you were signed in, you have been signed out.";

export const authenticatorAddedLetter = ({ email, name }: AccountView): Letter => ({
  to: email,
  subject: "An authenticator now protects your account",
  preview: "From now on, signing in takes a code as well.",
  blocks: [
    { kind: "heading", text: "An authenticator now protects your account" },
    {
      kind: "paragraph",
      text: `Hello ${name}, from now on signing in takes your password and a code from your app. ${others}`,
    },
    {
      kind: "paragraph",
      text: "Should you lose the device, a recovery code gets you in. Print yours and keep them where you keep your papers.",
    },
    { kind: "button", label: "See to your recovery codes", href: security() },
    {
      kind: "paragraph",
      text: "If it was not you who set this up, somebody is in your account. Write to us at once, before they lock you out of it.",
    },
    { kind: "note", text: "We write this whenever a second factor is added or removed." },
  ],
});

export const authenticatorRemovedLetter = ({ email, name }: AccountView, isStillProtected: boolean): Letter => ({
  to: email,
  subject: "Your authenticator was removed",
  preview: "If that was you, there is nothing to do.",
  blocks: [
    { kind: "heading", text: "Your authenticator was removed" },
    {
      kind: "paragraph",
      text: `Hello ${name}, ${isStillProtected ? "its codes are no longer asked for; your other second factor still is" : "from now on the password alone opens your account"}. ${others}`,
    },
    { kind: "paragraph", text: "If that was you, there is nothing to do." },
    {
      kind: "paragraph",
      text: "If it was not you, somebody is in your account. Write to us at once; we close it until it is yours again.",
    },
    writeToUs(),
    { kind: "note", text: "We write this whenever a second factor is added or removed." },
  ],
});

/** Somebody had the password, and a wrong code. */
export const wrongCodeLetter = ({ email, name }: AccountView, client: Client): Letter => ({
  to: email,
  subject: "Somebody with your password gave a wrong code",
  preview: "They did not get in. If it was not you, change your password.",
  blocks: [
    { kind: "heading", text: "Somebody with your password gave a wrong code" },
    {
      kind: "paragraph",
      text: `Hello ${name}, somebody entered your right password and then a wrong code, so we did not let them in.`,
    },
    { kind: "lines", rows: whenAndWhere(client) },
    { kind: "paragraph", text: "If you mistyped it, there is nothing to do." },
    {
      kind: "paragraph",
      text: "If it was not you, somebody knows your password. Change it now: your second factor has kept them out so far.",
    },
    { kind: "button", label: "Change your password", href: `${config().origin}/account/password` },
    { kind: "note", text: "Should they go on trying, we write again after some hours and not each time." },
  ],
});

/** A code from the owner's paper opened the account. */
export const recoveryCodeUsedLetter = ({ email, name }: AccountView, client: Client, left: number): Letter => ({
  to: email,
  subject: "A recovery code was used",
  preview: left === 1 ? "One is left." : `${left} are left.`,
  blocks: [
    { kind: "heading", text: "A recovery code was used" },
    {
      kind: "paragraph",
      text: `Hello ${name}, somebody gave your password and one of your recovery codes. It is used up; ${left === 1 ? "one is" : `${left} are`} left.`,
    },
    { kind: "lines", rows: whenAndWhere(client) },
    {
      kind: "paragraph",
      text: "If that was you, set up your authenticator anew if you have lost it, and make new codes before they run out.",
    },
    { kind: "button", label: "See to your security", href: security() },
    {
      kind: "paragraph",
      text: "If it was not you, somebody has your password and your codes. Change the password and make new codes at once.",
    },
  ],
});

function whenAndWhere({ network, browser, platform }: Client): (readonly [string, string])[] {
  const device = [browser, platform && `on ${platform}`].filter(Boolean).join(" ");
  return [
    ["When", `${now().toISOString().slice(0, 16).replace("T", " ")} UTC`],
    ["Browser", device || "unknown"],
    ["Network", network || "unknown"],
  ];
}
