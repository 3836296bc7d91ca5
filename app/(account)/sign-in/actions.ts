"use server";

import { impersonalAction } from "#lib/request";
import { signInWithPasskey, signInWithPassword } from "./acts.ts";
import { passkeySignInSchema, signInSchema } from "./schema.ts";

export const signInAction = impersonalAction(signInSchema, signInWithPassword("customer"));

export const signInWithPasskeyAction = impersonalAction(passkeySignInSchema, signInWithPasskey("customer"));
