"use server";

import { redirect } from "next/navigation";
import { saveContact } from "#lib/orders";
import { publicAction } from "#lib/request";
import { pathAfterSaving } from "../path-after-saving.ts";
import { contactSchema } from "./schema.ts";

export const saveContactAction = publicAction(contactSchema, async (session, contact) => {
  await saveContact(session, contact);
  redirect(await pathAfterSaving(session));
});
