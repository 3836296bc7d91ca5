// What somebody sends back, as the form sends it and as the address of the confirmation says it.
import { z } from "zod";
import { t } from "#lib/language";
import type { ReturnReason } from "#lib/returns";

const quantity = z.string().regex(/^\d{1,2}$/, { error: () => t("Choose how many") });
const reason = z.enum([
  "",
  "changed-mind",
  "does-not-fit",
  "damaged",
  "not-as-described",
  "wrong-piece",
] satisfies ReturnReason[]);

export const withdrawalSchema = z.object({
  number: z.string().max(40),
  /** For each line of the order, in its order. */
  quantities: z
    .array(quantity)
    .max(100)
    .refine((all) => all.some((one) => Number(one) > 0), {
      error: () => t("Choose how many you send back, of one piece at least"),
    }),
  reason: reason.optional(),
});

/** The same in an address, and in the form that confirms it: “1,0,2”. */
export const confirmationSchema = z.object({
  number: z.string().max(40),
  quantities: z
    .string()
    .regex(/^\d{1,2}(,\d{1,2}){0,99}$/)
    .transform((text) => text.split(",").map(Number)),
  reason: reason.default(""),
});

export const confirmationQuery = confirmationSchema.omit({ number: true });

/** Where somebody confirms what they chose, or, at the form itself, finds it again. */
export const withdrawalPath = (
  number: string,
  chosen: { readonly quantities: readonly (string | number)[]; readonly reason: string },
  step: "choose" | "confirm",
): string =>
  `/orders/${encodeURIComponent(number)}/withdraw${step === "confirm" ? "/confirm" : ""}?${new URLSearchParams({
    quantities: chosen.quantities.join(","),
    ...(chosen.reason === "" ? {} : { reason: chosen.reason }),
  })}`;

/** Which pieces those are, by their place in the order. */
export const piecesOf = (quantities: readonly number[]): { position: number; quantity: number }[] =>
  quantities.flatMap((quantity, position) => (quantity === 0 ? [] : [{ position, quantity }]));
