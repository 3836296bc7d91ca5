// How much of an order goes back and why, and what the address of its form may say already.
import { z } from "zod";
import { readMoney } from "#lib/money";

const known = z.string().max(40);

export const refundSchema = z.object({
  number: known,
  name: known,
  amount: z
    .string({ error: "Enter how much goes back" })
    .refine((typed) => (readMoney(typed) ?? 0) > 0, { error: "Enter an amount in euros, such as 12.50" }),
  reason: z.string({ error: "Choose why" }).max(40),
});

const first = (value: unknown) => (Array.isArray(value) ? value[0] : value);
const typed = z.preprocess(first, z.string().max(40).catch(""));

export const refundQuerySchema = z.object({ number: typed, name: typed, amount: typed, reason: typed });
