/** Addresses that a customer keeps. */
import { database } from "#lib/database";
import type { Customer } from "./customer.ts";

type Entry = { readonly label: string; readonly street: string; readonly isDefault?: boolean };

/** Keeps these, one a day, as from another day: that needs no walk through the pages. */
export async function keepAddresses({ id: accountId }: Customer, ...entries: Entry[]): Promise<void> {
  for (const [position, { label, street, isDefault = false }] of entries.entries()) {
    const place = { addressLine1: street, postalCode: "D02 AF30", city: "Dublin", country: "IE" };
    const createdAt = new Date(Date.UTC(2026, 0, 1 + position));
    const id = `${accountId}-${position}`;
    await database().savedAddress.create({
      data: { id, accountId, label, name: "Ada Byron", ...place, createdAt, defaultOf: isDefault ? accountId : null },
    });
  }
}
