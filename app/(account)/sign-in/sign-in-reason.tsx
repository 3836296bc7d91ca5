import { Notice } from "#components/checkout/notice";
import { t } from "#lib/language";
import { pendingLife } from "#lib/pending-sign-in";
import { limits } from "#lib/session";
import { inWords } from "#lib/time";
import { notLetIn } from "./not-let-in.ts";

/** Why somebody finds themselves here; the address picks one of these, it never brings words of its own. */
export const reasons = [
  "timeout",
  "signed-out",
  "ended",
  "reuse",
  "unfinished",
  "overtaken",
  "wait",
  "restored",
  "reset",
] as const;

export function SignInReason({ because }: { because: (typeof reasons)[number] }) {
  const { idleTimeout, absoluteTimeout } = limits.customer;
  switch (because) {
    case "timeout":
      return (
        <Notice title={t("You were signed out")}>
          {t(
            "To protect you, that happens after {idleTimeout} without activity, and after {absoluteTimeout} in any case. Sign in, and you are back where you were.",
            { idleTimeout: inWords(idleTimeout), absoluteTimeout: inWords(absoluteTimeout) },
          )}
        </Notice>
      );
    case "signed-out":
      return (
        <Notice tone="done" title={t("You are signed out")}>
          {t("Your cart waits for you in your account; this browser has forgotten it.")}
        </Notice>
      );
    case "ended":
      return (
        <Notice title={t("You were signed out here")}>
          {t(
            "This sign-in was ended from another device or by us, by a change of your password or email address, or because you signed in on more devices than we keep open. If that was not you, sign in and look at your account.",
          )}
        </Notice>
      );
    case "reuse":
      return (
        <Notice title={t("We signed you out to keep your account safe")}>
          {t(
            "Your sign-in was used from two places at once, as happens when somebody copies it. We cannot tell which was you, so we ended it for both and wrote to you about it. Sign in again; we will also send you a link to confirm that it is you. Your cart and your orders are as they were.",
          )}
        </Notice>
      );
    case "unfinished":
      return (
        <Notice title={t("That sign-in was not finished")}>
          {t(
            "The code has to follow within {time}, in the same browser, and after a few wrong ones we begin anew. Please enter your password once more.",
            { time: inWords(pendingLife) },
          )}
        </Notice>
      );
    case "overtaken":
    case "wait":
      return <Notice title={t("You were not signed in")}>{notLetIn[because]()}</Notice>;
    case "restored":
      return (
        <Notice tone="done" title={t("Your account is yours again")}>
          {t(
            "It is back at your address, and everybody was signed out. Sign in with the password that you have just chosen, and look through your orders.",
          )}
        </Notice>
      );
    case "reset":
      return (
        <Notice tone="done" title={t("You have a new password")}>
          {t(
            "Everybody who was signed in to your account is signed out, and a letter about it is on its way to you. Sign in with the password that you have just chosen.",
          )}
        </Notice>
      );
  }
}
