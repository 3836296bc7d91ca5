/** What is written to somebody whose account is going to be deleted, stays after all, or is gone. */
import type { AccountView } from "#lib/account";
import { urlOf } from "#lib/config";
import { dateFormat, t } from "#lib/language";
import type { Letter } from "#lib/mail";
import { securityLetter } from "#lib/security-letter";
import { inWords } from "#lib/time";
import { coolingOff } from "./policy.ts";

// The shop's own clock, as on its pages.
const format = dateFormat({ dateStyle: "long", timeStyle: "short", timeZone: "Europe/Dublin" });

/** When it happens, and the way to keep the account. No secret: the way leads through the sign-in. */
export const deletionRequestedLetter = ({ email, name }: AccountView, dueAt: Date): Letter =>
  securityLetter({
    to: email,
    title: t("Your account will be deleted"),
    preview: t("You have {time} to change your mind.", { time: inWords(coolingOff) }),
    happened: t(
      "Hello {name}, somebody who could prove to be you has asked us to delete your account. We do so on {date}. Until then nothing is gone: you can sign in, and look at your orders. Everywhere else you were signed in, you have been signed out.",
      { name, date: format().format(dueAt) },
    ),
    next: [
      t(
        "If you would rather keep it, sign in and press “Keep my account”. If that was you and you mean it, there is nothing to do.",
      ),
      t(
        "If it was not you, somebody else is in your account: keep it, then change your password, which signs them out.",
      ),
    ],
    step: { label: t("Keep my account"), href: urlOf("/account") },
    why: t("We write this whenever somebody asks to delete an account."),
  });

/** The change of mind. */
export const accountKeptLetter = ({ email, name }: AccountView): Letter =>
  securityLetter({
    to: email,
    title: t("Your account stays"),
    preview: t("It will not be deleted."),
    happened: t(
      "Hello {name}, you are keeping your account: it will not be deleted, and everything in it is as it was.",
      { name },
    ),
    next: [t("If you had not asked for it to be deleted in the first place, change your password now.")],
    step: { label: t("Look at your account"), href: urlOf("/account") },
    why: t("We write this whenever a deletion is called off."),
  });

/** The last letter: what is gone, what is kept, and what to do for somebody who did not want it. */
export const deletedLetter = ({ email, name }: AccountView): Letter => ({
  to: email,
  subject: t("Your account is deleted"),
  preview: t("This is the last letter that we write to you."),
  blocks: [
    { kind: "heading", text: t("Your account is deleted") },
    {
      kind: "paragraph",
      text: t(
        "Goodbye {name}, and thank you. Your name, your addresses, your cart and your sign-ins are gone. What was ordered stays in our books, because tax law has a shop keep records of its sales, without saying by whom; only the invoices and credit notes that you were sent stay as they are.",
        { name },
      ),
    },
    {
      kind: "paragraph",
      text: t(
        "We wrote to you when it was asked for, {time} ago. If it was not you who did this, somebody knew your password: change it wherever else you use it, and write to us. We cannot bring the account back.",
        { time: inWords(coolingOff) },
      ),
    },
    { kind: "button", label: t("Write to us"), href: urlOf("/help/contact") },
  ],
});
