"use server";

import { carriers, correctParcel } from "#lib/fulfilment";
import { redirect, staffAction } from "#lib/request";
import { parcelSchema } from "../parcel-schema.ts";
import { stepPath } from "../step-path.ts";

export const correctParcelAction = staffAction(
  "/staff/orders/parcel",
  parcelSchema,
  async (session, { number, ...parcel }, reply) => {
    if (!carriers.some(({ id }) => id === parcel.carrier))
      return reply({ fieldErrors: { carrier: ["Choose who carries it"] } });
    if (await correctParcel(session, number, parcel)) redirect(`/staff/orders/${encodeURIComponent(number)}`);
    return reply({
      formErrors: [
        "Nothing was changed: the parcel has arrived, or a colleague has just corrected it. Open the order again.",
      ],
    });
  },
  (typed) => stepPath("parcel", typed),
);
