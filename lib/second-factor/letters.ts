/** What an account's owner is told about its second factor. None of these letters carries a secret. */
import type { AccountView } from "#lib/account";
import type { Letter } from "#lib/mail";
import { remediesFor, securityLetter, whenAndWhere } from "#lib/security-letter";
import type { Client } from "#lib/session";

const others = "Everywhere else you were signed in, you have been signed out.";
const why = "We write this whenever a second factor is added or removed.";

export function authenticatorAddedLetter({ email, name, role }: AccountView): Letter {
  const { alarm, security } = remediesFor(role);
  return securityLetter({
    to: email,
    title: "An authenticator now protects your account",
    preview: "From now on, signing in takes a code as well.",
    happened: `Hello ${name}, from now on signing in takes your password and a code from your app. ${others}`,
    next: [
      "Should you lose the device, a recovery code gets you in. Print yours and keep them where you keep your papers.",
      `If it was not you who set this up, somebody is in your account. ${alarm}, before they lock you out of it.`,
    ],
    step: { label: "See to your recovery codes", href: security },
    why,
  });
}

export function authenticatorRemovedLetter({ email, name, role }: AccountView, isStillProtected: boolean): Letter {
  const { alarm, alarmStep } = remediesFor(role);
  const rest = isStillProtected ? "your other second factor still is" : withoutAny[role];
  return securityLetter({
    to: email,
    title: "Your authenticator was removed",
    preview: "If that was you, there is nothing to do.",
    happened: `Hello ${name}, its codes are no longer asked for; ${rest}. ${others}`,
    next: [
      "If that was you, there is nothing to do.",
      `If it was not you, somebody is in your account. ${alarm}: it can be closed until it is yours again.`,
    ],
    step: alarmStep,
    why,
  });
}

const withoutAny = {
  customer: "from now on the password alone opens your account",
  staff: "until you have set up another, the back office stays closed to you",
} as const;

/** How somebody proved their first factor, and what of the second was refused. */
export type Refusal = { readonly first: "password" | "another-site"; readonly second: keyof typeof refused };

/** Somebody had the first factor, and then a wrong code, or a passkey that was refused. */
export function refusedFactorLetter(
  { email, name, role }: AccountView,
  { first, second }: Refusal,
  client: Client,
  at: Date,
): Letter {
  const { anotherPassword, anotherPasswordStep, security } = remediesFor(role);
  const { who, came, has, remedy, step } = {
    password: {
      who: "Somebody with your password",
      came: "entered your right password",
      has: "knows your password",
      remedy: `${anotherPassword} now`,
      step: anotherPasswordStep,
    },
    "another-site": {
      who: "Somebody who is you at another site",
      came: "came as you from the other site that you sign in with",
      has: "is in your account there",
      remedy: "choose another password there, or unlink that site here, now",
      step: { label: "See to your security", href: security },
    },
  }[first];
  const { gave, honest } = refused[second];
  return securityLetter({
    to: email,
    title: `${who} ${gave}`,
    preview: `They did not get in. If it was not you, somebody ${has}.`,
    happened: `Hello ${name}, somebody ${came}, and then ${gave}, so we did not let them in.`,
    facts: whenAndWhere(at, client),
    next: [honest, `If it was not you, somebody ${has}, and your second factor has kept them out so far: ${remedy}.`],
    step,
    why: "Should they go on trying, we write again after some hours and not each time.",
  });
}

const refused = {
  code: { gave: "gave a wrong code", honest: "If you mistyped it, there is nothing to do." },
  passkey: {
    gave: "had no right passkey",
    honest: "If you took another device, or took long, there is nothing to do.",
  },
} as const;

/** A code from the owner's paper opened the account. */
export function recoveryCodeUsedLetter(
  { email, name, role }: AccountView,
  client: Client,
  left: number,
  at: Date,
): Letter {
  const { anotherPassword, security } = remediesFor(role);
  return securityLetter({
    to: email,
    title: "A recovery code was used",
    preview: left === 1 ? "One is left." : `${left} are left.`,
    happened: `Hello ${name}, somebody gave your password and one of your recovery codes. It is used up; ${left === 1 ? "one is" : `${left} are`} left.`,
    facts: whenAndWhere(at, client),
    next: [
      "If that was you, set up your authenticator anew if you have lost it, and make new codes before they run out.",
      `If it was not you, somebody has your password and your codes. Make new codes at once, and ${anotherPassword}.`,
    ],
    step: { label: "See to your security", href: security },
    why: "We write this whenever a recovery code is used.",
  });
}
