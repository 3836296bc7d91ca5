"use server";

import { t } from "#lib/language";
import { cancelOrder } from "#lib/orders";
import { publicAction, redirect } from "#lib/request";
import { cancelSchema } from "./schema.ts";

export const cancelAction = publicAction(cancelSchema, async (session, { number }, reply) => {
  const { outcome } = await cancelOrder(session, number);
  switch (outcome) {
    case "cancelled":
      return redirect(`/orders/${encodeURIComponent(number)}`);
    case "too-late":
      return reply({ formErrors: [t("It was sent this very moment, so it cannot be cancelled any more.")] });
    case "unknown":
      return reply({
        formErrors: [t("We do not find this order any more. Please look it up by its number and email.")],
      });
  }
});
