import type { Metadata } from "next";
import { findPasskey } from "#lib/passkey";
import { requireElevation, requireStaff, staffCsrfToken } from "#lib/request";
import { PasskeyDesk } from "../../../../(account)/account/passkeys/[id]/passkey-desk.tsx";
import { passkeyPath } from "../../../../(account)/account/security/desks.ts";
import { NothingHere } from "../../../nothing-here.tsx";
import { StaffFrame } from "../../../staff-frame.tsx";
import { removeStaffPasskeyAction, renameStaffPasskeyAction } from "../actions.ts";

export const metadata: Metadata = { title: "A passkey of yours" };

export default async function StaffPasskeyPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const path = passkeyPath("staff", id);
  const session = await requireStaff(path);
  await requireElevation(session, path);
  // Somebody else's is as good as none: whoever asks does not even learn that there is one.
  const passkey = await findPasskey(session.accountId, id);
  if (passkey === undefined) return <NothingHere session={session} />;
  return (
    <StaffFrame title={passkey.name} session={session}>
      <PasskeyDesk
        passkey={passkey}
        rename={renameStaffPasskeyAction}
        remove={removeStaffPasskeyAction}
        csrf={staffCsrfToken(session)}
      />
    </StaffFrame>
  );
}
