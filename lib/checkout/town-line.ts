import type { Address } from "./checkout.ts";

/**
 * The line of an address that names the town, as it stands on a parcel: “D02 AF30 Dublin”, “00184 Roma RM”, “Portland,
 * OR 97205”.
 */
export const townLine = ({ postalCode, city, region, country }: Address): string =>
  country === "US" ? `${city}, ${region} ${postalCode}` : `${postalCode} ${city} ${region}`.trim();
