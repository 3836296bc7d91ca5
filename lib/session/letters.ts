/** What is written to the owner of sessions that ended otherwise than by signing out. */
import { urlOf } from "#lib/config";
import { t } from "#lib/language";
import type { Letter } from "#lib/mail";
import { securityLetter, whenAndWhere } from "#lib/security-letter";
import { sessionsPerAccount } from "./policy.ts";
import type { Client } from "./session.ts";

export const reuseLetter = (to: string, client: Client, at: Date): Letter =>
  securityLetter({
    to,
    title: t("We signed you out to keep your account safe"),
    preview: t("Somebody may have copied your sign-in. Nothing else was changed."),
    happened: t(
      "Your sign-in was used from two places at once, as happens when somebody copies it from a browser. We cannot tell which of the two was you, so we ended it for both.",
    ),
    facts: whenAndWhere(at, client),
    next: [
      t(
        "Your password was not part of it, and your cart and orders are as they were. Please sign in again: this one time we will also send you a link to confirm that it is you. Then look through your latest orders.",
      ),
      t(
        "If this happens again, have the device that you used checked for unwanted software and browser extensions: that is where sign-ins are mostly copied.",
      ),
    ],
    step: { label: t("Sign in again"), href: urlOf("/sign-in") },
    why: t(
      "We write this whenever a sign-in seems to have been copied. The browser and the network above are those that used it last.",
    ),
  });

export const staffReuseLetter = (to: string, client: Client, at: Date): Letter =>
  securityLetter({
    to,
    title: t("We ended all of your sessions in the back office"),
    preview: t("Somebody may have copied one of them."),
    happened: t(
      "One of them was used from two places at once, as happens when somebody copies it from a browser. We cannot tell which of the two was you.",
    ),
    facts: whenAndWhere(at, client),
    next: [
      t(
        "Tell whoever runs the shop, and have the device that you used looked at before you sign in again: this one time we will also send you a link to confirm that it is you. The journal keeps what was done in your name.",
      ),
    ],
    step: { label: t("Sign in to the back office"), href: urlOf("/staff/sign-in") },
    why: t(
      "We write this whenever a session of the back office seems to have been copied. The browser and the network above are those that used it last.",
    ),
  });

/** `sender`: the browser in which an owner ended them; nothing when staff did. */
export const sessionsEndedLetter = (
  { email, role }: { readonly email: string; readonly role: string },
  count: number,
  at: Date,
  sender: Client | undefined,
): Letter => {
  const [path, label] =
    role === "staff" ? ["/staff/sign-in", t("Sign in to the back office")] : ["/sign-in", t("Sign in")];
  return securityLetter({
    to: email,
    title: t("You were signed out elsewhere"),
    preview: t(
      "{count, plural, one {One session of your account was} other {# sessions of your account were}} ended.",
      { count },
    ),
    happened: sender
      ? t(
          "{count, plural, one {One session of your account was} other {# sessions of your account were}} ended by somebody who is signed in to it and has just proved who they are. Whoever used them has to sign in again.",
          { count },
        )
      : t(
          "{count, plural, one {One session of your account was} other {# sessions of your account were}} ended by us, the people who run the shop. That is done to protect an account, or because its owner asked for it.",
          { count },
        ),
    facts: whenAndWhere(at, sender),
    next: sender
      ? [
          t("If that was you, there is nothing to do."),
          t(
            "If it was not you, somebody else can get into your account. Sign in and change your password: that signs them out.",
          ),
        ]
      : [
          t(
            "Sign in again whenever you like: your cart and your orders are as they were. If you wonder why, write to us.",
          ),
        ],
    step: { label, href: urlOf(path) },
    why: t(
      "We write this whenever sessions of one account are ended from another browser, or by us. When we sign everybody out, the sign-in page says so instead. No letter of ours ever asks for a password.",
    ),
  });
};

/** The account is signed in to in as many browsers as it may be, and in one more. */
export const madeRoomLetter = (to: string, client: Client, at: Date): Letter =>
  securityLetter({
    to,
    title: t("You were signed out in one browser"),
    preview: t("You are signed in in as many browsers as we keep open."),
    happened: t(
      "Somebody has just signed in to your account. We keep {most} sessions of an account open, so the one that was unused for longest has ended.",
      { most: sessionsPerAccount.customer },
    ),
    facts: whenAndWhere(at, client),
    next: [
      t("If that was you, there is nothing to do. Sign out where you have finished, and none has to give way."),
      t(
        "If it was not you, somebody else can get into your account. Sign in, end the sessions that are not yours, and change your password: that signs everybody else out.",
      ),
    ],
    step: { label: t("See where you are signed in"), href: urlOf("/account/sessions") },
    why: t(
      "We write this whenever a session gives way to a new one. The browser and the network above are those of the new one. No letter of ours ever asks for a password.",
    ),
  });
