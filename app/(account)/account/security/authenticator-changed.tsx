import { Notice } from "#components/checkout/notice";
import { t } from "#lib/language";

export const authenticatorChanges = ["added", "removed"] as const;

/** What the press before has done to the authenticator. */
export const AuthenticatorChanged = ({ changed }: { changed: (typeof authenticatorChanges)[number] }) => (
  <Notice
    tone="done"
    title={changed === "added" ? t("Your authenticator is set up") : t("Your authenticator is removed")}
  >
    {t("You are signed out everywhere but here, and a letter about it is on its way to you.")}
  </Notice>
);
