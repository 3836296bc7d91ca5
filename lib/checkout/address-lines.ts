import { countryName } from "#lib/delivery";
import type { Address } from "./checkout.ts";

/**
 * An address in lines, as they stand on a parcel, the country last: the town as “D02 AF30 Dublin”, “00184 Roma RM”,
 * “Portland, OR 97205”.
 */
export const addressLines = (address: Address): readonly string[] =>
  [address.name, address.line1, address.line2, townLine(address), countryName(address.country)].filter(
    (line) => line.trim() !== "",
  );

const townLine = ({ postalCode, city, region, country }: Address): string =>
  country === "US" ? `${city}, ${region} ${postalCode}` : `${postalCode} ${city} ${region}`.trim();
