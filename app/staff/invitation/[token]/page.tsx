// Where an invitation leads. Looking uses nothing up; only the form does.
import type { Metadata } from "next";
import { Link } from "#components/link";
import { passwordLength } from "#lib/account";
import { csrfToken } from "#lib/request";
import { findInvitation, invitationLife } from "#lib/staff";
import { inWords } from "#lib/time";
import styles from "../../../(account)/entrance.module.css";
import { JoinForm } from "./join-form.tsx";

export const metadata: Metadata = { title: "Join the staff" };

export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const email = await findInvitation(token);
  if (email === undefined) return <InvitationIsOver />;
  return (
    <div className={`page ${styles["entrance"]}`}>
      <h1>Join the staff</h1>
      <p>
        For <strong>{email}</strong>. Choose a name and a password that you use nowhere else; then sign in.
      </p>
      <JoinForm csrf={await csrfToken()} token={token} email={email} leastLength={passwordLength.least} />
    </div>
  );
}

/** One page for a link that is used, too old or invented: which of them it is helps nobody but a guesser. */
function InvitationIsOver() {
  return (
    <div className={`page ${styles["entrance"]}`}>
      <h1>This link is over</h1>
      <p>
        An invitation works once, for {inWords(invitationLife)}. If you have set your password,{" "}
        <Link prefetch={false} href="/staff/sign-in">
          sign in
        </Link>
        . If not, ask whoever runs the shop for a new one.
      </p>
    </div>
  );
}
