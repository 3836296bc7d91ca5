// Codes for when the other factors are lost. They are in the answer to the press that makes them, and never again.
import type { Metadata } from "next";
import { z } from "zod";
import { t } from "#lib/language";
import { csrfToken, requireElevation, requireSignIn } from "#lib/request";
import { factorsOf } from "#lib/second-factor";
import { AccountFrame } from "../../account-frame.tsx";
import { desks } from "../desks.ts";
import { makeRecoveryCodesAction } from "./actions.ts";
import { RecoveryCodesDesk } from "./recovery-codes-desk.tsx";

export const generateMetadata = (): Metadata => ({ title: t("Recovery codes"), robots: { index: false } });

const { recoveryCodes: path } = desks.customer;

const querySchema = z.object({ first: z.literal("1").optional().catch(undefined) });

export default async function RecoveryCodesPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const session = await requireSignIn(path);
  await requireElevation(session, path);
  const { first } = querySchema.parse(await searchParams);
  return (
    <AccountFrame title={t("Recovery codes")} current="/account/security">
      <RecoveryCodesDesk
        whose="customer"
        factors={await factorsOf(session.accountId)}
        isFirst={first !== undefined}
        action={makeRecoveryCodesAction}
        csrf={await csrfToken()}
      />
    </AccountFrame>
  );
}
