"use server";

import { answerChallenge } from "#lib/bank";
import { publicAction, redirect } from "#lib/request";
import { challengeAnswerSchema } from "./schema.ts";

export const answerChallengeAction = publicAction(challengeAnswerSchema, async (_session, { challenge, answer }) => {
  const returnUrl = await answerChallenge(challenge, answer === "approve");
  redirect(returnUrl ?? `/test-bank/challenge/${encodeURIComponent(challenge)}`);
});
