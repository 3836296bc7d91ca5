import { Notice } from "#components/checkout/notice";
import { limits } from "#lib/session";
import { inWords } from "#lib/time";

/** Why somebody finds themselves here; the address picks one of these, it never brings words of its own. */
export const reasons = ["timeout", "signed-out", "ended", "reuse", "joined"] as const;

export function StaffSignInReason({ because }: { because: (typeof reasons)[number] }) {
  const { idleTimeout, absoluteTimeout } = limits.staff;
  switch (because) {
    case "timeout":
      return (
        <Notice title="You were signed out">
          The back office closes after {inWords(idleTimeout)} without activity, and after {inWords(absoluteTimeout)} in
          any case. Sign in, and you are back where you were.
        </Notice>
      );
    case "signed-out":
      return (
        <Notice tone="done" title="You are signed out">
          If you are signed in to the shop in this browser, you still are.
        </Notice>
      );
    case "ended":
      return (
        <Notice title="You were signed out here">
          This session was ended by somebody of the staff, by a new password, or because your account has changed. If
          you cannot sign in any more, ask whoever runs the shop.
        </Notice>
      );
    case "reuse":
      return (
        <Notice title="We signed you out everywhere">
          Your session was used from two places at once, as happens when somebody copies it. We cannot tell which was
          you, so all of your sessions have ended. Tell whoever runs the shop, and have this device looked at before you
          sign in; this one time we also send you a link to confirm that it is you.
        </Notice>
      );
    case "joined":
      return (
        <Notice tone="done" title="Your password is set">
          Sign in with it; the link is used up.
        </Notice>
      );
  }
}
