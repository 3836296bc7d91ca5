import { ArrivalHeading } from "#components/checkout/arrival-heading";
import { Link } from "#components/link";
import { confirmationLife, type findEmailChange } from "#lib/email-change";
import { inWords } from "#lib/time";

type Change = Awaited<ReturnType<typeof findEmailChange>>;

/** What has become of a change whose link was used, or is over: why it is over helps nobody but a guesser. */
export function HowItStands({ change, isStopped }: { change: Change; isStopped: boolean }) {
  if (change?.isApplied) {
    return (
      <>
        <Heading>Your email address is changed</Heading>
        <p>
          You sign in with <strong>{change.newEmail}</strong> from now on. Everywhere else you were signed in, you have
          been signed out. We have told the old address, and how to undo it.
        </p>
        <p>
          <Link prefetch={false} href="/account">
            Go to your account
          </Link>
        </p>
      </>
    );
  }
  if (change) {
    return (
      <>
        <Heading>One more to go</Heading>
        <p>
          {change.side === "new" ? "Thank you. Now" : "The old address has agreed. Now"} open the link in our other
          letter, to {change.side === "new" ? "the present" : "the new"} address, and the account moves.
        </p>
      </>
    );
  }
  if (isStopped) {
    return (
      <>
        <Heading>Stopped: nothing was changed</Heading>
        <p>
          If you had not asked for it, somebody knows your password.{" "}
          <Link prefetch={false} href="/account/password">
            Change it now
          </Link>
          : that signs them out everywhere.
        </p>
      </>
    );
  }
  return (
    <>
      <Heading>This link is over</Heading>
      <p>
        A link works once, for {inWords(confirmationLife)}, and only the newest one does. To begin anew, go to{" "}
        <Link prefetch={false} href="/account/email">
          your account
        </Link>
        .
      </p>
    </>
  );
}

const Heading = ({ children }: { children: string }) => (
  <ArrivalHeading className={undefined}>{children}</ArrivalHeading>
);
