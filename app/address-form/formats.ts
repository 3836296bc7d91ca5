// Where the shop delivers, and how mail is addressed there: what the fields of an address show, and what they are checked by.
import "server-only";
import { type AddressFormat, addressFormat } from "#lib/address-format";
import { deliveryCountries, isDeliveredTo } from "#lib/delivery";

/** By country, in the order in which people look for it. */
export type AddressFormats = Readonly<Record<string, AddressFormat & { readonly country: string }>>;

/** The countries that an address may be in, and their regions as far as the shop delivers there. */
export const addressFormats = (): AddressFormats =>
  Object.fromEntries(
    deliveryCountries().flatMap(({ code, name }) => {
      const format = addressFormat(code);
      return format === undefined ? [] : [[code, { ...delivered(code, format), country: name }]];
    }),
  );

function delivered(country: string, { region, ...format }: AddressFormat): AddressFormat {
  const all = region?.all.filter(({ code }) => isDeliveredTo({ country, region: code })) ?? [];
  return { ...format, region: region && { ...region, all } };
}
