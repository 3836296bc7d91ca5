"use server";

import { requestPasswordReset } from "#lib/password-reset";
import { currentNetwork, impersonalAction, redirect } from "#lib/request";
import { forgotPasswordSchema } from "./schema.ts";

export const requestPasswordResetAction = impersonalAction(forgotPasswordSchema, async (_session, { email }) => {
  await requestPasswordReset(email, await currentNetwork());
  // To everybody the same: only the letter knows whether there is an account (ASVS 6.3.8).
  redirect("/forgot-password/sent");
});
