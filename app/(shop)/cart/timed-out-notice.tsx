// Why a cart is empty that was not when its owner last looked. A guest was never signed in, so that word is not said.

import { Notice } from "#components/checkout/notice";
import { Link } from "#components/link";
import { limits, type TimedOutSession } from "#lib/session";
import { inWords } from "#lib/time";

export function TimedOutNotice({ kind }: Pick<TimedOutSession, "kind">) {
  if (kind === "guest") {
    return (
      <Notice title="Your cart was too long alone">
        Without an account we keep one for {inWords(limits.guest.idleTimeout)} after you were last here, and for{" "}
        {inWords(limits.guest.absoluteTimeout)} at most. Nothing was bought; here you can begin another.
      </Notice>
    );
  }
  return (
    <Notice title="Your cart waits in your account">
      You were signed out after {inWords(limits.customer.idleTimeout)} without activity.{" "}
      <Link prefetch={false} href="/sign-in?returnTo=/cart">
        Sign in
      </Link>{" "}
      and it is here again as you left it.
    </Notice>
  );
}
