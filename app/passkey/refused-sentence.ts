import { t } from "#lib/language";
import type { Flaw } from "#lib/passkey";

/** What somebody is told whose passkey was refused. Whoever tries another's learns no more than that it is not theirs. */
export function refusedSentence(because: Flaw): string {
  switch (because) {
    case "challenge":
    case "replay":
      return t("That took too long, or was sent twice. Please try again.");
    case "counter":
      return t(
        "This passkey was used elsewhere than on your device: there may be a copy of it. Sign in another way, remove it, and make a new one.",
      );
    case "user verification":
      return t("Your device did not recognise you, by finger, face or code. Please try again.");
    case "another account":
      return t("This passkey belongs to another account.");
    default:
      return t("We do not know this passkey. It may have been removed from your account.");
  }
}
