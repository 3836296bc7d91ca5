"use server";

import { redirect, staffAction } from "#lib/request";
import { findReturn, receiveReturn } from "#lib/returns";
import { stepPath } from "../step-path.ts";
import { returnSchema } from "./schema.ts";

export const receiveAction = staffAction(
  "/staff/orders/return",
  returnSchema,
  async (session, { id }, reply) => {
    if (!(await receiveReturn(session, id)))
      return reply({ formErrors: ["A colleague has marked it as received already."] });
    redirect(`/staff/orders/${(await findReturn(id))?.number ?? ""}`);
  },
  (announced) => stepPath("return", announced),
);
