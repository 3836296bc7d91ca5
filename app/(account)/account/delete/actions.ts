"use server";

import { keepAccount, requestDeletion } from "#lib/account-deletion";
import { currentNetwork, elevatedAction, publicAction, redirect, signInPath } from "#lib/request";
import { requireAccount } from "../require-account.ts";
import { deletionSchema, keepingSchema } from "./schema.ts";

export const deleteAccountAction = elevatedAction("/account/delete", deletionSchema, async (session) => {
  await requestDeletion(session, await requireAccount(session), await currentNetwork());
  redirect("/account");
});

/** Being signed in is enough: keeping what one has gives nothing away. */
export const keepAccountAction = publicAction(keepingSchema, async (session) => {
  if (session.kind !== "customer") redirect(signInPath("/account"));
  await keepAccount(session, await currentNetwork());
  redirect("/account?changed=kept");
});
