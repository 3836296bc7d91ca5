// Between an address as it is kept and the fields that it is typed into.
import type { z } from "zod";
import type { Address } from "#lib/checkout";
import type { addressSchema } from "./schema.ts";

/** What was typed, as an address. */
export const asAddress = (typed: z.output<typeof addressSchema>): Address => ({
  name: typed.name,
  line1: typed["address-line1"],
  line2: typed["address-line2"] ?? "",
  postalCode: typed["postal-code"] ?? "",
  city: typed.city,
  region: typed.region ?? "",
  country: typed.country,
  phone: typed.tel ?? "",
});

/** An address, as its fields show it; without one, the country that most parcels go to, and the person's name. */
export const asTyped = (address: Address | undefined, name = "") => ({
  country: address?.country ?? "IE",
  name: address?.name ?? name,
  "address-line1": address?.line1 ?? "",
  "address-line2": address?.line2 ?? "",
  "postal-code": address?.postalCode ?? "",
  city: address?.city ?? "",
  region: address?.region ?? "",
  tel: address?.phone ?? "",
});
