"use server";

import { saveDelivery } from "#lib/checkout";
import { publicAction, redirect } from "#lib/request";
import { pathAfterSaving } from "../path-after-saving.ts";
import { shippingSchema } from "./schema.ts";

export const saveDeliveryAction = publicAction(shippingSchema, async (session, { method }) => {
  await saveDelivery(session, method);
  redirect(await pathAfterSaving(session));
});
