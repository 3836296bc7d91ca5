/** Where the shop delivers. */
import { collation, nameFormat } from "#lib/language";
import { type Place, taxAt } from "#lib/tax";
import { type Zone, zones } from "./tariff.ts";

/** Where most parcels go: what is said of delivery and tax before an address is known is said of it. */
export const home: Place = { country: "IE", region: "" };

const names = nameFormat({ type: "region" });

/** What a country is called. */
export const countryName = (country: string): string => names().of(country) ?? country;

/** Every country that the shop delivers to, by name. */
export const deliveryCountries = (): readonly { readonly code: string; readonly name: string }[] =>
  zones
    .flatMap(({ countries }) => countries)
    .map((code) => ({ code, name: countryName(code) }))
    .toSorted((a, b) => order().compare(a.name, b.name));

const order = collation({});

/** Does the shop send anything there? Where it knows no tax it may not sell. */
export const isDeliveredTo = (place: Place): boolean =>
  zoneOf(place.country) !== undefined && taxAt(place) !== undefined;

/** The zone that a country is in; undefined where the shop does not deliver. */
export const zoneOf = (country: string): Zone | undefined => zones.find(({ countries }) => countries.includes(country));
