import { Link } from "#components/link";
import { registrationLinkLife } from "#lib/account";
import { inWords } from "#lib/time";
import { RegisterForm } from "../register-form.tsx";

/** One page for a link that is used, too old or invented: which of them it is helps nobody but a guesser. */
export function LinkIsOver({ csrf }: { csrf: string }) {
  return (
    <>
      <h1>This link is over</h1>
      <p>
        A link works once, for {inWords(registrationLinkLife)}. If you have your account already,{" "}
        <Link prefetch={false} href="/sign-in">
          sign in
        </Link>
        . If not, ask for a new link.
      </p>
      <RegisterForm csrf={csrf} />
    </>
  );
}
