/** What is written to the two addresses of an account that moves from one to the other. */
import { urlOf } from "#lib/config";
import { t } from "#lib/language";
import type { Letter } from "#lib/mail";
import { securityLetter, whenAndWhere } from "#lib/security-letter";
import { inWords } from "#lib/time";
import { confirmationLife, undoLife } from "./policy.ts";

type Facts = { readonly name: string; readonly oldEmail: string; readonly newEmail: string };

const linkTo = (token: string) => urlOf(`/email-change/${token}`);
const onlyOnce = () => t("The link works once, for {time}.", { time: inWords(confirmationLife) });

export const letterToOld = ({ name, oldEmail, newEmail }: Facts, token: string): Letter => ({
  to: oldEmail,
  subject: t("Do you want to change your email address?"),
  preview: t("Nothing changes before you say so, here and at the new address."),
  blocks: [
    { kind: "heading", text: t("Do you want to change your email address?") },
    {
      kind: "paragraph",
      text: t(
        "Hello {name}, somebody who is signed in to your account wants to move it from this address to {newEmail}. We ask at both addresses, and change nothing before both have said yes.",
        { name, newEmail },
      ),
    },
    {
      kind: "paragraph",
      text: t(
        "If it was not you, somebody is in your account and knows your password. Stop it behind this link, then sign in and change your password: that signs them out.",
      ),
    },
    { kind: "note", text: onlyOnce() },
    { kind: "button", label: t("Say yes, or stop it"), href: linkTo(token) },
  ],
});

/** For an account with a second factor, which has agreed in the old address's place. */
export const noticeToOld = ({ name, oldEmail, newEmail }: Facts, token: string): Letter => ({
  to: oldEmail,
  subject: t("Your account is about to move to another address"),
  preview: t("If you asked for it, there is nothing to do here."),
  blocks: [
    { kind: "heading", text: t("Your account is about to move to another address") },
    {
      kind: "paragraph",
      text: t(
        "Hello {name}, somebody with your password and your second factor wants to move your account from this address to {newEmail}. It moves once that address has agreed. If it was you, there is nothing to do here.",
        { name, newEmail },
      ),
    },
    {
      kind: "paragraph",
      text: t(
        "If it was not you, somebody is in your account. Stop it, then sign in and change your password: that signs them out.",
      ),
    },
    {
      kind: "note",
      text: t("The link is good for {time}. After a move you get another, which undoes it.", {
        time: inWords(confirmationLife),
      }),
    },
    { kind: "button", label: t("Look at it, or stop it"), href: linkTo(token) },
  ],
});

export const letterToNew = ({ newEmail }: Facts, token: string, isAlone: boolean): Letter => ({
  to: newEmail,
  subject: t("Confirm your new email address"),
  preview: isAlone
    ? t("One press, and your account moves here.")
    : t("One of two confirmations; the other is at your present address."),
  blocks: [
    { kind: "heading", text: t("Confirm your new email address") },
    {
      kind: "paragraph",
      text: isAlone
        ? t("Somebody, probably you, wants to use this address for their account with us. Confirm it here.")
        : t(
            "Somebody, probably you, wants to use this address for their account with us. Confirm it here, and in the letter to the present address.",
          ),
    },
    { kind: "note", text: `${onlyOnce()} ${t("If it was not you, do nothing: nothing changes.")}` },
    { kind: "button", label: t("Confirm this address"), href: linkTo(token) },
  ],
});

/** For an address that has an account already: its owner learns it, the page does not. */
export const letterToTaken = (to: string): Letter => ({
  to,
  subject: t("This address has an account already"),
  preview: t("Somebody wanted to use it for another account."),
  blocks: [
    { kind: "heading", text: t("This address has an account already") },
    {
      kind: "paragraph",
      text: t(
        "Somebody, probably you, wants to use this address for another account with us. It has one of its own, so that cannot be done. Sign in to it instead.",
      ),
    },
    { kind: "note", text: t("If it was not you, do nothing: nothing changes.") },
    { kind: "button", label: t("Sign in"), href: urlOf("/sign-in") },
  ],
});

/** The news to the old address, with the link that undoes it unless that cannot be sent safely. */
export const changedLetter = (
  { oldEmail, newEmail }: Omit<Facts, "name">,
  name: string,
  undoToken: string | undefined,
): Letter =>
  securityLetter({
    to: oldEmail,
    title: t("Your email address was changed"),
    preview: t("If that was you, there is nothing to do."),
    happened: t(
      "Hello {name}, your account is now at {newEmail}: you sign in with that address, and our letters go there.",
      { name, newEmail },
    ),
    next: [
      t("If that was you, there is nothing to do."),
      t(
        "If it was not you, take the account back: that returns it to this address, signs everybody out and has you choose a new password.",
      ),
    ],
    step:
      undoToken === undefined
        ? { label: t("Write to us"), href: urlOf("/help/contact") }
        : { label: t("Take the account back"), href: urlOf(`/email-change/undo/${undoToken}`) },
    why: t(
      "You can take it back for {time}. We write this whenever an address is changed; it is the last letter that we write to this one.",
      { time: inWords(undoLife) },
    ),
  });

/** Both mailboxes learn that the account has gone back, for one of them is not its owner's. */
export const restoredLetter = (to: string, { network }: { readonly network: string }, at: Date): Letter =>
  securityLetter({
    to,
    title: t("The change of your email address was undone"),
    preview: t("The account is back at its former address, under a new password."),
    happened: t(
      "Somebody who reads the mail of the account’s former address has taken the account back there. It has a new password, and everybody was signed out.",
    ),
    facts: whenAndWhere(at, { network }),
    next: [
      t("If that was you, sign in with the password that you have just chosen, and look through your orders."),
      t("If you wanted the account at its new address and did not undo it, somebody reads that mail: write to us."),
    ],
    step: { label: t("Write to us"), href: urlOf("/help/contact") },
    why: t("We write this to both addresses whenever a change is undone."),
  });
