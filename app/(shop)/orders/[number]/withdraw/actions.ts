"use server";

import { t } from "#lib/language";
import { publicAction, redirect } from "#lib/request";
import { announceReturn } from "#lib/returns";
import { confirmationSchema, piecesOf, withdrawalPath, withdrawalSchema } from "./schema.ts";

/** Changes nothing yet: leads to the page that says what it would come to. */
export const chooseAction = publicAction(withdrawalSchema, async (_session, { number, quantities, reason = "" }) =>
  redirect(withdrawalPath(number, { quantities, reason }, "confirm")),
);

export const confirmAction = publicAction(
  confirmationSchema,
  async (session, { number, quantities, reason }, reply) => {
    const { outcome } = await announceReturn(session, number, { pieces: piecesOf(quantities), reason });
    switch (outcome) {
      case "announced":
        return redirect(`/orders/${encodeURIComponent(number)}?withdrawn=1`);
      case "too-late":
        return reply({
          formErrors: [t("The time for sending back is over, or nothing of this order is left to send back.")],
        });
      case "not-left":
        return reply({
          formErrors: [t("So many are not left to send back: some were announced before. Please choose again.")],
        });
      case "unknown":
        return reply({
          formErrors: [t("We do not find this order any more. Please look it up by its number and email.")],
        });
    }
  },
);
