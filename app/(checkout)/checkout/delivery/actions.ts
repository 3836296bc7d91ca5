"use server";

import { redirect } from "next/navigation";
import { isDeliveredTo, saveAddress } from "#lib/checkout";
import { publicAction } from "#lib/request";
import { pathAfterSaving } from "../path-after-saving.ts";
import { deliverySchema } from "./schema.ts";
import { asAddress } from "./typed-address.ts";

export const saveAddressAction = publicAction(deliverySchema, async (session, address, reply) => {
  if (!isDeliveredTo(address.country)) {
    return reply({ fieldErrors: { country: ["We do not deliver there yet: choose a country from the list"] } });
  }
  await saveAddress(session, asAddress(address));
  redirect(await pathAfterSaving(session));
});
