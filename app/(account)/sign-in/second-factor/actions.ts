"use server";

import { impersonalAction } from "#lib/request";
import { answerWithCode, answerWithPasskey } from "./acts.ts";
import { passkeyFactorSchema, secondFactorSchema } from "./schema.ts";

export const secondFactorAction = impersonalAction(secondFactorSchema, answerWithCode("customer"));

export const passkeyFactorAction = impersonalAction(passkeyFactorSchema, answerWithPasskey("customer"));
