"use server";

import { staffProvingAction } from "#lib/request";
import { reAuthenticate, reAuthenticateWithPasskey } from "../../(account)/re-authenticate/acts.ts";
import { passkeyReAuthenticationSchema, reAuthenticationSchema } from "../../(account)/re-authenticate/schema.ts";

export const staffReAuthenticateAction = staffProvingAction(reAuthenticationSchema, reAuthenticate);

export const staffReAuthenticateWithPasskeyAction = staffProvingAction(
  passkeyReAuthenticationSchema,
  reAuthenticateWithPasskey,
);
