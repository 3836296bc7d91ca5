import { Link } from "#components/link";
import { resetLinkLife } from "#lib/password-reset";
import { inWords } from "#lib/time";
import { ForgotPasswordForm } from "../forgot-password/forgot-password-form.tsx";

/** One page for a link that is used, too old, replaced or invented: which of them it is helps nobody but a guesser. */
export function LinkIsOver({ csrf }: { csrf: string }) {
  return (
    <>
      <h1>This link is over</h1>
      <p>
        A link works once, for {inWords(resetLinkLife)}, in the browser that has opened it, and only the newest one
        does. If you have your new password already,{" "}
        <Link prefetch={false} href="/sign-in">
          sign in
        </Link>
        . If not, ask for a new link.
      </p>
      <ForgotPasswordForm csrf={csrf} />
    </>
  );
}
