"use server";

import { redirect } from "next/navigation";
import { isDeliveredTo } from "#lib/checkout";
import { removeDefaultAddress, saveDefaultAddress } from "#lib/default-address";
import { currentNetwork, elevatedAction } from "#lib/request";
import { deliverySchema } from "../../../(checkout)/checkout/delivery/schema.ts";
import { asAddress } from "../../../(checkout)/checkout/delivery/typed-address.ts";
import { removalSchema } from "./schema.ts";

export const saveDefaultAddressAction = elevatedAction(
  "/account/address",
  deliverySchema,
  async (session, address, reply) => {
    if (!isDeliveredTo(address.country)) {
      return reply({ fieldErrors: { country: ["We do not deliver there yet: choose a country from the list"] } });
    }
    await saveDefaultAddress(session, asAddress(address), await currentNetwork());
    redirect("/account?changed=address");
  },
);

export const removeDefaultAddressAction = elevatedAction("/account/address", removalSchema, async (session) => {
  await removeDefaultAddress(session, await currentNetwork());
  redirect("/account?changed=address-removed");
});
