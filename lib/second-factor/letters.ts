/** What an account's owner is told about its second factor. None of these letters carries a secret. */
import type { AccountView } from "#lib/account";
import { t } from "#lib/language";
import type { Letter } from "#lib/mail";
import { remediesFor, securityLetter, whenAndWhere } from "#lib/security-letter";
import type { Client } from "#lib/session";

const others = () => t("Everywhere else you were signed in, you have been signed out.");
const why = () => t("We write this whenever a second factor is added or removed.");

export function authenticatorAddedLetter({ email, name, role }: AccountView): Letter {
  const { alarm, security } = remediesFor(role);
  return securityLetter({
    to: email,
    title: t("An authenticator now protects your account"),
    preview: t("From now on, signing in takes a code as well."),
    happened: `${t("Hello {name}, from now on signing in takes your password and a code from your app.", { name })} ${others()}`,
    next: [
      t(
        "Should you lose the device, a recovery code gets you in. Print yours and keep them where you keep your papers.",
      ),
      t("If it was not you who set this up, somebody is in your account. {alarm}, before they lock you out of it.", {
        alarm,
      }),
    ],
    step: { label: t("See to your recovery codes"), href: security },
    why: why(),
  });
}

export function authenticatorRemovedLetter({ email, name, role }: AccountView, isStillProtected: boolean): Letter {
  const { alarm, alarmStep } = remediesFor(role);
  const rest = isStillProtected ? "another" : role;
  return securityLetter({
    to: email,
    title: t("Your authenticator was removed"),
    preview: t("If that was you, there is nothing to do."),
    happened: `${t("Hello {name}, its codes are no longer asked for; {rest, select, another {your other second factor still is} staff {until you have set up another, the back office stays closed to you} other {from now on the password alone opens your account}}.", { name, rest })} ${others()}`,
    next: [
      t("If that was you, there is nothing to do."),
      t("If it was not you, somebody is in your account. {alarm}: it can be closed until it is yours again.", {
        alarm,
      }),
    ],
    step: alarmStep,
    why: why(),
  });
}

/** How somebody proved their first factor, and what of the second was refused. */
export type Refusal = { readonly first: "password" | "another-site"; readonly second: "code" | "passkey" };

/** Somebody had the first factor, and then a wrong code, or a passkey that was refused. */
export function refusedFactorLetter(
  { email, name, role }: AccountView,
  { first, second }: Refusal,
  client: Client,
  at: Date,
): Letter {
  const { anotherPassword, anotherPasswordStep, security } = remediesFor(role);
  const cause = { first, second };
  return securityLetter({
    to: email,
    title: t(
      "{first, select, password {Somebody with your password} other {Somebody who is you at another site}} {second, select, code {gave a wrong code} other {had no right passkey}}",
      cause,
    ),
    preview: t(
      "They did not get in. If it was not you, somebody {first, select, password {knows your password} other {is in your account there}}.",
      { first },
    ),
    happened: t(
      "Hello {name}, somebody {first, select, password {entered your right password} other {came as you from the other site that you sign in with}}, and then {second, select, code {gave a wrong code} other {had no right passkey}}, so we did not let them in.",
      { name, ...cause },
    ),
    facts: whenAndWhere(at, client),
    next: [
      second === "code"
        ? t("If you mistyped it, there is nothing to do.")
        : t("If you took another device, or took long, there is nothing to do."),
      first === "password"
        ? t(
            "If it was not you, somebody knows your password, and your second factor has kept them out so far: {anotherPassword} now.",
            { anotherPassword },
          )
        : t(
            "If it was not you, somebody is in your account there, and your second factor has kept them out so far: choose another password there, or unlink that site here, now.",
          ),
    ],
    step: first === "password" ? anotherPasswordStep : { label: t("See to your security"), href: security },
    why: t("Should they go on trying, we write again after some hours and not each time."),
  });
}

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
    title: t("A recovery code was used"),
    preview: t("{left, plural, one {One is} other {# are}} left.", { left }),
    happened: t(
      "Hello {name}, somebody gave your password and one of your recovery codes. It is used up; {left, plural, one {one is} other {# are}} left.",
      { name, left },
    ),
    facts: whenAndWhere(at, client),
    next: [
      t("If that was you, set up your authenticator anew if you have lost it, and make new codes before they run out."),
      t(
        "If it was not you, somebody has your password and your codes. Make new codes at once, and {anotherPassword}.",
        { anotherPassword },
      ),
    ],
    step: { label: t("See to your security"), href: security },
    why: t("We write this whenever a recovery code is used."),
  });
}
