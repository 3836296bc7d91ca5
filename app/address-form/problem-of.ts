import "server-only";
import type { Address } from "#lib/checkout";
import { addressFormats } from "./formats.ts";
import { addressSchema, askedByCountry } from "./schema.ts";
import { asTyped } from "./typed-address.ts";

const schema = askedByCountry(addressSchema, addressFormats);

/**
 * What keeps a parcel from an address as it was kept, in a sentence; nothing, as a rule: where we deliver may change,
 * and what is asked for there.
 */
export function problemOf(address: Address): string | undefined {
  const typed = Object.entries(asTyped(address)).filter(([, text]) => text !== "");
  return schema.safeParse(Object.fromEntries(typed)).error?.issues[0]?.message;
}
