import { ArrivalHeading } from "#components/checkout/arrival-heading";
import { Link } from "#components/link";
import { Rich } from "#components/rich";
import { confirmationLife, type findEmailChange } from "#lib/email-change";
import { t } from "#lib/language";
import { inWords } from "#lib/time";

type Change = Awaited<ReturnType<typeof findEmailChange>>;

/** What has become of a change whose link was used, or is over: why it is over helps nobody but a guesser. */
export function HowItStands({ change, isStopped }: { change: Change; isStopped: boolean }) {
  if (change?.isApplied) {
    return (
      <>
        <Heading>{t("Your email address is changed")}</Heading>
        <p>
          <Rich
            message="You sign in with {email} from now on. Everywhere else you were signed in, you have been signed out. We have told the old address, and how to undo it."
            email={<strong>{change.newEmail}</strong>}
          />
        </p>
        <p>
          <Link prefetch={false} href="/account">
            {t("Go to your account")}
          </Link>
        </p>
      </>
    );
  }
  if (change) {
    return (
      <>
        <Heading>{t("One more to go")}</Heading>
        <p>
          {change.side === "new"
            ? t("Thank you. Now open the link in our other letter, to the present address, and the account moves.")
            : t(
                "The old address has agreed. Now open the link in our other letter, to the new address, and the account moves.",
              )}
        </p>
      </>
    );
  }
  if (isStopped) {
    return (
      <>
        <Heading>{t("Stopped: nothing was changed")}</Heading>
        <p>
          <Rich
            message="If you had not asked for it, somebody knows your password. <link>Change it now</link>: that signs them out everywhere."
            link={(words) => (
              <Link prefetch={false} href="/account/password">
                {words}
              </Link>
            )}
          />
        </p>
      </>
    );
  }
  return (
    <>
      <Heading>{t("This link is over")}</Heading>
      <p>
        <Rich
          message="A link works once, for {time}, and only the newest one does. To begin anew, go to <link>your account</link>."
          time={inWords(confirmationLife)}
          link={(words) => (
            <Link prefetch={false} href="/account/email">
              {words}
            </Link>
          )}
        />
      </p>
    </>
  );
}

const Heading = ({ children }: { children: string }) => (
  <ArrivalHeading className={undefined}>{children}</ArrivalHeading>
);
