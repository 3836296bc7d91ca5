"use server";

import { refresh } from "next/cache";
import { config } from "#lib/config";
import { placeOrder } from "#lib/orders";
import { publicAction, redirect } from "#lib/request";
import { stepPath } from "../progress.ts";
import { placeOrderSchema } from "./schema.ts";

export const placeOrderAction = publicAction(placeOrderSchema, async (session, press, reply) => {
  const placed = await placeOrder(session, press);
  switch (placed.outcome) {
    case "confirmed":
    case "already-placed":
      return redirect(`/orders/${placed.number}`);
    case "challenge":
      // A form of ours leads to no other site (form-action): from the waiting page, a link does.
      return redirect(
        URL.canParse(placed.url) && new URL(placed.url).origin === config().origin
          ? placed.url
          : `/checkout/wait/${placed.number}`,
      );
    case "pending":
      return redirect(`/checkout/wait/${placed.number}`);
    case "declined":
      return redirect(`${stepPath("payment")}?declined=${placed.reason}`);
    case "out-of-stock":
      return redirect("/cart?short=1");
    case "incomplete":
      return redirect(stepPath(placed.step));
    case "empty":
      return redirect("/cart");
    case "changed":
      // The page is read anew, so that the next press carries what the shopper sees now.
      refresh();
      return reply({ formErrors: placed.changes });
  }
});
