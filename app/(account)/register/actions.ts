"use server";

import { requestRegistration } from "#lib/account";
import { currentNetwork, impersonalAction, redirect } from "#lib/request";
import { registerSchema } from "./schema.ts";

export const requestRegistrationAction = impersonalAction(registerSchema, async (_session, { email }) => {
  await requestRegistration(email, await currentNetwork());
  // To everybody the same: only the letter knows whether there is an account already (ASVS 6.3.8).
  redirect("/register/sent");
});
