"use server";

import { savePayment } from "#lib/checkout";
import { t } from "#lib/language";
import { provider } from "#lib/payment";
import { publicAction, redirect } from "#lib/request";
import { pathAfterSaving } from "../path-after-saving.ts";
import { cardTokenSchema, paymentSchema } from "./schema.ts";

/** Takes the card that was typed into our own form. */
export const savePaymentAction = publicAction(paymentSchema, async (session, card, reply) => {
  const { entry } = provider();
  const kept =
    entry.kind === "card-form"
      ? await entry.keepCard({
          number: card["cc-number"],
          expiry: card["cc-exp"],
          code: card["cc-csc"],
          holder: card["cc-name"],
        })
      : undefined;
  if (kept?.outcome !== "kept") {
    return reply({
      fieldErrors: { "cc-number": [t("The bank does not know this card: check the number or use another card")] },
    });
  }
  await savePayment(session, { token: kept.token, label: kept.label });
  redirect(await pathAfterSaving(session));
});

/** Takes the token that stands for a card which was typed into the provider's own frames. */
export const savePaymentTokenAction = publicAction(cardTokenSchema, async (session, { token }, reply) => {
  const { entry } = provider();
  const kept = entry.kind === "payment-element" ? await entry.keepToken(token) : undefined;
  if (kept?.outcome !== "kept")
    return reply({ formErrors: [t("Stripe does not know this card any more: enter it again")] });
  await savePayment(session, { token: kept.token, label: kept.label });
  redirect(await pathAfterSaving(session));
});
