import { Notice } from "#components/checkout/notice";
import { t } from "#lib/language";

export const passkeyChanges = ["added", "renamed", "removed"] as const;

export type PasskeyChange = (typeof passkeyChanges)[number];

/** What the press before has done to a passkey. */
export function PasskeyChanged({ changed }: { changed: PasskeyChange }) {
  switch (changed) {
    case "added":
      return (
        <Notice tone="done" title={t("Your passkey is added")}>
          {t(
            "You are signed out everywhere but here, and a letter about it is on its way to you. Next time, pick it in the email field, or press “Sign in with a passkey”.",
          )}
        </Notice>
      );
    case "renamed":
      return <Notice tone="done" title={t("Your passkey has its new name")} />;
    case "removed":
      return (
        <Notice tone="done" title={t("Your passkey is removed")}>
          {t(
            "It signs in no longer, you are signed out everywhere but here, and a letter about it is on its way to you. Your device may still offer it until you remove it there too.",
          )}
        </Notice>
      );
  }
}
