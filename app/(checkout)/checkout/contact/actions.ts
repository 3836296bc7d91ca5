"use server";

import { acknowledgeNotices } from "#lib/cart";
import { saveContact } from "#lib/checkout";
import { publicAction, redirect } from "#lib/request";
import { pathAfterSaving } from "../path-after-saving.ts";
import { contactSchema } from "./schema.ts";

export const saveContactAction = publicAction(contactSchema, async (session, contact) => {
  // Whoever goes on from the cart has seen what it says about changed prices.
  await acknowledgeNotices(session);
  await saveContact(session, contact);
  redirect(await pathAfterSaving(session));
});
