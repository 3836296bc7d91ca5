// Where the shop delivers, and how mail is addressed there: what the fields of an address show, and what they are checked by.
import "server-only";
import { type AddressFormat, addressFormat } from "#lib/address-format";
import { deliveryCountries } from "#lib/checkout";

/** By country, in the order in which people look for it. */
export type AddressFormats = Readonly<Record<string, AddressFormat & { readonly country: string }>>;

/** The countries that an address may be in. */
export const addressFormats: AddressFormats = Object.fromEntries(
  deliveryCountries.flatMap(({ code, name }) => {
    const format = addressFormat(code);
    return format === undefined ? [] : [[code, { ...format, country: name }]];
  }),
);
