"use server";

import { elevatedAction } from "#lib/request";
import { desks } from "../desks.ts";
import { tellRecoveryCodes } from "./acts.ts";
import { recoveryCodesSchema } from "./schema.ts";

export const makeRecoveryCodesAction = elevatedAction(
  desks.customer.recoveryCodes,
  recoveryCodesSchema,
  tellRecoveryCodes,
);
