// A postal address as it would stand on the parcel.
import { countryName } from "./country-name.tsx";

export type PostalAddress = {
  name: string;
  line1: string;
  line2: string;
  postalCode: string;
  city: string;
  region: string;
  country: string;
  phone: string;
};

export function Address({ name, line1, line2, postalCode, city, region, country, phone }: PostalAddress) {
  const town = country === "US" ? `${city}, ${region} ${postalCode}` : `${postalCode} ${city} ${region}`;
  const lines = [name, line1, line2, town, countryName(country), phone].filter((line) => line.trim() !== "");
  return (
    <address>
      {lines.map((line, position) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two lines may well say the same
        <span key={position}>
          {line}
          <br />
        </span>
      ))}
    </address>
  );
}
