"use server";

import { beingPaidInWords } from "#lib/cart";
import { t } from "#lib/language";
import { reorder } from "#lib/orders";
import { publicAction, redirect } from "#lib/request";
import { reorderSchema } from "./schema.ts";

export const reorderAction = publicAction(reorderSchema, async (session, { number }, reply) => {
  const { outcome } = await reorder(session, number);
  switch (outcome) {
    case "filled":
      return redirect(`/cart?again=${encodeURIComponent(number)}`);
    case "being-paid":
      return reply({ formErrors: [beingPaidInWords()] });
    case "unknown":
      return reply({
        formErrors: [t("We do not find this order any more. Please look it up by its number and email.")],
      });
  }
});
