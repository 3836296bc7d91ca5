// How postal codes look where we deliver, so that a slip of the finger is caught before the parcel goes astray.
// Shapes only, as the Universal Postal Union lists them; spaces and case are the reader's business, not the writer's.

const shapes: Readonly<Record<string, readonly [shape: RegExp, example: string]>> = {
  AT: [/^\d{4}$/, "1010"],
  BE: [/^\d{4}$/, "1000"],
  BG: [/^\d{4}$/, "1000"],
  CY: [/^\d{4}$/, "1010"],
  CZ: [/^\d{5}$/, "110 00"],
  DE: [/^\d{5}$/, "10115"],
  DK: [/^\d{4}$/, "1050"],
  EE: [/^\d{5}$/, "10111"],
  ES: [/^\d{5}$/, "28013"],
  FI: [/^\d{5}$/, "00100"],
  FR: [/^\d{5}$/, "75001"],
  GR: [/^\d{5}$/, "105 57"],
  HR: [/^\d{5}$/, "10000"],
  HU: [/^\d{4}$/, "1051"],
  IE: [/^[A-Z]\d[\dW][A-Z\d]{4}$/, "D02 AF30"],
  IT: [/^\d{5}$/, "00184"],
  LT: [/^(LT)?\d{5}$/, "LT-01100"],
  LU: [/^(L)?\d{4}$/, "L-1111"],
  LV: [/^(LV)?\d{4}$/, "LV-1010"],
  MT: [/^[A-Z]{3}\d{4}$/, "VLT 1117"],
  NL: [/^\d{4}[A-Z]{2}$/, "1012 AB"],
  PL: [/^\d{5}$/, "00-001"],
  PT: [/^\d{7}$/, "1100-148"],
  RO: [/^\d{6}$/, "010011"],
  SE: [/^\d{5}$/, "111 20"],
  SI: [/^\d{4}$/, "1000"],
  SK: [/^\d{5}$/, "811 01"],
};

/** Does the text look like a postal code of the country (ISO 3166-1 alpha-2)? Unknown countries take anything but nothing. */
export function isPostalCode(text: string, country: string): boolean {
  const bare = text.toUpperCase().replaceAll(/[\s-]/g, "");
  const shape = shapes[country]?.[0];
  return shape === undefined ? bare !== "" : shape.test(bare);
}

/** A code as people of the country write it. */
export const postalCodeExample = (country: string): string => shapes[country]?.[1] ?? "D02 AF30";
