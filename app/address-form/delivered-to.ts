// Where the shop delivers: what a form offers, and what it says to whoever got round its list.
import { deliveryCountries, isDeliveredTo } from "#lib/checkout";

/** The countries that an address may be in, as a list to choose from. */
export const countryOptions = deliveryCountries.map(({ code, name }) => ({ value: code, label: name }));

/** What is wrong with an address in a country that is not in the list; nothing with any other. */
export const undelivered = ({ country }: { country: string }) =>
  isDeliveredTo(country)
    ? undefined
    : { fieldErrors: { country: ["We do not deliver there yet: choose a country from the list"] } };
