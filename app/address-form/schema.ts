// Where the parcel goes. The names are the autofill tokens without their “shipping” prefix.
import { z } from "zod";
import { isPostalCode, postalCodeExample } from "./postal-code.ts";

const line = (missing: string, most = 80) =>
  z.string({ error: missing }).trim().min(1, missing).max(most, `Use at most ${most} characters here`);

export const addressSchema = z
  .object({
    country: z.string({ error: "Choose the country" }).regex(/^[A-Z]{2}$/, "Choose the country"),
    name: line("Enter the name of the person who will receive the parcel"),
    "address-line1": line("Enter the street and house number"),
    "address-line2": z.string().trim().max(80, "Use at most 80 characters here").optional(),
    "postal-code": z.string().trim().max(12, "Enter a postal code of at most 12 characters").optional(),
    city: line("Enter the town or city"),
    region: z.string().trim().max(3, "Choose the state").optional(),
    tel: z
      .string()
      .trim()
      .regex(/^\+?[\d\s()./-]{6,24}$/, "Enter a phone number in digits, for example +353 1 555 0134, or leave it empty")
      .optional(),
  })
  .refine((address) => isPostalCode(address["postal-code"] ?? "", address.country), {
    path: ["postal-code"],
    error: ({ input }) => postalCodeProblem(typed.catch({}).parse(input)),
    // Say it together with what is wrong elsewhere, not in a second round once all else is well.
    when: ({ value }) => typed.safeParse(value).success,
  });

const typed = z.object({ country: z.string().catch(""), "postal-code": z.string().catch("") }).partial();

function postalCodeProblem({ country = "", "postal-code": code = "" }: z.output<typeof typed>): string {
  return `${code === "" ? "Enter" : "Check"} the postal code, for example ${postalCodeExample(country)}`;
}
