"use server";

import { redirect } from "next/navigation";
import { orderAgain } from "#lib/orders";
import { publicAction } from "#lib/request";
import { againSchema } from "./schema.ts";

export const buyAgainAction = publicAction(againSchema, async (session, { number }, reply) => {
  const { outcome } = await orderAgain(session, number);
  switch (outcome) {
    case "filled":
      return redirect(`/cart?again=${encodeURIComponent(number)}`);
    case "being-paid":
      return reply({ formErrors: ["Your cart is being paid just now. Finish or cancel that payment first."] });
    case "unknown":
      return reply({ formErrors: ["We do not find this order any more. Please look it up by its number and email."] });
  }
});
