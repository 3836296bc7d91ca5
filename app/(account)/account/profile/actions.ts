"use server";

import { redirect } from "next/navigation";
import { changeName } from "#lib/account";
import { currentNetwork, publicAction, signInPath } from "#lib/request";
import { profileSchema } from "./schema.ts";

export const changeNameAction = publicAction(profileSchema, async (session, { name }) => {
  if (session.kind !== "customer") redirect(signInPath("/account/profile"));
  await changeName(session, name, await currentNetwork());
  redirect("/account?changed=name");
});
