import { AddressLines } from "#components/checkout/address-lines";
import { type Address, addressLines } from "#lib/checkout";

/** An address as it would stand on the parcel, and the telephone number that the carrier is told. */
export const PostalAddress = (address: Address) => (
  <AddressLines lines={[...addressLines(address), ...(address.phone.trim() === "" ? [] : [address.phone])]} />
);
