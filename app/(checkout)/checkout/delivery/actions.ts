"use server";

import { redirect } from "next/navigation";
import { findSavedAddress, keepTypedAddress } from "#lib/address-book";
import { saveAddress } from "#lib/checkout";
import { currentNetwork, publicAction } from "#lib/request";
import { undelivered } from "../../../address-form/delivered-to.ts";
import { asAddress } from "../../../address-form/typed-address.ts";
import { pathAfterSaving } from "../path-after-saving.ts";
import { another, choiceSchema, deliverySchema } from "./schema.ts";

export const saveAddressAction = publicAction(deliverySchema, async (session, typed, reply) => {
  const problem = undelivered(typed);
  if (problem) return reply(problem);
  const address = asAddress(typed);
  await saveAddress(session, address);
  if (session.kind === "customer" && typed.keep === "on")
    await keepTypedAddress(session, address, await currentNetwork());
  redirect(await pathAfterSaving(session));
});

export const chooseAddressAction = publicAction(choiceSchema, async (session, { "saved-address": id }, reply) => {
  if (id === another) redirect("/checkout/delivery?to=another");
  const saved = session.kind === "customer" ? await findSavedAddress(session.accountId, id) : undefined;
  if (!saved) {
    return reply({ fieldErrors: { "saved-address": ["That address is not among yours any more: choose another"] } });
  }
  const problem = undelivered(saved.address);
  if (problem) return reply({ fieldErrors: { "saved-address": problem.fieldErrors.country } });
  await saveAddress(session, saved.address);
  redirect(await pathAfterSaving(session));
});
