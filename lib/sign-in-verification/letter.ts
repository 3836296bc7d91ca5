import type { AccountView } from "#lib/account";
import { t } from "#lib/language";
import type { Letter } from "#lib/mail";
import { inWords } from "#lib/time";
import { verificationLife } from "./policy.ts";

/** The link that finishes a sign-in, and what to do for somebody who did not begin one. */
export const verificationLetter = ({ email, name, role }: AccountView, href: string): Letter => ({
  to: email,
  subject: t("Confirm that you are signing in"),
  preview: t("One more step, this one time."),
  blocks: [
    { kind: "heading", text: t("Confirm that you are signing in") },
    {
      kind: "paragraph",
      text: opening[role](name),
    },
    { kind: "paragraph", text: otherwise[role]() },
    {
      kind: "note",
      text: t("The link works once, for {time}. Never pass it on: whoever has it is in your account.", {
        time: inWords(verificationLife),
      }),
    },
    { kind: "button", label: t("Confirm and sign in"), href },
  ],
});

const opening = {
  customer: (name: string) =>
    t(
      "Hello {name}, somebody has just begun to sign in to your account. Because your sign-in was copied a while ago, we ask for one thing more this time: open this link in the browser that you want to sign in with.",
      { name },
    ),
  staff: (name: string) =>
    t(
      "Hello {name}, somebody has just begun to sign in to your account. Because a session of yours was copied a while ago, or your second factors were taken away, we ask for one thing more this time: open this link in the browser that you want to sign in with.",
      { name },
    ),
} as const;

const otherwise = {
  customer: () =>
    t(
      "If it was not you, somebody knows your password, has a passkey of yours, or is signed in at a site that you have connected. Do not use this link: sign in yourself, use the link that you get then, change your password and look at the security of your account.",
    ),
  staff: () =>
    t(
      "If it was not you, somebody knows your password or has a passkey of yours. Do not use this link, and tell whoever runs the shop at once.",
    ),
} as const;
