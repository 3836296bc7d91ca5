// Setting up the app that makes the codes of a member of staff, or taking it away.
import type { Metadata } from "next";
import { requireElevation, requireStaff, staffCsrfToken } from "#lib/request";
import { factorsOf, findEnrolment } from "#lib/second-factor";
import { requireAccount } from "../../../(account)/account/require-account.ts";
import { AuthenticatorRemoval } from "../../../(account)/account/security/authenticator/authenticator-removal.tsx";
import { AuthenticatorSetUp } from "../../../(account)/account/security/authenticator/authenticator-set-up.tsx";
import { desks } from "../../../(account)/account/security/desks.ts";
import { StaffFrame } from "../../staff-frame.tsx";
import {
  beginStaffAuthenticatorAction,
  confirmStaffAuthenticatorAction,
  removeStaffAuthenticatorAction,
} from "./actions.ts";

export const metadata: Metadata = { title: "Authenticator" };

const { authenticator: path } = desks.staff;

export default async function StaffAuthenticatorPage() {
  const session = await requireStaff(path);
  await requireElevation(session, path);
  const { hasAuthenticator, passkeys } = await factorsOf(session.accountId);
  const csrf = staffCsrfToken(session);
  if (hasAuthenticator) {
    const closing =
      "Without it the back office closes until you have set up another, and your recovery codes are void.";
    return (
      <StaffFrame title="Your authenticator" session={session}>
        <AuthenticatorRemoval
          action={removeStaffAuthenticatorAction}
          csrf={csrf}
          withoutAny={passkeys === 0 ? closing : undefined}
        />
      </StaffFrame>
    );
  }
  const { email } = await requireAccount(session);
  return (
    <StaffFrame title="Set up authenticator" session={session}>
      <AuthenticatorSetUp
        enrolment={await findEnrolment(session, email)}
        begin={beginStaffAuthenticatorAction}
        confirm={confirmStaffAuthenticatorAction}
        csrf={csrf}
      />
    </StaffFrame>
  );
}
