"use server";

import { changeName } from "#lib/account";
import { currentNetwork, publicAction, redirect, signInPath } from "#lib/request";
import { profileSchema } from "./schema.ts";

export const changeNameAction = publicAction(profileSchema, async (session, { name }) => {
  if (session.kind !== "customer") redirect(signInPath("/account/profile"));
  await changeName(session, name, await currentNetwork());
  redirect("/account?changed=name");
});
