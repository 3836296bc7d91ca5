"use server";

import { currentNetwork, elevatedAction } from "#lib/request";
import { hasSecondFactor, makeRecoveryCodes } from "#lib/second-factor";
import { recoveryCodesSchema } from "./schema.ts";

export const makeRecoveryCodesAction = elevatedAction(
  "/account/security/recovery-codes",
  recoveryCodesSchema,
  async (session, _input, reply) => {
    // They stand in for a factor: where the password is all, they would open nothing.
    if (!(await hasSecondFactor(session.accountId)))
      return reply({ formErrors: ["Set up a second factor first: without one, there is nothing to recover."] });
    return { status: "success", told: await makeRecoveryCodes(session, await currentNetwork()) };
  },
);
