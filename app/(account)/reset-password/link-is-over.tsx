import { Link } from "#components/link";
import { Rich } from "#components/rich";
import { t } from "#lib/language";
import { resetLinkLife } from "#lib/password-reset";
import { inWords } from "#lib/time";
import { ForgotPasswordForm } from "../forgot-password/forgot-password-form.tsx";

/** One page for a link that is used, too old, replaced or invented: which of them it is helps nobody but a guesser. */
export function LinkIsOver({ csrf }: { csrf: string }) {
  return (
    <>
      <h1>{t("This link is over")}</h1>
      <p>
        <Rich
          message="A link works once, for {time}, in the browser that has opened it, and only the newest one does. If you have your new password already, <link>sign in</link>. If not, ask for a new link."
          time={inWords(resetLinkLife)}
          link={(words) => (
            <Link prefetch={false} href="/sign-in">
              {words}
            </Link>
          )}
        />
      </p>
      <ForgotPasswordForm csrf={csrf} />
    </>
  );
}
