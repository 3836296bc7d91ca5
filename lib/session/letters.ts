/** What is written to the owner of sessions that ended otherwise than by signing out. */
import { config } from "#lib/config";
import type { Letter } from "#lib/mail";
import { securityLetter, whenAndWhere } from "#lib/security-letter";
import { sessionsPerAccount } from "./policy.ts";
import type { Client } from "./session.ts";

export const reuseLetter = (to: string, client: Client, at: Date): Letter =>
  securityLetter({
    to,
    title: "We signed you out to keep your account safe",
    preview: "Somebody may have copied your sign-in. Nothing else was changed.",
    happened:
      "Your sign-in was used from two places at once, as happens when somebody copies it from a browser. We cannot tell which of the two was you, so we ended it for both.",
    facts: whenAndWhere(at, client),
    next: [
      "Your password was not part of it, and your cart and orders are as they were. Please sign in again: this one time we will also send you a link to confirm that it is you. Then look through your latest orders.",
      "If this happens again, have the device that you used checked for unwanted software and browser extensions: that is where sign-ins are mostly copied.",
    ],
    step: { label: "Sign in again", href: `${config().origin}/sign-in` },
    why: "We write this whenever a sign-in seems to have been copied. The browser and the network above are those that used it last.",
  });

export const staffReuseLetter = (to: string, client: Client, at: Date): Letter =>
  securityLetter({
    to,
    title: "We ended all of your sessions in the back office",
    preview: "Somebody may have copied one of them.",
    happened:
      "One of them was used from two places at once, as happens when somebody copies it from a browser. We cannot tell which of the two was you.",
    facts: whenAndWhere(at, client),
    next: [
      "Tell whoever runs the shop, and have the device that you used looked at before you sign in again: this one time we will also send you a link to confirm that it is you. The journal keeps what was done in your name.",
    ],
    step: { label: "Sign in to the back office", href: `${config().origin}/staff/sign-in` },
    why: "We write this whenever a session of the back office seems to have been copied. The browser and the network above are those that used it last.",
  });

/** `sender`: the browser in which an owner ended them; nothing when staff did. */
export const sessionsEndedLetter = (
  { email, role }: { readonly email: string; readonly role: string },
  count: number,
  at: Date,
  sender: Client | undefined,
): Letter => {
  const [path, label] = role === "staff" ? ["/staff/sign-in", "Sign in to the back office"] : ["/sign-in", "Sign in"];
  const them = count === 1 ? "One session of your account was" : `${count} sessions of your account were`;
  return securityLetter({
    to: email,
    title: "You were signed out elsewhere",
    preview: `${them} ended.`,
    happened: sender
      ? `${them} ended by somebody who is signed in to it and has just proved who they are. Whoever used them has to sign in again.`
      : `${them} ended by us, the people who run the shop. That is done to protect an account, or because its owner asked for it.`,
    facts: whenAndWhere(at, sender),
    next: sender
      ? [
          "If that was you, there is nothing to do.",
          "If it was not you, somebody else can get into your account. Sign in and change your password: that signs them out.",
        ]
      : [
          "Sign in again whenever you like: your cart and your orders are as they were. If you wonder why, write to us.",
        ],
    step: { label, href: `${config().origin}${path}` },
    why: "We write this whenever sessions of one account are ended from another browser, or by us. When we sign everybody out, the sign-in page says so instead. No letter of ours ever asks for a password.",
  });
};

/** The account is signed in to in as many browsers as it may be, and in one more. */
export const madeRoomLetter = (to: string, client: Client, at: Date): Letter =>
  securityLetter({
    to,
    title: "You were signed out in one browser",
    preview: "You are signed in in as many browsers as we keep open.",
    happened: `Somebody has just signed in to your account. We keep ${sessionsPerAccount.customer} sessions of an account open, so the one that was unused for longest has ended.`,
    facts: whenAndWhere(at, client),
    next: [
      "If that was you, there is nothing to do. Sign out where you have finished, and none has to give way.",
      "If it was not you, somebody else can get into your account. Sign in, end the sessions that are not yours, and change your password: that signs everybody else out.",
    ],
    step: { label: "See where you are signed in", href: `${config().origin}/account/sessions` },
    why: "We write this whenever a session gives way to a new one. The browser and the network above are those of the new one. No letter of ours ever asks for a password.",
  });
