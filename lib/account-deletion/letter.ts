import type { AccountView } from "#lib/account";
import { config } from "#lib/config";
import type { Letter } from "#lib/mail";

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
      text: "If it was not you who did this, somebody knew your password: change it wherever else you use it, and write to us. We cannot bring the account back.",
    },
    { kind: "button", label: "Write to us", href: `${config().origin}/help/contact` },
  ],
});
