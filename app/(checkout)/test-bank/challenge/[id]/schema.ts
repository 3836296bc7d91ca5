// What a shopper answers the bank.
import { z } from "zod";

export const challengeAnswerSchema = z.object({
  challenge: z.string().max(64),
  answer: z.enum(["approve", "decline"]),
});
