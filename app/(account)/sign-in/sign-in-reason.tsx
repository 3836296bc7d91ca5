import { Notice } from "#components/checkout/notice";
import { limits } from "#lib/session";
import { inWords } from "#lib/time";

/** Why somebody finds themselves here; the address picks one of these, it never brings words of its own. */
export const reasons = ["timeout", "signed-out"] as const;

export function SignInReason({ because }: { because: (typeof reasons)[number] }) {
  const { idleTimeout, absoluteTimeout } = limits.customer;
  return because === "timeout" ? (
    <Notice title="You were signed out">
      To protect you, that happens after {inWords(idleTimeout)} without activity, and after {inWords(absoluteTimeout)}{" "}
      in any case. Sign in, and you are back where you were.
    </Notice>
  ) : (
    <Notice tone="done" title="You are signed out">
      Your cart waits for you in your account; this browser has forgotten it.
    </Notice>
  );
}
