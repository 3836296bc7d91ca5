// Why a cart is empty that was not when its owner last looked. A guest was never signed in, so that word is not said.
import { Notice } from "#components/checkout/notice";
import { Link } from "#components/link";
import { Rich } from "#components/rich";
import { t } from "#lib/language";
import { limits, type TimedOutSession } from "#lib/session";
import { inWords } from "#lib/time";

export function TimedOutNotice({ kind }: Pick<TimedOutSession, "kind">) {
  if (kind === "guest") {
    return (
      <Notice title={t("Your cart was too long alone")}>
        {t(
          "Without an account we keep one for {idleTimeout} after you were last here, and for {absoluteTimeout} at most. Nothing was bought; here you can begin another.",
          { idleTimeout: inWords(limits.guest.idleTimeout), absoluteTimeout: inWords(limits.guest.absoluteTimeout) },
        )}
      </Notice>
    );
  }
  return (
    <Notice title={t("Your cart waits in your account")}>
      <Rich
        message="You were signed out after {time} without activity. <link>Sign in</link> and it is here again as you left it."
        time={inWords(limits.customer.idleTimeout)}
        link={(words) => (
          <Link prefetch={false} href="/sign-in?returnTo=/cart">
            {words}
          </Link>
        )}
      />
    </Notice>
  );
}
