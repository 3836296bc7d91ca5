import type { Address } from "./checkout.ts";

/** The line of an address that names the town, as it stands on a parcel: “D02 AF30 Dublin”, “Portland, OR 97205”. */
export const townLine = ({ postalCode, city, region }: Pick<Address, "postalCode" | "city" | "region">): string =>
  region === "" ? `${postalCode} ${city}`.trim() : `${city}, ${region} ${postalCode}`;
