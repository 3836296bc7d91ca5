"use server";

import { findSavedAddress, keepTypedAddress } from "#lib/address-book";
import { saveAddress } from "#lib/checkout";
import { t } from "#lib/language";
import { currentNetwork, publicAction, redirect } from "#lib/request";
import { addressFormats } from "../../../address-form/formats.ts";
import { problemOf } from "../../../address-form/problem-of.ts";
import { askedByCountry } from "../../../address-form/schema.ts";
import { asAddress } from "../../../address-form/typed-address.ts";
import { pathAfterSaving } from "../path-after-saving.ts";
import { another, choiceSchema, deliverySchema } from "./schema.ts";

export const saveAddressAction = publicAction(
  askedByCountry(deliverySchema, addressFormats),
  async (session, typed) => {
    const address = asAddress(typed);
    await saveAddress(session, address);
    if (session.kind === "customer" && typed.keep === "on")
      await keepTypedAddress(session, address, await currentNetwork());
    redirect(await pathAfterSaving(session));
  },
);

export const chooseAddressAction = publicAction(choiceSchema, async (session, { "saved-address": id }, reply) => {
  if (id === another) redirect("/checkout/delivery?to=another");
  const saved = session.kind === "customer" ? await findSavedAddress(session.accountId, id) : undefined;
  if (!saved) {
    return reply({ fieldErrors: { "saved-address": [t("That address is not among yours any more: choose another")] } });
  }
  const problem = problemOf(saved.address);
  if (problem)
    return reply({
      fieldErrors: { "saved-address": [t("This address has to be changed first. {problem}", { problem })] },
    });
  await saveAddress(session, saved.address);
  redirect(await pathAfterSaving(session));
});
