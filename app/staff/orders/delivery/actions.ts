"use server";

import { markDelivered } from "#lib/fulfilment";
import { redirect, staffAction } from "#lib/request";
import { stepPath } from "../step-path.ts";
import { deliverySchema } from "./schema.ts";

export const deliveryAction = staffAction(
  "/staff/orders/delivery",
  deliverySchema,
  async (session, { number }, reply) => {
    if (await markDelivered(session, number)) redirect(`/staff/orders/${encodeURIComponent(number)}`);
    return reply({ formErrors: ["It was not on its way any more: a colleague has marked it as delivered."] });
  },
  (order) => stepPath("delivery", order),
);
