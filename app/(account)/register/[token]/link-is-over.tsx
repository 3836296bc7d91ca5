import { Link } from "#components/link";
import { Rich } from "#components/rich";
import { registrationLinkLife } from "#lib/account";
import { t } from "#lib/language";
import { inWords } from "#lib/time";
import { RegisterForm } from "../register-form.tsx";

/** One page for a link that is used, too old or invented: which of them it is helps nobody but a guesser. */
export function LinkIsOver({ csrf }: { csrf: string }) {
  return (
    <>
      <h1>{t("This link is over")}</h1>
      <p>
        <Rich
          message="A link works once, for {time}. If you have your account already, <link>sign in</link>. If not, ask for a new link."
          time={inWords(registrationLinkLife)}
          link={(words) => (
            <Link prefetch={false} href="/sign-in">
              {words}
            </Link>
          )}
        />
      </p>
      <RegisterForm csrf={csrf} />
    </>
  );
}
