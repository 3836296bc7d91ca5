import type { AccountView } from "#lib/account";
import { config } from "#lib/config";
import type { Letter } from "#lib/mail";
import { securityLetter } from "#lib/security-letter";

/** Tells a member of staff that whoever runs the shop has taken their second factors away. */
export const factorsResetLetter = ({ email, name }: AccountView): Letter =>
  securityLetter({
    to: email,
    title: "Your second factors were taken away",
    preview: "If you have asked for it, sign in and set up new ones.",
    happened: `Hello ${name}, whoever runs the shop has taken away your authenticator, your passkeys and your recovery codes, as is done for somebody who has lost them. All of your sessions have ended.`,
    next: [
      "If you have asked for it, sign in: besides your password it takes a link that we send you, this one time. Then set up new ones; until you have, the back office stays closed to you.",
      "If you have not asked for it, tell whoever runs the shop at once: somebody may have asked in your name.",
    ],
    step: { label: "Sign in to the back office", href: `${config().origin}/staff/sign-in` },
    why: "We write this whenever second factors are taken away on the server. No letter of ours ever asks for a password or a code.",
  });
