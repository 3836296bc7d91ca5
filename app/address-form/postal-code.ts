// Whether something is a postal code. Spaces, dashes, case and the prefix of the country are the reader's business, not the
// writer's.
import type { AddressFormat, PostalCodeFormat, Region } from "#lib/address-format";

/** Does the text look like a postal code of that format? */
export function isPostalCode(text: string, { pattern, examples, prefix }: PostalCodeFormat): boolean {
  const shape = new RegExp(`^(?:${pattern})$`);
  const [bare, own] = [bareOf(text), bareOf(prefix)];
  const carriesPrefix = examples.some((one) => one.startsWith(prefix));
  const without = bare.startsWith(own) ? bare.slice(own.length) : bare;
  const readings = [bare, carriesPrefix ? `${own}${without}` : without];
  return readings.some((reading) => shape.test(reading) || examples.some((one) => shape.test(writtenAs(one, reading))));
}

/** Are postal codes of the region's like this one? Where they tell nothing, any is. */
export const isPostalCodeIn = (text: string, postalCodes: string | undefined): boolean =>
  postalCodes === undefined || new RegExp(`^(?:${postalCodes})`).test(bareOf(text));

/**
 * The region that a whole postal code is of; undefined where it tells nothing, or where two share its beginning, as
 * neighbours across a border do.
 */
export function regionOfCode(text: string, { postalCode, region }: AddressFormat): Region | undefined {
  if (region === undefined || !isPostalCode(text, postalCode)) return undefined;
  const [only, ...others] = region.all.filter(
    ({ postalCodes }) => postalCodes !== undefined && isPostalCodeIn(text, postalCodes),
  );
  return others.length === 0 ? only : undefined;
}

const bareOf = (text: string) => text.toUpperCase().replaceAll(/[\s-]/g, "");

/** The letters and digits, with spaces and dashes where the example has them. */
function writtenAs(example: string, bare: string): string {
  const left = [...bare];
  return example.replaceAll(/[^\s-]/g, () => left.shift() ?? "") + left.join("");
}
