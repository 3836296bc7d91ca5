// What a member of staff is asked whose password was right.
import type { Metadata } from "next";
import { z } from "zod";
import { csrfToken, currentPendingSignIn, currentStaff, redirect } from "#lib/request";
import { factorsOf } from "#lib/second-factor";
import { SecondFactorQuestion } from "../../../(account)/sign-in/second-factor/second-factor-question.tsx";
import { staffPasskeyFactorAction, staffSecondFactorAction } from "./actions.ts";

export const metadata: Metadata = { title: "Enter your code" };

const querySchema = z.object({ with: z.literal("recovery-code").optional().catch(undefined) });

export default async function StaffSecondFactorPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const query = querySchema.parse(await searchParams);
  const pending = await currentPendingSignIn("staff");
  // Finished in another tab, or come back to: there is nothing left to ask.
  if (!pending) redirect((await currentStaff()) ? "/staff" : "/staff/sign-in?because=unfinished");
  return (
    <SecondFactorQuestion
      entrance="/staff/sign-in"
      factors={await factorsOf(pending.accountId)}
      wantsRecovery={query.with === "recovery-code"}
      csrf={await csrfToken()}
      withCode={staffSecondFactorAction}
      withPasskey={staffPasskeyFactorAction}
    />
  );
}
