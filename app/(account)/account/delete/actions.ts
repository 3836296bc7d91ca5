"use server";

import { redirect } from "next/navigation";
import { deleteAccount } from "#lib/account-deletion";
import { currentNetwork, dropCookies, dropDevices, elevatedAction } from "#lib/request";
import { requireAccount } from "../require-account.ts";
import { deletionSchema } from "./schema.ts";

export const deleteAccountAction = elevatedAction("/account/delete", deletionSchema, async (session, _input, reply) => {
  const deletion = await deleteAccount(session, await requireAccount(session), await currentNetwork());
  if (deletion === "order-is-open")
    return reply({ formErrors: ["An order of yours is being paid just now. Once that is decided, try again."] });
  await dropCookies();
  await dropDevices();
  redirect("/sign-in?because=deleted");
});
