// Codes for when the other factors are lost. They are in the answer to the press that makes them, and never again.
import type { Metadata } from "next";
import { z } from "zod";
import { requireElevation, requireStaff, staffCsrfToken } from "#lib/request";
import { factorsOf } from "#lib/second-factor";
import { desks } from "../../../(account)/account/security/desks.ts";
import { RecoveryCodesDesk } from "../../../(account)/account/security/recovery-codes/recovery-codes-desk.tsx";
import { StaffFrame } from "../../staff-frame.tsx";
import { makeStaffRecoveryCodesAction } from "./actions.ts";

export const metadata: Metadata = { title: "Recovery codes" };

const { recoveryCodes: path } = desks.staff;

const querySchema = z.object({ first: z.literal("1").optional().catch(undefined) });

export default async function StaffRecoveryCodesPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const session = await requireStaff(path);
  await requireElevation(session, path);
  const { first } = querySchema.parse(await searchParams);
  return (
    <StaffFrame title="Recovery codes" session={session}>
      <RecoveryCodesDesk
        whose="staff"
        factors={await factorsOf(session.accountId)}
        isFirst={first !== undefined}
        action={makeStaffRecoveryCodesAction}
        csrf={staffCsrfToken(session)}
      />
    </StaffFrame>
  );
}
