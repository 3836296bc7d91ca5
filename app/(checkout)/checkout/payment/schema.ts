// A card, as far as it can be checked without the bank. What is typed here goes to the bank and nowhere else:
// it is not kept, not sent back to the page and not logged.
import { z } from "zod";
import { t } from "#lib/language";
import { isPastMonth, parseExpiry } from "./card-expiry.ts";
import { hasValidCheckDigit } from "./card-number.ts";

export const paymentSchema = z.object({
  "cc-number": z
    .string({ error: () => t("Enter the card number") })
    .transform((text) => text.replaceAll(/[\s-]/g, ""))
    .pipe(
      z
        .string()
        .regex(/^\d{12,19}$/, { error: () => t("Enter the card number as it stands on the card: 12 to 19 digits") })
        .refine(hasValidCheckDigit, { error: () => t("Check the card number: a digit seems to be wrong") }),
    ),
  "cc-exp": z.string({ error: () => t("Enter the month and year, for example 04/29") }).transform((text, context) => {
    const expiry = parseExpiry(text);
    if (expiry === undefined)
      context.addIssue({ code: "custom", message: t("Enter the month and year, for example 04/29") });
    else if (isPastMonth(expiry))
      context.addIssue({ code: "custom", message: t("This card has expired: use another one") });
    return expiry ?? z.NEVER;
  }),
  "cc-csc": z
    .string({ error: () => t("Enter the three or four digits of the security code") })
    .trim()
    .regex(/^\d{3,4}$/, { error: () => t("Enter the three or four digits of the security code") }),
  "cc-name": z
    .string({ error: () => t("Enter the name on the card") })
    .trim()
    .min(2, { error: () => t("Enter the name on the card") })
    .max(80, { error: () => t("Use at most 80 characters for the name on the card") }),
});

/** What Stripe's Payment Element makes of a card (a confirmation token). */
export const cardTokenSchema = z.object({
  token: z
    .string({
      error: () => t("No card came along: Stripe’s card form needs scripts. Press again once it is there."),
    })
    .regex(/^ctoken_\w{1,200}$/, { error: () => t("Enter your card again") }),
});
