"use server";

import { provingAction } from "#lib/request";
import { reAuthenticate, reAuthenticateWithPasskey } from "./acts.ts";
import { passkeyReAuthenticationSchema, reAuthenticationSchema } from "./schema.ts";

export const reAuthenticateAction = provingAction(reAuthenticationSchema, reAuthenticate);

export const reAuthenticateWithPasskeyAction = provingAction(passkeyReAuthenticationSchema, reAuthenticateWithPasskey);
