"use server";

import { staffAction } from "#lib/request";
import { desks } from "../../../(account)/account/security/desks.ts";
import { tellRecoveryCodes } from "../../../(account)/account/security/recovery-codes/acts.ts";
import { recoveryCodesSchema } from "../../../(account)/account/security/recovery-codes/schema.ts";

export const makeStaffRecoveryCodesAction = staffAction(
  desks.staff.recoveryCodes,
  recoveryCodesSchema,
  tellRecoveryCodes,
);
