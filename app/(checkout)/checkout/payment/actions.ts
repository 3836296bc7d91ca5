"use server";

import { savePayment } from "#lib/checkout";
import { t } from "#lib/language";
import { provider } from "#lib/payment";
import { publicAction, redirect } from "#lib/request";
import { pathAfterSaving } from "../path-after-saving.ts";
import { paymentSchema } from "./schema.ts";

export const savePaymentAction = publicAction(paymentSchema, async (session, card, reply) => {
  const kept = await provider().keepCard({
    number: card["cc-number"],
    expiry: card["cc-exp"],
    code: card["cc-csc"],
    holder: card["cc-name"],
  });
  if (kept.outcome !== "kept") {
    return reply({
      fieldErrors: { "cc-number": [t("The bank does not know this card: check the number or use another card")] },
    });
  }
  await savePayment(session, { token: kept.token, label: kept.label });
  redirect(await pathAfterSaving(session));
});
