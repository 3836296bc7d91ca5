// What a promotion takes off and on which conditions, and what the address of its form may say already.
import { z } from "zod";
import { readMoney } from "#lib/money";
import { now } from "#lib/time";

const kinds = ["percentage", "amount", "free-delivery"] as const;

const day = z.iso.date({ error: "Enter a day that there is, such as 2026-12-31" }).optional();

export const promotionSchema = z
  .object({
    code: z
      .string({ error: "Enter the code" })
      .trim()
      .regex(/^[A-Za-z0-9-]{3,30}$/, "Enter 3 to 30 letters from A to Z, digits or hyphens"),
    kind: z.enum(kinds, { error: "Choose what it takes off" }),
    value: z.string().max(40).optional(),
    minimum: z
      .string()
      .max(40)
      .refine((typed) => readMoney(typed) !== undefined, { error: "Enter an amount in euros, such as 30 or 12.50" })
      .optional(),
    from: day,
    through: day,
    most: z
      .string()
      .regex(/^[1-9]\d{0,5}$/, "Enter a whole number from 1 to 999999")
      .optional(),
    once: z.literal("on").optional(),
  })
  .superRefine(({ kind, value = "", minimum = "", from, through }, context) => {
    const complain = (field: string, message: string) => context.addIssue({ code: "custom", path: [field], message });
    const off = readValue(kind, value);
    if (kind === "percentage" && (off === undefined || off < 1 || off > 9999))
      complain("value", "Enter a share from 0.01 to 99.99 percent, such as 10");
    if (kind === "amount" && (off === undefined || off < 1))
      complain("value", "Enter an amount in euros, such as 15 or 7.50");
    if (kind === "free-delivery" && off === undefined)
      complain("value", "Leave this empty: all of standard delivery is free");
    if (kind === "amount" && off !== undefined && off >= (readMoney(minimum) ?? 0))
      complain("minimum", "Enter more than is taken off, so that something is left to pay");
    if (through !== undefined && through < now().toISOString().slice(0, 10))
      complain("through", "Enter a day that is not over (UTC)");
    else if (from !== undefined && through !== undefined && through < from)
      complain("through", "Enter a day that is not before the first");
  });

export type TypedPromotion = z.output<typeof promotionSchema>;

/** How much is taken off, as a promotion keeps it; undefined when what was typed says nothing of that kind. */
export function readValue(kind: TypedPromotion["kind"], typed: string): number | undefined {
  switch (kind) {
    // Hundredths of a percent are typed as hundredths of a euro are.
    case "percentage":
      return typed.includes("€") ? undefined : readMoney(typed.replace("%", ""));
    case "amount":
      return readMoney(typed);
    case "free-delivery":
      return typed === "" ? 0 : undefined;
  }
}

const first = (value: unknown) => (Array.isArray(value) ? value[0] : value);
const typed = z.preprocess(first, z.string().max(40).catch(""));

export const promotionTypedSchema = z.object({
  ...{ code: typed, kind: typed, value: typed, minimum: typed },
  ...{ from: typed, through: typed, most: typed, once: typed },
});
