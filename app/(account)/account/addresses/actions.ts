"use server";

import { addAddress, changeAddress, makeDefault, mostAddresses, removeAddress } from "#lib/address-book";
import { t } from "#lib/language";
import { currentNetwork, elevatedAction, redirect } from "#lib/request";
import { addressFormats } from "../../../address-form/formats.ts";
import { askedByCountry } from "../../../address-form/schema.ts";
import { asAddress } from "../../../address-form/typed-address.ts";
import { changedEntrySchema, entrySchema, pressSchema } from "./schema.ts";

const noLongerSo = () => t("That address is no longer as this page showed it. Look at your addresses once more.");

export const addAddressAction = elevatedAction(
  "/account/addresses/new",
  askedByCountry(entrySchema, addressFormats),
  async (session, typed, reply) => {
    const entry = { label: typed.label ?? "", address: asAddress(typed), isDefault: typed.default === "on" };
    if ((await addAddress(session, entry, await currentNetwork())) === "full")
      return reply({
        formErrors: [t("There is room for {mostAddresses} addresses: remove one first.", { mostAddresses })],
      });
    redirect("/account/addresses?changed=added");
  },
  { isNeeded: (typed) => typed.default === "on" },
);

export const changeAddressAction = elevatedAction(
  "/account/addresses/[id]",
  askedByCountry(changedEntrySchema, addressFormats),
  async (session, typed, reply) => {
    const which = { id: typed.id, isDefault: typed.default === "on" };
    const entry = { label: typed.label ?? "", address: asAddress(typed) };
    const isChanged = await changeAddress(session, which, entry, await currentNetwork());
    if (!isChanged) return reply({ formErrors: [noLongerSo()] });
    redirect("/account/addresses?changed=edited");
  },
  { isNeeded: (typed) => typed.default === "on", at: ({ id }) => `/account/addresses/${id}` },
);

export const pressAddressAction = elevatedAction(
  "/account/addresses",
  pressSchema,
  async (session, { what, id, default: taken }, reply) => {
    const network = await currentNetwork();
    const isDone =
      what === "make-default"
        ? await makeDefault(session, id, network)
        : await removeAddress(session, { id, isDefault: taken === "on" }, network);
    if (!isDone) return reply({ formErrors: [noLongerSo()] });
    redirect(`/account/addresses?changed=${what === "remove" ? "removed" : "default"}`);
  },
  { isNeeded: ({ what, default: taken }) => what === "make-default" || taken === "on" },
);
