import { urlOf } from "#lib/config";
import { t } from "#lib/language";
import type { Letter } from "#lib/mail";
import { knownNames, type Owner, remediesFor, type Sender, securityLetter, whenAndWhere } from "#lib/security-letter";

/** Tells an account's owner, a customer or a member of staff, of a sign-in in a browser that was new to it. */
export const newDeviceLetter = ({ email, name, role }: Owner, client: Sender, at: Date): Letter =>
  securityLetter({
    to: email,
    title: titleFor(client),
    preview: t("From a browser that we had not seen with your account. If that was you, there is nothing to do."),
    happened: t(
      "Hello {name}, somebody has just signed in to your account in a browser that we had not seen with it.",
      { name },
    ),
    facts: whenAndWhere(at, client),
    next: [
      t("If that was you, there is nothing to do."),
      t(
        "If it was not you, somebody else can get into your account. Sign in, end the sessions that are not yours, and {remedy}: that signs everybody else out.",
        { remedy: remediesFor(role).anotherPassword },
      ),
    ],
    step: { label: t("See where you are signed in"), href: urlOf(sessionsOf[role]) },
    why: t(
      "We write this at the first sign-in in a browser, after its cookies were cleared too. No letter of ours ever asks for a password.",
    ),
  });

/** “New sign-in from Firefox on Linux”, or as much of it as a known browser told. */
function titleFor(client: Sender): string {
  const { browser, platform } = knownNames(client);
  if (browser === "" && platform === "") return t("New sign-in to your account");
  if (browser === "") return t("New sign-in from a browser on {platform}", { platform });
  return platform === ""
    ? t("New sign-in from {browser}", { browser })
    : t("New sign-in from {browser} on {platform}", { browser, platform });
}

const sessionsOf = { customer: "/account/sessions", staff: "/staff" } as const;
