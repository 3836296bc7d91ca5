/** What is written to somebody whose account is going to be deleted, stays after all, or is gone. */
import type { AccountView } from "#lib/account";
import { config } from "#lib/config";
import type { Letter } from "#lib/mail";
import { inWords } from "#lib/time";
import { coolingOff } from "./policy.ts";

// The shop's own clock, as on its pages.
const format = new Intl.DateTimeFormat("en-IE", { dateStyle: "long", timeStyle: "short", timeZone: "Europe/Dublin" });

/** When it happens, and the way to keep the account. No secret: the way leads through the sign-in. */
export const requestedLetter = ({ email, name }: AccountView, dueAt: Date): Letter => ({
  to: email,
  subject: "Your account will be deleted",
  preview: `You have ${inWords(coolingOff)} to change your mind.`,
  blocks: [
    { kind: "heading", text: "Your account will be deleted" },
    {
      kind: "paragraph",
      text: `Hello ${name}, somebody who knew your password has asked us to delete your account. We do so on ${format.format(dueAt)}. Until then nothing is gone: you can sign in, and look at your orders. Everywhere else you were signed in, you have been signed out.`,
    },
    {
      kind: "paragraph",
      text: "If you would rather keep it, sign in and press “Keep my account”. If that was you and you mean it, there is nothing to do.",
    },
    { kind: "button", label: "Keep my account", href: `${config().origin}/account` },
    {
      kind: "paragraph",
      text: "If it was not you, somebody knows your password: keep the account, then change your password, which signs them out.",
    },
    { kind: "note", text: "We write this whenever somebody asks to delete an account." },
  ],
});

/** The change of mind. */
export const keptLetter = ({ email, name }: AccountView): Letter => ({
  to: email,
  subject: "Your account stays",
  preview: "It will not be deleted.",
  blocks: [
    { kind: "heading", text: "Your account stays" },
    {
      kind: "paragraph",
      text: `Hello ${name}, you are keeping your account: it will not be deleted, and everything in it is as it was.`,
    },
    {
      kind: "paragraph",
      text: "If you had not asked for it to be deleted in the first place, change your password now.",
    },
    { kind: "button", label: "Look at your account", href: `${config().origin}/account` },
    { kind: "note", text: "We write this whenever a deletion is called off." },
  ],
});

/** The last letter: what is gone, what is kept, and what to do for somebody who did not want it. */
export const deletedLetter = ({ email, name }: AccountView): Letter => ({
  to: email,
  subject: "Your account is deleted",
  preview: "This is the last letter that we write to you.",
  blocks: [
    { kind: "heading", text: "Your account is deleted" },
    {
      kind: "paragraph",
      text: `Goodbye ${name}, and thank you. Your name, your addresses, your cart and your sign-ins are gone. What was ordered stays in our books, as the law wants it, without saying by whom.`,
    },
    {
      kind: "paragraph",
      text: `We wrote to you when it was asked for, ${inWords(coolingOff)} ago. If it was not you who did this, somebody knew your password: change it wherever else you use it, and write to us. We cannot bring the account back.`,
    },
    { kind: "button", label: "Write to us", href: `${config().origin}/help/contact` },
  ],
});
