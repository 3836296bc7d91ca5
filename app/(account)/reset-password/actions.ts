"use server";

import { judgePassword } from "#lib/account";
import { findPasswordReset, resetPassword } from "#lib/password-reset";
import { currentNetwork, dropResetToken, impersonalAction, redirect, resetToken } from "#lib/request";
import { resetPasswordSchema } from "./schema.ts";

export const resetPasswordAction = impersonalAction(
  resetPasswordSchema,
  async (_session, { "new-password": password }, reply) => {
    const [token, network] = await Promise.all([resetToken(), currentNetwork()]);
    const account = await findPasswordReset(token);
    if (account === undefined) redirect("/reset-password?link=over");
    const verdict = await judgePassword(password, account, network);
    if (!verdict.isAccepted) return reply({ fieldErrors: { "new-password": [verdict.sentence] } });
    if ((await resetPassword(token, password, network)) === "link-is-over") redirect("/reset-password?link=over");
    await dropResetToken();
    // Not signed in by it: the new password is to be used once where it is remembered, and so are the factors (ASVS 6.4.3).
    redirect("/sign-in?because=reset");
  },
);
