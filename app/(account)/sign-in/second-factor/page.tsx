// What a customer is asked whose first proof was right.
import type { Metadata } from "next";
import { z } from "zod";
import { t } from "#lib/language";
import { csrfToken, currentPendingSignIn, currentSession, redirect } from "#lib/request";
import { factorsOf } from "#lib/second-factor";
import { passkeyFactorAction, secondFactorAction } from "./actions.ts";
import { SecondFactorQuestion } from "./second-factor-question.tsx";

export const generateMetadata = (): Metadata => ({ title: t("Enter your code"), robots: { index: false } });

const querySchema = z.object({ with: z.literal("recovery-code").optional().catch(undefined) });

export default async function SecondFactorPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const query = querySchema.parse(await searchParams);
  const pending = await currentPendingSignIn("customer");
  if (!pending) {
    // Finished in another tab, or come back to: there is nothing left to ask.
    redirect((await currentSession()).kind === "customer" ? "/account" : "/sign-in?because=unfinished");
  }
  return (
    <SecondFactorQuestion
      entrance="/sign-in"
      factors={await factorsOf(pending.accountId)}
      wantsRecovery={query.with === "recovery-code"}
      csrf={await csrfToken()}
      withCode={secondFactorAction}
      withPasskey={passkeyFactorAction}
    />
  );
}
