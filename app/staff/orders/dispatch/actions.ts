"use server";

import { carriers, dispatchOrder } from "#lib/fulfilment";
import { redirect, staffAction } from "#lib/request";
import { parcelSchema } from "../parcel-schema.ts";
import { stepPath } from "../step-path.ts";

export const dispatchAction = staffAction(
  "/staff/orders/dispatch",
  parcelSchema,
  async (session, { number, ...parcel }, reply) => {
    if (!carriers.some(({ id }) => id === parcel.carrier))
      return reply({ fieldErrors: { carrier: ["Choose who carries it"] } });
    if (await dispatchOrder(session, number, parcel)) redirect(`/staff/orders/${encodeURIComponent(number)}`);
    return reply({
      formErrors: ["This order is not to be sent any more: a colleague has sent it, or it was cancelled meanwhile."],
    });
  },
  (typed) => stepPath("dispatch", typed),
);
