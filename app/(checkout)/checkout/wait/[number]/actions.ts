"use server";

import { t } from "#lib/language";
import { callOffPayment } from "#lib/orders";
import { publicAction, redirect } from "#lib/request";
import { pathAfterFailure } from "./path-after-failure.ts";
import { callOffSchema } from "./schema.ts";

export const callOffAction = publicAction(callOffSchema, async (session, { number }, reply) => {
  const called = await callOffPayment(session, number);
  switch (called.outcome) {
    case "called-off":
      return redirect(await pathAfterFailure(session, called.order, "called-off"));
    case "declined":
      return redirect(await pathAfterFailure(session, called.order, called.reason));
    case "paid":
      return redirect(`/orders/${encodeURIComponent(number)}`);
    case "too-late":
      return reply({
        formErrors: [
          t("The bank is just working on the payment, so it cannot be called off. This page says how it ends."),
        ],
      });
    case "unreachable":
      return reply({ formErrors: [t("The payment could not be called off just now. Please try again in a minute.")] });
    case "unknown":
      return reply({
        formErrors: [t("We do not find this order any more. Please look it up by its number and email.")],
      });
  }
});
