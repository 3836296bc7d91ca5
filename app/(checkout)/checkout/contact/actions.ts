"use server";

import { redirect } from "next/navigation";
import { saveContact } from "#lib/orders";
import { publicAction } from "#lib/request";
import { continueFrom } from "../continue.ts";
import { contactSchema } from "./schema.ts";

export const saveContactAction = publicAction(contactSchema, async (session, contact) => {
  redirect(await continueFrom(session, await saveContact(session, contact)));
});
