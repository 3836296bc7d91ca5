import type { Metadata } from "next";
import { z } from "zod";
import { listPasskeys } from "#lib/passkey";
import { currentClient, requireElevation, requireStaff, staffCsrfToken } from "#lib/request";
import { passkeyChanges } from "../../../(account)/account/passkeys/passkey-changed.tsx";
import { PasskeysDesk } from "../../../(account)/account/passkeys/passkeys-desk.tsx";
import { desks } from "../../../(account)/account/security/desks.ts";
import { deviceInWords } from "../../../session-list/session-words.ts";
import { StaffFrame } from "../../staff-frame.tsx";
import { addStaffPasskeyAction } from "./actions.ts";

export const metadata: Metadata = { title: "Your passkeys" };

const { passkeys: path } = desks.staff;

const querySchema = z.object({ changed: z.enum(passkeyChanges).optional().catch(undefined) });

export default async function StaffPasskeysPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const session = await requireStaff(path);
  await requireElevation(session, path);
  const { changed } = querySchema.parse(await searchParams);
  const { browser = "", platform = "" } = await currentClient();
  return (
    <StaffFrame title="Your passkeys" session={session}>
      <PasskeysDesk
        whose="staff"
        passkeys={await listPasskeys(session.accountId)}
        changed={changed}
        add={addStaffPasskeyAction}
        csrf={staffCsrfToken(session)}
        suggestedName={deviceInWords({ browser, platform })}
      />
    </StaffFrame>
  );
}
