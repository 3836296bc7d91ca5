"use server";

import { impersonalAction } from "#lib/request";
import { answerWithCode, answerWithPasskey } from "../../../(account)/sign-in/second-factor/acts.ts";
import { passkeyFactorSchema, secondFactorSchema } from "../../../(account)/sign-in/second-factor/schema.ts";

export const staffSecondFactorAction = impersonalAction(secondFactorSchema, answerWithCode("staff"));

export const staffPasskeyFactorAction = impersonalAction(passkeyFactorSchema, answerWithPasskey("staff"));
