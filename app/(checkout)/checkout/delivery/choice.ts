// Whoever has saved addresses is asked which of them it is, and types nothing.
import type { RadioOption } from "#components/form/radio-group";
import { isSame, type SavedAddress } from "#lib/address-book";
import { type Address, addressLines } from "#lib/checkout";
import { t } from "#lib/language";
import { nameOfAddress } from "../../../address-form/name-of-address.ts";
import { another } from "./schema.ts";

/** What there is to choose from. */
export const optionsOf = (book: readonly SavedAddress[], current: Address | undefined): RadioOption[] => [
  ...book.map((saved) => ({
    value: saved.id,
    label: nameOfAddress(saved),
    description: onOneLine(saved.address),
    ...(saved.isDefault ? { aside: t("Default") } : {}),
  })),
  {
    value: another,
    label: t("Another address"),
    ...(current && !book.some(({ address }) => isSame(address, current)) ? { description: onOneLine(current) } : {}),
  },
];

/** What is chosen already: what was pressed before an interruption, where this order goes so far, or the default. */
export function chosenOf(
  book: readonly SavedAddress[],
  current: Address | undefined,
  pressed: string | undefined,
): string | undefined {
  if (pressed === another || book.some(({ id }) => id === pressed)) return pressed;
  if (current) return book.find(({ address }) => isSame(address, current))?.id ?? another;
  return book.find(({ isDefault }) => isDefault)?.id;
}

const onOneLine = (address: Address): string => addressLines(address).join(", ");
