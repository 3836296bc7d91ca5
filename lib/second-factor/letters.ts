/** What an account's owner is told about its second factor. None of these letters carries a secret. */
import type { AccountView } from "#lib/account";
import { config } from "#lib/config";
import type { Letter } from "#lib/mail";
import { securityLetter, whenAndWhere } from "#lib/security-letter";
import type { Client } from "#lib/session";

const security = () => `${config().origin}/account/security`;
const writeToUs = () => ({ label: "Write to us", href: `${config().origin}/help/contact` });
const others = "Everywhere else you were signed in, you have been signed out.";
const why = "We write this whenever a second factor is added or removed.";

export const authenticatorAddedLetter = ({ email, name }: AccountView): Letter =>
  securityLetter({
    to: email,
    title: "An authenticator now protects your account",
    preview: "From now on, signing in takes a code as well.",
    happened: `Hello ${name}, from now on signing in takes your password and a code from your app. ${others}`,
    next: [
      "Should you lose the device, a recovery code gets you in. Print yours and keep them where you keep your papers.",
      "If it was not you who set this up, somebody is in your account. Write to us at once, before they lock you out of it.",
    ],
    step: { label: "See to your recovery codes", href: security() },
    why,
  });

export const authenticatorRemovedLetter = ({ email, name }: AccountView, isStillProtected: boolean): Letter =>
  securityLetter({
    to: email,
    title: "Your authenticator was removed",
    preview: "If that was you, there is nothing to do.",
    happened: `Hello ${name}, ${isStillProtected ? "its codes are no longer asked for; your other second factor still is" : "from now on the password alone opens your account"}. ${others}`,
    next: [
      "If that was you, there is nothing to do.",
      "If it was not you, somebody is in your account. Write to us at once; we close it until it is yours again.",
    ],
    step: writeToUs(),
    why,
  });

/** Somebody had the password, and then a wrong code, or a passkey that was refused. */
export const refusedFactorLetter = (
  { email, name }: AccountView,
  what: keyof typeof refused,
  client: Client,
  at: Date,
): Letter =>
  securityLetter({
    to: email,
    title: refused[what].title,
    preview: "They did not get in. If it was not you, change your password.",
    happened: `Hello ${name}, somebody entered your right password, and then ${refused[what].second}, so we did not let them in.`,
    facts: whenAndWhere(at, client),
    next: [
      refused[what].honest,
      "If it was not you, somebody knows your password. Change it now: your second factor has kept them out so far.",
    ],
    step: { label: "Change your password", href: `${config().origin}/account/password` },
    why: "Should they go on trying, we write again after some hours and not each time.",
  });

const refused = {
  code: {
    title: "Somebody with your password gave a wrong code",
    second: "a wrong code",
    honest: "If you mistyped it, there is nothing to do.",
  },
  passkey: {
    title: "Somebody with your password had no right passkey",
    second: "showed a passkey that we refused",
    honest: "If you took another device, or took long, there is nothing to do.",
  },
} as const;

/** A code from the owner's paper opened the account. */
export const recoveryCodeUsedLetter = ({ email, name }: AccountView, client: Client, left: number, at: Date): Letter =>
  securityLetter({
    to: email,
    title: "A recovery code was used",
    preview: left === 1 ? "One is left." : `${left} are left.`,
    happened: `Hello ${name}, somebody gave your password and one of your recovery codes. It is used up; ${left === 1 ? "one is" : `${left} are`} left.`,
    facts: whenAndWhere(at, client),
    next: [
      "If that was you, set up your authenticator anew if you have lost it, and make new codes before they run out.",
      "If it was not you, somebody has your password and your codes. Change the password and make new codes at once.",
    ],
    step: { label: "See to your security", href: security() },
    why: "We write this whenever a recovery code is used.",
  });
