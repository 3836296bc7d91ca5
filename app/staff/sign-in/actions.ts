"use server";

import { impersonalAction } from "#lib/request";
import { signInWithPasskey, signInWithPassword } from "../../(account)/sign-in/acts.ts";
import { passkeySignInSchema, signInSchema } from "../../(account)/sign-in/schema.ts";

export const staffSignInAction = impersonalAction(signInSchema, signInWithPassword("staff"));

export const staffSignInWithPasskeyAction = impersonalAction(passkeySignInSchema, signInWithPasskey("staff"));
