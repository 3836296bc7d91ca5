import { z } from "zod";

/** Whoever sells here. All of it or nothing: an invoice with one's own name and an example's tax number would be a false one. */

export type Seller = {
  readonly name: string;
  /** A line each, the country last. */
  readonly address: readonly string[];
  /** With the two letters of the country in front. */
  readonly vatNumber: string;
  /** Where people write to; undefined: by post alone. */
  readonly email: string | undefined;
  /** Is it the demonstration's? */
  readonly isExample: boolean;
};

/** The demonstration's seller. Nobody has this tax number: its check letter is wrong. */
const example: Seller = {
  name: "Cartwright & Daughters",
  address: ["The Old Sail Loft", "1 Example Quay", "D00 X000 Dublin", "Ireland"],
  vatNumber: "IE0000000X",
  email: undefined,
  isExample: true,
};

const names = ["SELLER_NAME", "SELLER_ADDRESS", "SELLER_VAT_NUMBER"] as const;

/** The seller that is set, or the demonstration's; and what is wrong with the settings, in a sentence. */
export function readSeller(given: Readonly<Record<string, string | undefined>>): { seller: Seller; problem?: string } {
  const missing = names.filter((name) => given[name] === undefined);
  const email = given["SELLER_EMAIL"]?.trim();
  if (email !== undefined && !z.email().safeParse(email).success)
    return { seller: example, problem: "SELLER_EMAIL must be one e-mail address, such as shop@example.com." };
  if (missing.length === names.length) return { seller: { ...example, email } };
  if (missing.length > 0)
    return { seller: example, problem: `${missing.join(" and ")} must be set too: ${names.join(", ")} go together.` };
  const address = (given["SELLER_ADDRESS"] ?? "").split(";").map((line) => line.trim());
  const vatNumber = (given["SELLER_VAT_NUMBER"] ?? "").replaceAll(/[ .-]/g, "").toUpperCase();
  const seller = { name: (given["SELLER_NAME"] ?? "").trim(), address, vatNumber, email, isExample: false };
  if (seller.name === "") return { seller, problem: "SELLER_NAME must not be empty." };
  if (address.length < 2 || address.includes(""))
    return {
      seller,
      problem:
        "SELLER_ADDRESS must have its lines separated by semicolons, such as 1 Quay Street; D02 AF30 Dublin; Ireland.",
    };
  // Two letters of the country, and at least two of what it writes after them (Directive 2006/112/EC, article 215).
  if (!/^[A-Z]{2}[A-Z0-9+*]{2,13}$/.test(vatNumber))
    return {
      seller,
      problem: "SELLER_VAT_NUMBER must begin with the two letters of its country, such as IE1234567X.",
    };
  return { seller };
}
