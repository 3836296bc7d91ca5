import type { SavedAddress } from "#lib/address-book";

/** What people know a saved address by: the name that they gave it, else its street. */
export const nameOfAddress = ({ label, address }: Pick<SavedAddress, "label" | "address">): string =>
  label === "" ? `${address.line1}, ${address.city}` : label;
