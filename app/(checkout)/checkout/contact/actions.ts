"use server";

import { acknowledgeNotices } from "#lib/cart";
import { saveContact } from "#lib/checkout";
import { publicAction, redirect } from "#lib/request";
import { pathAfterSaving } from "../path-after-saving.ts";
import { contactSchema } from "./schema.ts";

export const saveContactAction = publicAction(contactSchema, async (session, contact) => {
  // The step has said which prices had changed.
  await acknowledgeNotices(session);
  await saveContact(session, contact);
  redirect(await pathAfterSaving(session));
});
