import { Notice } from "#components/checkout/notice";
import { pendingLife } from "#lib/pending-sign-in";
import { limits } from "#lib/session";
import { inWords } from "#lib/time";
import { notLetIn } from "../../(account)/sign-in/not-let-in.ts";

/** Why somebody finds themselves here; the address picks one of these, it never brings words of its own. */
export const reasons = [
  "timeout",
  "signed-out",
  "ended",
  "reuse",
  "unfinished",
  "overtaken",
  "wait",
  "too-many",
  "joined",
] as const;

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
    case "unfinished":
      return (
        <Notice title="That sign-in was not finished">
          The code has to follow within {inWords(pendingLife)}, in the same browser, and after a few wrong ones we begin
          anew. Please enter your password once more.
        </Notice>
      );
    case "overtaken":
    case "wait":
    case "too-many":
      return <Notice title="You were not signed in">{notLetIn[because]()}</Notice>;
    case "joined":
      return (
        <Notice tone="done" title="Your password is set">
          Sign in with it; the link is used up. What comes then is a second factor, without which the back office stays
          closed.
        </Notice>
      );
  }
}
